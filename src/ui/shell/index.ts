// The door of the shell.
export type { LawDate } from "./law-date.tsx";
export { useDecideLawDate, useLawDate } from "./law-date.tsx";
export { useOnline } from "./offline-banner.tsx";
export type { PageLink, Screen, ScreenProps } from "./screen.ts";
export type { FindThings, SearchHit } from "./search.ts";
export { createShell, type ShellOptions } from "./shell.tsx";
