// What conditions and guards see of a case.
import type { IsoDate } from "../../calendar/index.ts";
import type { Seen } from "../definition/condition.ts";
import type { Case } from "./case.ts";

/** The case as a condition sees it on a day. */
export function seenOf({ facts, flags, documents }: Pick<Case, "facts" | "flags" | "documents">, on: IsoDate): Seen {
  return { facts, flags, documents: [...new Set(documents.map(({ kind }) => kind))], on };
}
