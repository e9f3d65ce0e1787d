// The columns target: one branch-free loop over typed arrays, for whole populations.

import type { CalendarFunction } from "../../calendar.ts";
import { calendarValue, type Workdays } from "../../calendar-value.ts";
import { divideExactly } from "../../division.ts";
import type { InForce } from "../../in-force.ts";
import type { Law } from "../../law.ts";
import type { Lines } from "../../lines.ts";
import { type Program, programOf, type Slot } from "../../program.ts";
import { allocateColumn, type Columns, inputInterval } from "./layout.ts";
import { type InputInstruction, writeLoop } from "./write-loop.ts";

/** The lines of all cases one after another; case i has the lines from `starts[i]` up to `starts[i + 1]`. */
export type LineColumns = { readonly starts: Uint32Array; readonly columns: Columns };

/** Running totals of persons, carried along their cases in order: `totals[id][persons[i]]` is what the person used. */
export type Carry = {
  readonly persons: Uint32Array;
  readonly totals: Readonly<Record<string, Int32Array | Float64Array>>;
};

export type Run = {
  readonly columns: Columns;
  readonly out: Columns;
  /** The cases from..to (not included), all decided under the same figures. */
  readonly from: number;
  readonly to: number;
  readonly figures: InForce;
  readonly lines?: Readonly<Record<string, LineColumns>>;
  readonly carry?: Carry;
};

export type CompiledColumns = {
  readonly source: string;
  readonly run: (of: Run) => void;
  /** Empty columns for so many cases, in the layout that `run` reads and writes; `lineCounts` gives the lines of each list. */
  readonly allocate: (count: number, lineCounts?: Readonly<Record<string, number>>) => Allocated;
};

export type Allocated = {
  readonly columns: Columns;
  readonly out: Columns;
  readonly lines: Readonly<Record<string, LineColumns>>;
};

type Options = { readonly outputs: readonly string[]; readonly carry?: boolean; readonly workdays?: Workdays };

/**
 * Compiles a law to a loop. With `carry`, what an allowance used before comes from the running totals of the persons and not
 * from an input, and is written back: right in any order that the cases are given in, also where totals fall again.
 */
export function compileColumns(law: Law, { outputs, carry = false, workdays }: Options): CompiledColumns {
  const program = programOf(law, { outputs });
  const { source, inputs } = writeLoop(program, { carry });
  const { loop, operands }: Loop = new Function("calendar", "exactly", source)(
    (name: CalendarFunction, value: number, months?: number) => calendarValue(name, value, { workdays, months }),
    divideExactly,
  );
  return {
    source,
    run: (of) => {
      const given = operands(of, tablesOf(law, of.figures));
      for (let from = of.from; from < of.to; from += CASES_A_CALL) {
        loop(from, Math.min(of.to, from + CASES_A_CALL), ...given);
      }
    },
    allocate: (count, lineCounts = {}) => ({
      columns: columnsFor(inputs, undefined, count),
      out: Object.fromEntries(
        [...program.outputs].map(([name, slot]) => [name, allocateColumn(interval(program, slot), count)]),
      ),
      lines: Object.fromEntries(law.lines.map((list) => [list.name, linesFor(inputs, list, [count, lineCounts])])),
    }),
  };
}

type Loop = {
  readonly loop: (from: number, to: number, ...operands: readonly unknown[]) => void;
  readonly operands: (of: Run, tables: readonly ArrayLike<number>[]) => readonly unknown[];
};

/**
 * One long call would stay in the code that the engine replaced in the middle of it, whose frame holds every variable of the
 * loop: measured 2.4 times slower. Short calls enter the code that was made for the whole function.
 */
const CASES_A_CALL = 1024;

function columnsFor(inputs: readonly InputInstruction[], list: Lines | undefined, count: number): Columns {
  const own = inputs.filter((one) => one.input.lines === list);
  return Object.fromEntries(own.map((one) => [one.input.name, allocateColumn(inputInterval(one), count)]));
}

function linesFor(
  inputs: readonly InputInstruction[],
  list: Lines,
  [cases, lineCounts]: readonly [number, Readonly<Record<string, number>>],
): LineColumns {
  return { starts: new Uint32Array(cases + 1), columns: columnsFor(inputs, list, lineCounts[list.name] ?? 0) };
}

/** The values of each figure, and after them which of them are unconfirmed. */
function tablesOf(law: Law, { figures }: InForce): ArrayLike<number>[] {
  return law.figures.flatMap((figure) => {
    const now = figures.get(figure.id);
    if (now === undefined) throw new RangeError(`the figures in force do not hold ${figure.id}`);
    return [now.values, now.unconfirmed];
  });
}

function interval(program: Program, slot: Slot): { low: number; high: number } {
  return program.instructions[slot] ?? { low: 0, high: 0 };
}
