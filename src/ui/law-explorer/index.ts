// The door of the law explorer.
export { LawExplorer } from "./law-explorer.tsx";
export { lawExplorerMessages } from "./messages.ts";
