// The door of what can be read of projects elsewhere: what waits for a desk.

export { readInTray } from "./in-tray.ts";
