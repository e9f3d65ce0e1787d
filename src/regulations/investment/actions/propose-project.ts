// Proposes a project: its case begins.

import { beginCase, type Moved } from "../../../kernel/cases/index.ts";
import type { Actor } from "../../../kernel/identity/index.ts";
import type { Outcome } from "../../../kernel/refusal/index.ts";
import { type Desk, moveInputOf, type RequestKey, type StepContent } from "./desk.ts";

/** A proposal: who asks, under which key, and what the form holds. */
export type Proposal = { readonly actor: Actor; readonly key: RequestKey; readonly content: StepContent };

/** Begins the case of a project under the latest version of its procedure; its title is the project's name. */
export async function proposeProject(desk: Desk, { actor, key, content }: Proposal): Promise<Outcome<Moved>> {
  const { at, input } = await moveInputOf(desk, actor, content);
  const name = titleOf(content.facts?.["name"]);
  const room = { queryable: desk.database.pool, procedures: desk.procedures };
  return beginCase(room, {
    procedure: "investment.project",
    action: "propose",
    key,
    at,
    input: { ...input, title: { zh: name, en: name } },
  });
}

/** A name that is missing or too long is refused by its field; the case needs some title until then. */
function titleOf(name: unknown): string {
  return typeof name === "string" && name.trim() !== "" ? name.trim().slice(0, 100) : "?";
}
