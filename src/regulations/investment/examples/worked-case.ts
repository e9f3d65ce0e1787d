// The format of a worked example: a case that a clerk can read and sign, with what the law decides and everything it cites.

import type { Text } from "../../../kernel/law/index.ts";

/** One case on a day. `cites` and `gaps` are all of them, sorted; only the outputs that are named are looked at. */
export type WorkedCase = {
  readonly id: string;
  readonly title: Text;
  readonly on: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, number | boolean | string>>;
  readonly cites: readonly string[];
  readonly gaps: readonly string[];
};

/** Before the national rules that came later: the rules of the city alone. */
export const CITY_ALONE = "2018-06-15";
