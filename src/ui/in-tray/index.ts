// The door of the in-tray: what the server must give for it. The screen itself is loaded when it is opened.
export { useInTrayCount } from "./in-tray-count.ts";
export { IN_TRAY_ADDRESS, type InTray, type InTrayGroup, type InTrayItem, inTrayReader } from "./in-tray-item.ts";
