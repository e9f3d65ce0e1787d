// What every action of investment works with, and who acts: a person at the desk of their organisation.

import { legalDay, type WorkCalendar } from "../../../kernel/calendar/index.ts";
import type { CaseActor, FiledDocument, OpinionKind, Procedures } from "../../../kernel/cases/index.ts";
import type { Database } from "../../../kernel/db/index.ts";
import type { Actor } from "../../../kernel/identity/index.ts";
import type { Organisations } from "../store/organisations.ts";

export type Desk = {
  readonly database: Pick<Database, "pool">;
  readonly procedures: Procedures;
  readonly calendar: WorkCalendar;
  readonly organisations: Organisations;
  readonly clock: () => Date;
};

/** Under which key a request is done once. */
export type RequestKey = { readonly caller: string; readonly key: string; readonly bodyHash: Uint8Array };

/** What a person gives with a step; what the step does not ask for is refused. */
export type StepContent = {
  readonly revision?: number | undefined;
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
  readonly documents?: readonly FiledDocument[] | undefined;
  readonly parties?: Readonly<Record<string, string>> | undefined;
  readonly reason?: string | undefined;
  readonly opinion?: OpinionKind | undefined;
  readonly office?: string | undefined;
};

/** The desk a person acts from. @throws Error for somebody without an organisation: the permission table lets none in */
export async function caseActorOf({ organisations }: Pick<Desk, "organisations">, actor: Actor): Promise<CaseActor> {
  const { organisationId, role, subject, postId } = actor;
  const organisation = organisationId === null ? undefined : await organisations.byId(organisationId);
  if (organisation === undefined) throw new Error(`${subject} acts for no organisation`);
  return { organisation: organisation.key, role, subject, postId };
}

/** The instant and the legal day of an action, and the input of a move without what was left out. */
export async function moveInputOf(desk: Desk, actor: Actor, content: StepContent) {
  const at = desk.clock();
  const given = Object.entries(content).filter(([, value]) => value !== undefined);
  const input = { actor: await caseActorOf(desk, actor), on: legalDay(at), calendar: desk.calendar };
  return { at, input: { ...input, ...Object.fromEntries(given) } };
}
