// What a person gives when they move a case, and what the move needs to know of the world.
import type { IsoDate, WorkCalendar } from "../../calendar/index.ts";
import type { CaseActor, Desk, FiledDocument, OpinionKind } from "./case.ts";

/**
 * `on` is the legal day; `revision` the one the form was filled in on (a form that is not about a state leaves it out).
 * `reason` is asked for by returns, refusals and the like, and is the text of an opinion. `superiorsOf` is the division
 * of labour: the desks above an organisation.
 */
export type MoveInput = {
  readonly actor: CaseActor;
  readonly on: IsoDate;
  readonly calendar: WorkCalendar;
  readonly revision?: number;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly documents?: readonly FiledDocument[];
  readonly parties?: Readonly<Record<string, string>>;
  readonly reason?: string;
  readonly opinion?: OpinionKind;
  readonly office?: string;
  readonly superiorsOf?: SuperiorsOf;
};

/** The desks to which an organisation's late work goes; none when it has no line. */
export type SuperiorsOf = (organisation: string) => readonly Desk[];

/** What a new case is called, and of which case it is a part. */
export type BeginInput = MoveInput & {
  readonly id: number;
  readonly title: { readonly zh: string; readonly en: string };
  readonly parentId?: number | null;
};
