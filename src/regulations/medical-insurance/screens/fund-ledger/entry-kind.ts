// The word for a kind of voucher, as a bookkeeper would enter it in the summary.
import type { Text } from "../../../../kernel/refusal/index.ts";
import { kindMessages } from "./messages.ts";

/** A kind that this screen does not know is called another voucher, not left out. */
export function wordOfKind(kind: string): Text {
  return words.get(kind) ?? kindMessages.other;
}

const words: ReadonlyMap<string, Text> = new Map(Object.entries(kindMessages));
