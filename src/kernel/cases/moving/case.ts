// A case as it stands, and what moving it changes: plain values that the store reads and writes.
import type { IsoDate } from "../../calendar/index.ts";
import type { Text } from "../../refusal/index.ts";
import type { Facts } from "../definition/field.ts";

/** The posts of an organisation that have a role: where a task waits. `organisation` is its key. */
export type Desk = { readonly organisation: string; readonly role: string };

/** Who moves a case: the desk they sit at, and how records name them (`account:12`). */
export type CaseActor = Desk & { readonly subject: string; readonly postId: number | null };

/** A document put on file: its kind, and where the documents room keeps it. */
export type FiledDocument = { readonly kind: string; readonly reference: string };

/**
 * What waits for a desk. `step`: an action to take; `opinion`: one in a review; `escalation`: a superior's part in a
 * step that is late or was laid before them. `action` is the name of the action or review.
 */
export type Task = Desk & {
  readonly kind: "step" | "opinion" | "escalation";
  readonly action: string;
  readonly office: string;
  readonly openedRevision: number;
  readonly openedOn: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly urged: number;
};

/** A running deadline: the last day, and the day it passed if it has. `provisional`: a counted day has no notice yet. */
export type Deadline = {
  readonly name: string;
  readonly setRevision: number;
  readonly receivedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly provisional: boolean;
  readonly pausedOn: IsoDate | null;
  readonly firedOn: IsoDate | null;
};

/** The four opinions an office may give. */
export const opinions = ["agree", "agree_with_conditions", "object", "return"] as const;

/** What an office says in a review. */
export type OpinionKind = (typeof opinions)[number];

/** An office's opinion, signed by a post. `round` is the revision at which the review began. */
export type Opinion = {
  readonly round: number;
  readonly revision: number;
  readonly office: string;
  readonly organisation: string;
  readonly postId: number | null;
  readonly opinion: OpinionKind;
  readonly text: string | null;
  readonly on: IsoDate;
};

/** Something told to a desk, or to everybody when `organisation` is null. */
export type Notice = {
  readonly kind: "filed" | "notified" | "urged" | "published";
  readonly organisation: string | null;
  readonly role: string | null;
  readonly clauses: readonly string[];
};

/**
 * A case. `revision` counts its events; `heldIn` is where it stood before a side state; `parties` are the
 * organisations named for its offices; `opinions` those of the round under way. Tasks and deadlines are the open ones.
 */
export type Case = {
  readonly id: number;
  readonly procedure: string;
  readonly version: number;
  readonly revision: number;
  readonly title: Text;
  readonly parentId: number | null;
  readonly state: string;
  readonly heldIn: string | null;
  readonly startedOn: IsoDate;
  readonly facts: Facts;
  readonly documents: readonly FiledDocument[];
  readonly parties: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  readonly round: number | null;
  readonly opinions: readonly Opinion[];
  readonly tasks: readonly Task[];
  readonly deadlines: readonly Deadline[];
};

/** What happened, as it is kept for good. `actor` is null for what the calendar did. */
export type CaseEvent = {
  readonly revision: number;
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly on: IsoDate;
  readonly actor: CaseActor | null;
  readonly given: Given;
  readonly clauses: readonly string[];
};

/** What the actor gave. `office` is the part of a review they signed for; `deadline` the one that passed. */
export type Given = {
  readonly facts?: Facts;
  readonly documents?: readonly FiledDocument[];
  readonly parties?: Readonly<Record<string, string>>;
  readonly reason?: string;
  readonly opinion?: OpinionKind;
  readonly office?: string;
  readonly deadline?: string;
  readonly superiors?: readonly Desk[];
};

/** Rows that were not there, rows that changed, rows that are done. */
export type Changes<Row> = {
  readonly opened: readonly Row[];
  readonly changed: readonly Row[];
  readonly closed: readonly Row[];
};

/** A move: the case afterwards, the event, and the rows that differ. */
export type Move = {
  readonly after: Case;
  readonly event: CaseEvent;
  readonly tasks: Changes<Task>;
  readonly deadlines: Changes<Deadline>;
  readonly opinions: readonly Opinion[];
  readonly notices: readonly Notice[];
};
