// The door of the keyboard: the keys of a page and the layers that Esc closes.
export { nameKey } from "./key-name.ts";
export { type KeyBinding, type Keyboard, KeyboardProvider, useKeyboard, useKeys, useLayer } from "./keyboard.tsx";
