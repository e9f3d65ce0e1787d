// A person moves a case: read, decide, write, each by one statement; the same key again gets the same answer.
import { findAnswer, type IdempotencyKey, type Queryable } from "../../db/index.ts";
import { accept, type Outcome, type Refusal, refuse } from "../../refusal/index.ts";
import type { Procedure } from "../definition/procedure.ts";
import type { Procedures } from "../definition/procedures.ts";
import type { Case, Move } from "../moving/case.ts";
import { begin, move } from "../moving/move.ts";
import type { BeginInput, MoveInput } from "../moving/move-input.ts";
import { caseUnknown, stale } from "../moving/refusals.ts";
import { type CaseRow, caseColumns, toCase } from "./read-case.ts";
import { writeMove } from "./write-move.ts";

/** Where cases are kept: a pool, or the client of a transaction in which more is written. */
export type CaseRoom = { readonly queryable: Queryable; readonly procedures: Procedures };

/** Under which key, and when. The key is its caller's own; it lasts for good. */
export type Asking = { readonly key: Omit<IdempotencyKey, "personId">; readonly at: Date };

/** What is answered and kept under the key. `after` is missing when the answer was given before. */
export type Moved = {
  readonly caseId: number;
  readonly revision: number;
  readonly state: string;
  readonly isReplay: boolean;
  readonly move?: Move;
};

/** A step in a case that exists. */
export type MoveRequest = Asking & { readonly caseId: number; readonly action: string; readonly input: MoveInput };

/** The beginning of a case under the latest version of a procedure. */
export type BeginRequest = Asking & {
  readonly procedure: string;
  readonly action: string;
  readonly input: Omit<BeginInput, "id">;
};

/** Moves a case. Two who move the same revision: one is told that the form is stale. Nothing is written on a refusal. */
export async function moveCase({ queryable, procedures }: CaseRoom, request: MoveRequest): Promise<Outcome<Moved>> {
  const { caseId, action, input, key } = request;
  const { answered, row } = await readForMove(queryable, caseId, key);
  if (answered !== null) return answerAgain(queryable, key);
  if (row === undefined) return refuse(caseUnknown);
  const current = toCase(row);
  const procedure = procedures.at(current.procedure, current.version);
  const outcome = move(procedure, current, action, input);
  return outcome.ok ? write(queryable, procedure, outcome.value, request) : outcome;
}

/** Begins a case. */
export async function beginCase({ queryable, procedures }: CaseRoom, request: BeginRequest): Promise<Outcome<Moved>> {
  const { action, input, key } = request;
  const procedure = procedures.latest(request.procedure);
  const { rows } = await queryable.query<{ id: number; answered: string | null }>({
    name: "case-number",
    text: `SELECT nextval('case_id') AS id, (${keySql}) AS answered`,
    values: [key.caller, key.key],
  });
  const [row] = rows;
  if (row === undefined) throw new Error("no number was given for a case");
  if (row.answered !== null) return answerAgain(queryable, key);
  const outcome = begin(procedure, action, { ...input, id: row.id });
  return outcome.ok ? write(queryable, procedure, outcome.value, request) : outcome;
}

const keySql = "SELECT k.answer FROM db_idempotency_key AS k WHERE k.caller = $1 AND k.key = $2";

type ForMove = { readonly answered: string | null; readonly row: CaseRow | undefined };

async function readForMove(queryable: Queryable, id: number, key: Asking["key"]): Promise<ForMove> {
  const { rows } = await queryable.query<CaseRow & { answered: string | null }>({
    name: "case-read-for-move",
    text: `SELECT (${keySql}) AS answered, ${caseColumns} FROM (SELECT) AS one LEFT JOIN case_record AS c ON c.id = $3`,
    values: [key.caller, key.key, id],
  });
  const [row] = rows;
  if (row === undefined) throw new Error("the reading of a case was not answered");
  return { answered: row.answered, row: row.id === null ? undefined : row };
}

async function write(
  queryable: Queryable,
  procedure: Procedure,
  moved: Move,
  { key, at }: Asking,
): Promise<Outcome<Moved>> {
  const answer = answerOf(moved.after);
  const asked = { key, answer: JSON.stringify(answer) };
  switch (await writeMove(queryable, procedure, { move: moved, at, asked })) {
    case "written":
      return accept({ ...answer, isReplay: false, move: moved });
    case "stale":
      return refuse(stale);
    case "answered":
      // A twin of this request was written while this one was decided.
      return answerAgain(queryable, key);
  }
}

type Answer = Pick<Moved, "caseId" | "revision" | "state">;

function answerOf({ id, revision, state }: Case): Answer {
  return { caseId: id, revision, state };
}

async function answerAgain(queryable: Queryable, key: Asking["key"]): Promise<Outcome<Moved>> {
  const found = await findAnswer(queryable, { ...key, personId: 0 });
  if (found === undefined || found.outcome === "claimed") throw new Error("an idempotency key was in use and is gone");
  if (found.outcome === "refused") return refuse(asRefusal(found.refusal));
  const { caseId, revision, state } = readAnswer(found.answer.body);
  return accept({ caseId, revision, state, isReplay: true });
}

function asRefusal({
  code,
  message,
  next,
}: {
  code: string;
  message: Refusal["message"];
  next: Refusal["message"];
}): Refusal {
  return { code, message, next };
}

function readAnswer(body: string): Answer {
  const answer: Answer = JSON.parse(body);
  return answer;
}
