// The list of projects: the newest first, found by name or code, by where they stand.

import type { Queryable } from "../../../kernel/db/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import { projectProcedure } from "../procedures/project/project.ts";

/** What a list shows of a project; amounts in fen, null before they are fixed. */
export type ListedProject = {
  readonly id: number;
  readonly name: Text;
  readonly code: string | null;
  readonly sector: string;
  readonly county: string;
  readonly state: string;
  readonly totalInvestmentFen: number;
  readonly contractPriceFen: number | null;
  readonly paidFen: number;
  readonly progressBp: number | null;
};

/** `text` is looked for in name and code; `state` and `sector` are exact. Projects with a smaller id than `before` follow. */
export type ProjectQuery = {
  readonly text?: string | undefined;
  readonly state?: string | undefined;
  readonly sector?: string | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
};

/** Reads a page of projects. */
export async function listProjects(queryable: Queryable, query: ProjectQuery): Promise<readonly ListedProject[]> {
  const { text, state, sector, before, limit } = query;
  const { rows } = await queryable.query<ListedProject>({
    name: "investment-projects",
    text: `SELECT c.id, json_build_object('zh', c.title_zh, 'en', c.title_en) AS name, c.content#>>'{facts,projectCode}' AS code,
             c.content#>>'{facts,sector}' AS sector, c.content#>>'{facts,county}' AS county, c.state,
             (c.content#>>'{facts,totalInvestmentFen}')::bigint AS "totalInvestmentFen",
             k.price_fen AS "contractPriceFen", coalesce(k.paid_fen, 0) AS "paidFen",
             (c.content#>>'{facts,progressBp}')::int AS "progressBp"
           FROM case_record AS c LEFT JOIN investment_contract AS k ON k.project_id = c.id
           WHERE c.procedure = $1 AND ($2::text IS NULL OR c.title_zh ILIKE $2 OR c.content#>>'{facts,projectCode}' ILIKE $2)
             AND ($3::text IS NULL OR c.state = $3) AND ($4::text IS NULL OR c.content#>>'{facts,sector}' = $4)
             AND ($5::bigint IS NULL OR c.id < $5)
           ORDER BY c.id DESC LIMIT $6`,
    values: [
      projectProcedure.id,
      text === undefined ? null : containing(text),
      state ?? null,
      sector ?? null,
      before ?? null,
      limit,
    ],
  });
  return rows;
}

/** A pattern that finds the text anywhere, with nothing in it that means more than itself. */
function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
