// The name of a key or combination, as it is written on a screen: `Ctrl K`, `F9`, `↑`, `?`.

/** What of a keyboard event decides its name. */
export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The name of a key press. Command counts as Ctrl; Shift is named only where it does not already change the sign. */
export function nameKey(press: KeyPress): string {
  const key = namedKeys[press.key] ?? (press.key.length === 1 ? press.key.toUpperCase() : press.key);
  const parts = [];
  if (press.ctrlKey || press.metaKey) parts.push("Ctrl");
  if (press.altKey) parts.push("Alt");
  if (press.shiftKey && key.length > 1) parts.push("Shift");
  return [...parts, key].join(" ");
}

/** Whether a key by this name writes a sign when pressed alone, so that it must be left to a field being typed in. */
export function writesSign(name: string): boolean {
  return Array.from(name).length === 1 && !Object.values(namedKeys).includes(name);
}

const namedKeys: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  " ": "Space",
};
