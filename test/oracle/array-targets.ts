// The two targets that decide arrays, filled from cases and read back.

import {
  type Columns,
  compileColumns,
  compileSimd,
  type InForce,
  type Law,
  type LineColumns,
  NotVectorisable,
  type Workdays,
} from "../../src/kernel/law/index.ts";
import type { Target } from "./compare-targets.ts";
import type { SlowCase } from "./decide-slowly.ts";

/** The columns loop as a target. */
export function columnsTarget(law: Law, figures: InForce, workdays: Workdays | undefined): Target {
  const compiled = compileColumns(law, { outputs: law.outputNames, ...(workdays === undefined ? {} : { workdays }) });
  return {
    name: "columns",
    decide: async (batch) => {
      const { columns, out, lines } = compiled.allocate(batch.length, lineCounts(law, batch));
      fill(columns, batch);
      for (const [list, of] of Object.entries(lines)) fillLines(of, list, batch);
      compiled.run({ columns, out, lines, from: 0, to: batch.length, figures });
      return out;
    },
  };
}

/** The vector loop as a target; null when the law has no exact vector form. */
export async function simdTarget(law: Law, figures: InForce, most: number): Promise<Target | null> {
  try {
    const compiled = await compileSimd(law, { outputs: law.outputNames, count: most });
    return {
      name: "simd",
      decide: async (batch) => {
        fill(compiled.columns, batch);
        compiled.run({ from: 0, to: batch.length, figures });
        return compiled.out;
      },
    };
  } catch (error) {
    if (error instanceof NotVectorisable) return null;
    throw error;
  }
}

function fill(columns: Columns, batch: readonly SlowCase[]): void {
  for (const [name, column] of Object.entries(columns)) {
    for (const [place, { facts }] of batch.entries()) column[place] = facts[name] ?? Number.NaN;
  }
}

function lineCounts(law: Law, batch: readonly SlowCase[]): Record<string, number> {
  return Object.fromEntries(
    law.lines.map(({ name }) => [name, batch.reduce((sum, { lines }) => sum + (lines[name]?.length ?? 0), 0)]),
  );
}

function fillLines({ starts, columns }: LineColumns, list: string, batch: readonly SlowCase[]): void {
  let next = 0;
  for (const [place, { lines }] of batch.entries()) {
    starts[place] = next;
    for (const line of lines[list] ?? []) {
      for (const [name, column] of Object.entries(columns)) column[next] = line[name] ?? Number.NaN;
      next += 1;
    }
  }
  starts[batch.length] = next;
}
