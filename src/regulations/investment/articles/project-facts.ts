// What several articles look at: amounts of a project in fen, and the lists of words about it.

import {
  dayNumber,
  enumeration,
  numberInput,
  optionalNumberInput,
  type Quantity,
  type Truth,
  truthInput,
} from "../../../kernel/law/index.ts";

/** No amount of a project is larger: a hundred billion yuan, more than the city invests in a year. */
export const MOST_FEN = 10_000_000_000_000;

/** An amount of the case from 0 to the most, in fen. */
export function amount(name: string, zh: string, en: string): Quantity<"fen"> {
  return numberInput(name, "fen", { title: { zh, en }, from: 0, to: MOST_FEN });
}

/** An amount that something is measured by, and so is at least one fen. */
export function amountAboveZero(name: string, zh: string, en: string): Quantity<"fen"> {
  return numberInput(name, "fen", { title: { zh, en }, from: 1, to: MOST_FEN });
}

/** An amount that may not be there yet: its step has not been taken. */
export function optionalAmount(name: string, zh: string, en: string): Quantity<"fen"> {
  return optionalNumberInput(name, "fen", { title: { zh, en }, from: 0, to: MOST_FEN });
}

/** A day of the case. */
export function date(name: string, zh: string, en: string): Quantity<"date"> {
  return numberInput(name, "date", { title: { zh, en }, from: dayNumber("2012-01-01"), to: dayNumber("2060-12-31") });
}

/** A fact that holds or does not. */
export function fact(name: string, zh: string, en: string): Truth {
  return truthInput(name, { title: { zh, en } });
}

/** A share of the whole from 0 to 10,000 basis points. */
export function share(name: string, zh: string, en: string): Quantity<"basisPoints"> {
  return numberInput(name, "basisPoints", { title: { zh, en }, from: 0, to: 10_000 });
}

/** What a project earns (article 7): nothing, part of its cost, or its cost. */
export const operationality = enumeration("operational", {
  non_operational: { zh: "非经营性", en: "non-operational" },
  quasi: { zh: "准经营性", en: "quasi-operational" },
  operational: { zh: "经营性", en: "operational" },
});
