// The columns target: one branch-free loop over typed arrays, for whole populations.

import { divideExactly } from "../../arithmetic.ts";
import type { CalendarFunction } from "../../calendar.ts";
import { calendarValue, type Workdays } from "../../calendar-value.ts";
import type { InForce } from "../../in-force.ts";
import type { Law } from "../../law.ts";
import { type Instruction, type Program, type ProgramAllowance, programOf, type Slot } from "../../program.ts";
import { bitsOf } from "./bit-set.ts";
import { allocateColumn, type Columns, inputInterval } from "./layout.ts";
import { maskedExpression, type Names } from "./masked-expression.ts";

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
  /** Empty columns for the inputs (the same layout that `run` reads) and for the outputs. */
  readonly allocate: (count: number) => { readonly columns: Columns; readonly out: Columns };
};

type Options = { readonly outputs: readonly string[]; readonly carry?: boolean; readonly workdays?: Workdays };

/**
 * Compiles a law to a loop. With `carry`, what an allowance used before comes from the running totals of the persons and not
 * from an input, and is written back: right in any order that the cases are given in, also where totals fall again.
 */
export function compileColumns(law: Law, { outputs, carry = false, workdays }: Options): CompiledColumns {
  const program = programOf(law, { outputs });
  const writer = new LoopWriter(program, carry);
  const source = writer.write();
  const loop: (of: Run, tables: readonly ArrayLike<number>[]) => void = new Function("calendar", "exactly", source)(
    (name: CalendarFunction, value: number) => calendarValue(name, value, workdays),
    divideExactly,
  );
  return {
    source,
    run: (of) => loop(of, tablesOf(law, of.figures)),
    allocate: (count) => ({
      columns: Object.fromEntries(
        writer.inputs.map((one) => [one.input.name, allocateColumn(inputInterval(one), count)]),
      ),
      out: Object.fromEntries(
        [...program.outputs].map(([name, slot]) => [name, allocateColumn(interval(program, slot), count)]),
      ),
    }),
  };
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

type InputInstruction = Instruction & { readonly op: "input" };

/** Writes the loop: what does not change before it, one line for each value in it. */
class LoopWriter {
  readonly inputs: InputInstruction[] = [];
  readonly #before = new Map<string, string>();
  readonly #written = new Map<Slot, string>();
  readonly #program: Program;
  readonly #carried: readonly ProgramAllowance[];
  #lines: string[] = [];

  constructor(program: Program, carry: boolean) {
    this.#program = program;
    this.#carried = carry ? program.allowances : [];
  }

  write(): string {
    const results = [...this.#program.outputs].map(([name, slot]) => this.#result(name, slot));
    const totals = this.#carried.map((one) => this.#writeBack(one));
    return [
      "return function ({ columns, out, from, to, lines, carry }, tables) {",
      ...[...this.#before].map(([name, text]) => `  const ${name} = ${text};`),
      "  for (let i = from; i < to; i++) {",
      ...this.#lines.map((line) => `    ${line}`),
      ...[...results, ...totals].map((line) => `    ${line}`),
      "  }",
      "};",
    ].join("\n");
  }

  #result(name: string, slot: Slot): string {
    const value = this.#value(slot);
    const column = this.#hoist(`out_${this.#before.size}`, `out[${JSON.stringify(name)}]`);
    return `${column}[i] = ${this.#program.instructions[slot]?.isTruth ? `${value} & 1` : value};`;
  }

  #writeBack({ allowance, used, taken, effect }: ProgramAllowance): string {
    const total = this.#hoist(`total_${nameOf(allowance.id)}`, `carry.totals[${JSON.stringify(allowance.id)}]`);
    const added = effect === null ? this.#value(taken) : `(${this.#value(taken)} & ${this.#value(effect)})`;
    return `${total}[person] = ${this.#value(used)} + ${added};`;
  }

  /** The variable of a slot; its line is written when it is first needed. */
  #value(slot: Slot): string {
    const known = this.#written.get(slot);
    if (known !== undefined) return known;
    const instruction = this.#program.instructions[slot];
    if (instruction === undefined) throw new TypeError(`no slot ${slot}`);
    const name = instruction.op === "constant" && !instruction.isTruth ? `${instruction.value}` : `v${slot}`;
    if (instruction.op === "sum") this.#sum(name, instruction);
    else if (name === `v${slot}`) {
      const text =
        bitsOf(this.#program, slot, (of) => this.#value(of)) ??
        maskedExpression(this.#program, instruction, this.#names);
      this.#lines.push(`const ${name} = ${text};`);
    }
    this.#written.set(slot, name);
    return name;
  }

  readonly #names: Names = {
    slot: (slot) => this.#value(slot),
    input: (instruction) => this.#input(instruction),
    figure: (instruction) => this.#figure(instruction),
  };

  #input(instruction: InputInstruction): string {
    const { name, lines } = instruction.input;
    const allowance = this.#carried.find((one) => one.allowance.used === name);
    if (allowance !== undefined) {
      if (!this.#lines.includes(PERSON)) this.#lines.push(PERSON);
      this.#hoist("persons", "carry.persons");
      return `${this.#hoist(`total_${nameOf(allowance.allowance.id)}`, `carry.totals[${JSON.stringify(allowance.allowance.id)}]`)}[person]`;
    }
    if (lines !== undefined) {
      const path = `lines[${JSON.stringify(lines.name)}].columns[${JSON.stringify(name)}]`;
      return `${this.#hoist(`line_${nameOf(name)}`, path)}[j]`;
    }
    if (!this.inputs.includes(instruction)) this.inputs.push(instruction);
    return `${this.#hoist(`in_${nameOf(name)}`, `columns[${JSON.stringify(name)}]`)}[i]`;
  }

  #figure(instruction: Instruction & { readonly op: "figure" | "unconfirmed" }): string {
    const place = 2 * this.#program.law.figures.indexOf(instruction.figure) + (instruction.op === "figure" ? 0 : 1);
    const [key] = instruction.args;
    if (key === undefined) return this.#hoist(`f${place}`, `tables[${place}][0]`);
    return `${this.#hoist(`t${place}`, `tables[${place}]`)}[${this.#value(key)}]`;
  }

  /** A sum is a loop of its own inside the case: what its term needs of a line is written inside. */
  #sum(name: string, instruction: Instruction & { readonly op: "sum" }): void {
    const list = JSON.stringify(instruction.lines.name);
    const starts = this.#hoist(`starts_${nameOf(instruction.lines.name)}`, `lines[${list}].starts`);
    const [term = -1] = instruction.args;
    this.#writeWhatIsOfTheCase(term);
    const outer = this.#lines;
    this.#lines = [];
    const value = this.#value(term);
    const inner = this.#lines.map((line) => `  ${line}`);
    this.#lines = [
      ...outer,
      `let ${name} = 0;`,
      `for (let j = ${starts}[i]; j < ${starts}[i + 1]; j++) {`,
      ...inner,
      `  ${name} += ${value};`,
      "}",
    ];
    for (const [slot, one] of this.#program.instructions.entries()) if (one.per !== null) this.#written.delete(slot);
  }

  #writeWhatIsOfTheCase(slot: Slot): void {
    const instruction = this.#program.instructions[slot];
    if (instruction === undefined) return;
    if (instruction.per === null) this.#value(slot);
    else for (const argument of instruction.args) this.#writeWhatIsOfTheCase(argument);
  }

  #hoist(name: string, text: string): string {
    this.#before.set(name, text);
    return name;
  }
}

const PERSON = "const person = persons[i];";

const nameOf = (name: string): string => name.replace(/\W/g, "_");
