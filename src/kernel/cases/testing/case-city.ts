// A database with cases in it for tests: begin one, take steps in it, count its rows.
import { migrations as auditMigrations } from "../../audit/index.ts";
import { type Database, hashBody, openTestDatabase } from "../../db/index.ts";
import { migrations as identityMigrations } from "../../identity/index.ts";
import type { Outcome } from "../../refusal/index.ts";
import { gatherProcedures, type Procedures } from "../definition/procedures.ts";
import type { MoveInput } from "../moving/move-input.ts";
import { migrations } from "../store/migrations/index.ts";
import { beginCase, type Moved, moveCase } from "../store/move-case.ts";
import { accepted, inputOf, proposalOf } from "./example-moves.ts";
import { exampleProcedure } from "./example-procedure.ts";

/** The procedures of the test city. */
export const exampleProcedures: Procedures = gatherProcedures([exampleProcedure]);

/** The morning of the tests' Monday. */
export const exampleInstant = new Date("2017-03-06T02:00:00Z");

/** A database and short words for what tests do with it. */
export type CaseCity = {
  readonly database: Database;
  /** Begins a case and gives its id. */
  readonly begin: (given?: Partial<MoveInput>) => Promise<number>;
  /** Takes a step; with a key, so that it can be sent again. */
  readonly step: (
    caseId: number,
    organisation: string,
    action: string,
    given?: Partial<MoveInput>,
    key?: string,
  ) => Promise<Outcome<Moved>>;
  readonly count: (table: string, caseId: number) => Promise<number>;
  readonly keyOf: (key: string, body?: string) => { caller: string; key: string; bodyHash: Uint8Array };
};

/** Opens one; `database.stop` drops it. */
export async function openCaseCity(name: string): Promise<CaseCity> {
  const database = await openTestDatabase([...auditMigrations, ...identityMigrations, ...migrations], name);
  const room = { queryable: database.pool, procedures: exampleProcedures };
  let keys = 0;
  const keyOf = (key: string, body = "{}") => ({ caller: "account:1", key, bodyHash: hashBody(body) });
  return {
    database,
    keyOf,
    begin: async (given = {}) => {
      keys += 1;
      const input = { ...proposalOf(), ...given, title: { zh: "新校舍", en: "A new school" } };
      const request = {
        procedure: "example.project",
        action: "propose",
        input,
        key: keyOf(`begin ${keys}`),
        at: exampleInstant,
      };
      return accepted(await beginCase(room, request)).caseId;
    },
    step: (caseId, organisation, action, given = {}, key) => {
      keys += 1;
      const body = `${action} ${given.reason ?? ""}`;
      const request = {
        caseId,
        action,
        input: inputOf(organisation, given),
        key: keyOf(key ?? `key ${keys}`, body),
        at: exampleInstant,
      };
      return moveCase(room, request);
    },
    count: async (table, caseId) => {
      const { rows } = await database.pool.query<{ count: number }>(
        `SELECT count(*) FROM ${table} WHERE case_id = $1`,
        [caseId],
      );
      return rows[0]?.count ?? 0;
    },
  };
}
