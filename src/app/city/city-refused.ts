// Carries a refusal out of opening the city to whoever typed the command.

import type { Refusal } from "../../kernel/refusal/index.ts";

/** The message shows what is wrong and what to do, in both languages. */
export class CityRefused extends Error {
  override readonly name = "CityRefused";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(sayRefusal(refusal));
    this.refusal = refusal;
  }
}

/** A refusal as lines for a terminal. */
export function sayRefusal({ message, next, clause }: Refusal): string {
  const cited = clause === undefined ? "" : ` (${clause})`;
  return `${message.zh}${cited}。${next?.zh ?? ""}\n${message.en}${cited}. ${next?.en ?? ""}`;
}
