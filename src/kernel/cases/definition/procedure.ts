// A procedure as data: who acts, in which states, by which steps, with what in hand, by when.
import type { Text } from "../../refusal/index.ts";
import type { Cited, Condition, Guard } from "./condition.ts";
import type { Field } from "./field.ts";

/**
 * An office that acts in a procedure: the posts of one organisation that have a role. Without an organisation it is
 * named case by case (the competent department, the owner), by a step that lists it under `names`.
 */
export type Office = { readonly title: Text; readonly organisation: string | null; readonly role: string };

/** A kind of document that a step can require. */
export type DocumentKind = { readonly title: Text };

/** In a side state a case is held: it goes back to where it was, and its deadlines run on or stand still. */
export type State = Cited & {
  readonly title: Text;
  readonly final?: true;
  readonly side?: "time_runs" | "time_stops";
};

/** One way on; the first whose condition holds is taken, and the last has none. */
export type Way = { readonly to: string; readonly when?: Condition };

/**
 * What a step is. `step`: the ordinary one. The others are the side moves that all procedures know: `return` for
 * correction, `refuse`, `suspend` and `terminate` need a written reason; `resume` leaves a side state; `urge` reminds
 * all who have a task; `escalate` lays the open tasks of the actor's office before its superior.
 */
export type ActionKind = "step" | "return" | "refuse" | "suspend" | "resume" | "terminate" | "urge" | "escalate";

/** Who may act: an office, or an office when a condition holds (a delegation). */
export type Acting = string | { readonly office: string; readonly when: Condition };

/** A document that must be on file, always or when a condition holds. */
export type Required = string | { readonly kind: string; readonly when: Condition };

/**
 * A step. `from` is `start` for the one that begins a case. `to` is a state, ways on, `stay`, or `held`: back to where
 * the case was before a side state. `facts` must be given, `optionalFacts` may; `names` are offices to be named with
 * their organisation. `raises` sets a flag, `needs` flags that must be set. An action opens a task for each office
 * that may take it as long as the case is in `from`, unless `task` is false or its kind is a side move.
 */
export type Action = Cited & {
  readonly title: Text;
  readonly kind?: ActionKind;
  readonly from: "start" | string | readonly string[];
  readonly to: string | readonly Way[];
  readonly by: readonly Acting[];
  readonly task?: false;
  readonly facts?: readonly string[];
  readonly optionalFacts?: readonly string[];
  readonly documents?: readonly Required[];
  readonly names?: readonly string[];
  readonly guards?: readonly Guard[];
  readonly raises?: string;
  readonly needs?: readonly string[];
  readonly notices?: readonly NoticeRule[];
  readonly publishes?: readonly Publication[];
};

/** With whom the step is filed, or who is told. */
export type NoticeRule = Cited & { readonly kind: "filed" | "notified"; readonly office: string };

/** What the step makes public: names of facts and kinds of documents. */
export type Publication = Cited & { readonly facts?: readonly string[]; readonly documents?: readonly string[] };

/**
 * A parallel review: while the case is in `state`, each office gives one opinion and signs for its part. When all have,
 * they join: one `return` sends the case to `returned`, else one objection to `objected`, else it goes to `agreed`.
 */
export type Review = Cited & {
  readonly title: Text;
  readonly state: string;
  readonly offices: readonly Acting[];
  readonly agreed: string;
  readonly objected: string;
  readonly returned: string;
};

/** Something done beside the main line, which a later step waits for. */
export type Flag = Cited & { readonly title: Text };

/** How long: calendar days, working days, months, or until a fixed day of the year, as `{ yearly: "09-30" }`. */
export type Term =
  | { readonly days: number }
  | { readonly workdays: number }
  | { readonly months: number }
  | { readonly yearly: string };

/**
 * By when something must be done. `for` is the action or review it presses; it is set by the actions of `setBy` (again
 * by each), and cleared when that is done, by the actions of `clearedBy`, or with the end of the case. `limitInText` is false where the text
 * gives no number and an internal limit is used. When it passes, the task goes to `escalatesTo`: an office, or `superior`.
 */
export type DeadlineRule = Cited & {
  readonly title: Text;
  readonly for: string;
  readonly setBy: readonly string[];
  readonly clearedBy?: readonly string[];
  readonly term: Term;
  readonly limitInText: boolean;
  readonly escalatesTo: string;
};

/** A procedure. Its names (of states, actions, offices and so on) are the keys of its records. */
export type Procedure = Cited & {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly offices: Readonly<Record<string, Office>>;
  readonly facts: Readonly<Record<string, Field>>;
  readonly documents: Readonly<Record<string, DocumentKind>>;
  readonly states: Readonly<Record<string, State>>;
  readonly actions: Readonly<Record<string, Action>>;
  readonly reviews: Readonly<Record<string, Review>>;
  readonly flags: Readonly<Record<string, Flag>>;
  readonly deadlines: Readonly<Record<string, DeadlineRule>>;
};

/** A procedure as it is written down: what it does not have is left out. */
export type ProcedureDefinition = Omit<Procedure, "facts" | "documents" | "reviews" | "flags" | "deadlines"> &
  Partial<Pick<Procedure, "facts" | "documents" | "reviews" | "flags" | "deadlines">>;
