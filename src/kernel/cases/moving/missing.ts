// What is still missing before a task can be done: the documents that its step requires and that are not on file.
import type { IsoDate } from "../../calendar/index.ts";
import type { Text } from "../../refusal/index.ts";
import { documentOf } from "../definition/check-names.ts";
import type { Seen } from "../definition/condition.ts";
import type { Action, Procedure } from "../definition/procedure.ts";
import type { Case } from "./case.ts";
import { seenOf } from "./seen.ts";

/** Kinds of documents that a step requires and that are not on file. */
export function missingDocuments({ documents = [] }: Pick<Action, "documents">, seen: Seen): readonly string[] {
  return documents
    .filter((required) => typeof required === "string" || required.when.holds(seen))
    .map(documentOf)
    .filter((kind) => !seen.documents.includes(kind));
}

/** The titles of the documents that an action or review of this name still lacks in a case. */
export function missingIn(
  procedure: Procedure,
  current: Pick<Case, "facts" | "flags" | "documents">,
  { action, on }: { readonly action: string; readonly on: IsoDate },
): readonly Text[] {
  const step = procedure.actions[action];
  if (step === undefined) return [];
  // A document may depend on a fact that the step itself asks for; then nobody can say yet.
  const known = (step.documents ?? []).filter((required) => typeof required === "string" || !asksAbout(step, current));
  return missingDocuments({ documents: known }, seenOf(current, on)).flatMap(
    (kind) => procedure.documents[kind]?.title ?? [],
  );
}

function asksAbout({ facts = [] }: Action, current: Pick<Case, "facts">): boolean {
  return facts.some((name) => current.facts[name] === undefined);
}
