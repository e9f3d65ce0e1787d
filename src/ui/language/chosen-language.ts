// Which language this reader chose: the address decides (`?lang=en`), then what the browser kept, then Chinese.
import type { Language } from "./message.ts";

const STORAGE_KEY = "hengzheng.language";

/** The language to start with, from the query string of the address and the browser's own memory. */
export function readChosenLanguage(search: string, storage: Pick<Storage, "getItem"> | null): Language {
  const asked = new URLSearchParams(search).get("lang");
  if (asked !== null) return asked.startsWith("en") ? "en" : "zh";
  return storage?.getItem(STORAGE_KEY) === "en" ? "en" : "zh";
}

/** Keeps the choice for the next visit. */
export function keepChosenLanguage(language: Language, storage: Pick<Storage, "setItem"> | null): void {
  storage?.setItem(STORAGE_KEY, language);
}

/** The browser's memory, or null where the browser forbids it. */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    // A browser that blocks storage throws on access: the choice then lasts for this page only.
    return null;
  }
}
