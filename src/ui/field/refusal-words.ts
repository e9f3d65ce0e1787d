// A refusal in the one line beneath a field: what is wrong, then what to do.
import type { Refusal } from "../../kernel/refusal/index.ts";
import { useLanguage } from "../language/language.tsx";

/** Gives the function that says a refusal as the `error` of a field. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const language = useLanguage();
  const between = { zh: ";", en: "; " }[language];
  return ({ message, next }) => (next === undefined ? message[language] : message[language] + between + next[language]);
}
