// The facts that the windows of articles 14 and 15 look at, and the days between which they may lie.

import { dayNumber, numberInput, type Text } from "../../../kernel/law/index.ts";

const FIRST_DAY = dayNumber("1900-01-01");
const LAST_DAY = dayNumber("2189-12-31");

/** A date that must be given. */
export const dateInput = (name: string, title: Text) =>
  numberInput(name, "date", { title, from: FIRST_DAY, to: LAST_DAY });

/** The day on which the contribution is paid. */
export const paidOn = dateInput("paidOn", { zh: "缴费日", en: "day of payment" });
