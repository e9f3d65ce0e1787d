// What a path, a document or a step may depend on: a predicate over what is known of the case, with its article.
import type { IsoDate } from "../../calendar/index.ts";
import type { Text } from "../../refusal/index.ts";
import type { Facts, FactValue } from "./field.ts";

/** Where something comes from: clause ids, or the rule outside the regulations that orders it. One of both is given. */
export type Cited = { readonly clauses: readonly string[]; readonly basis?: string };

/** What a condition sees: the facts of the case with those just given, the flags raised, the kinds of documents on file, and the legal day. */
export type Seen = {
  readonly facts: Facts;
  readonly flags: readonly string[];
  readonly documents: readonly string[];
  readonly on: IsoDate;
};

/** A condition that chooses: which way a case goes, who decides, whether a document is needed. */
export type Condition = Cited & { readonly title: Text; readonly holds: (seen: Seen) => boolean };

/** A condition that must hold before a step. `broken` says what is wrong, with the figures of the case; `next` what to do about it. */
export type Guard = Cited & {
  readonly holds: (seen: Seen) => boolean;
  readonly broken: Text | ((seen: Seen) => Text);
  readonly next: Text;
};

/** A fact was read that no step has asked for yet. */
export class UnknownFact extends Error {}

/** Whether a condition holds; undefined where it depends on a fact that is not known yet. */
export function holdsIfKnown(condition: Condition, seen: Seen): boolean | undefined {
  try {
    return condition.holds(seen);
  } catch (error) {
    if (error instanceof UnknownFact) return undefined;
    throw error;
  }
}

/** A number among the facts. @throws Error when it is not known: a step must ask for what a later guard reads */
export function numberFact(seen: Pick<Seen, "facts">, name: string): number {
  return factOf(seen, name, "number", (value) => typeof value === "number");
}

/** A yes or no among the facts. @throws Error when it is not known */
export function truthFact(seen: Pick<Seen, "facts">, name: string): boolean {
  return factOf(seen, name, "truth", (value) => typeof value === "boolean");
}

/** A text, date or choice among the facts. @throws Error when it is not known */
export function textFact(seen: Pick<Seen, "facts">, name: string): string {
  return factOf(seen, name, "text", (value) => typeof value === "string");
}

function factOf<Kind extends FactValue>(
  { facts }: Pick<Seen, "facts">,
  name: string,
  kind: string,
  isKind: (value: FactValue) => value is Kind,
): Kind {
  const value = facts[name];
  if (value === undefined) throw new UnknownFact(`the fact ${name} is read before any step asks for it`);
  if (!isKind(value)) throw new Error(`the fact ${name} is no ${kind}`);
  return value;
}
