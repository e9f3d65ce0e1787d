// The JavaScript of a columns loop: columns and tables are its operands, one line for each value, a loop inside for each sum.

import { pathOf } from "../../input.ts";
import type { Instruction, Program, ProgramAllowance, Slot } from "../../program.ts";
import { isNarrow } from "./layout.ts";
import { maskedExpression, type Names } from "./masked-expression.ts";

export type InputInstruction = Instruction & { readonly op: "input" };

/**
 * Two functions as text: `operands({ columns, out, lines, carry }, tables)` picks what the loop works on, and
 * `loop(from, to, …operands)` decides cases; and the inputs that they read.
 */
export function writeLoop(
  program: Program,
  { carry }: { readonly carry: boolean },
): { readonly source: string; readonly inputs: readonly InputInstruction[] } {
  const writer = new LoopWriter(program, carry);
  return { source: writer.write(), inputs: writer.inputs };
}

class LoopWriter {
  readonly inputs: InputInstruction[] = [];
  readonly #before = new Map<string, string>();
  readonly #written = new Map<Slot, string>();
  readonly #raw = new Map<Slot, string>();
  readonly #program: Program;
  readonly #carried: readonly ProgramAllowance[];
  #lines: string[] = [];

  constructor(program: Program, carry: boolean) {
    this.#program = program;
    this.#carried = carry ? program.allowances : [];
  }

  write(): string {
    if (this.#carried.length > 0) this.#lines.push(`const person = ${this.#hoist("persons", "carry.persons")}[i];`);
    const results = [...this.#program.outputs].map(([name, slot]) => this.#result(name, slot));
    const totals = this.#carried.map((one) => this.#writeBack(one));
    return [
      `const loop = function (from, to, ${[...this.#before.keys()].join(", ")}) {`,
      "  for (let i = from; i < to; i++) {",
      ...[...this.#lines, ...results, ...totals].map((line) => `    ${line}`),
      "  }",
      "};",
      "const operands = ({ columns, out, lines, carry }, tables) => [",
      ...[...this.#before.values()].map((text) => `  ${text},`),
      "];",
      "return { loop, operands };",
    ].join("\n");
  }

  #at(slot: Slot): Instruction {
    const found = this.#program.instructions[slot];
    if (found === undefined) throw new TypeError(`no slot ${slot}`);
    return found;
  }

  #result(name: string, slot: Slot): string {
    const value = this.#value(slot);
    const column = this.#hoist(`out_${nameOf(name)}`, `out[${JSON.stringify(name)}]`);
    return `${column}[i] = ${this.#at(slot).isTruth ? `${value} & 1` : value};`;
  }

  #writeBack({ allowance, used, taken, effect }: ProgramAllowance): string {
    const [before, amount] = [this.#value(used), this.#value(taken)];
    const mask = effect === null ? null : this.#value(effect);
    const inEffect = isNarrow(this.#at(taken)) ? `(${amount} & ${mask})` : `(${mask} ? ${amount} : 0)`;
    return `${this.#total(allowance.id)}[person] = ${before} + ${mask === null ? amount : inEffect};`;
  }

  #total(id: string): string {
    return this.#hoist(`total_${nameOf(id)}`, `carry.totals[${JSON.stringify(id)}]`);
  }

  /** The variable of a slot; its line is written when it is first needed. */
  #value(slot: Slot): string {
    const known = this.#written.get(slot);
    if (known !== undefined) return known;
    const instruction = this.#at(slot);
    const name = instruction.op === "constant" && !instruction.isTruth ? `${instruction.value}` : `v${slot}`;
    if (instruction.op === "sum") this.#sum(name, instruction);
    else if (name === `v${slot}`) {
      const text = maskedExpression(this.#program, slot, this.#names);
      this.#lines.push(`const ${name} = ${text};`);
    }
    this.#written.set(slot, name);
    return name;
  }

  readonly #names: Names = {
    slot: (slot) => this.#value(slot),
    input: (slot) => this.#input(slot),
    figure: (instruction) => this.#figure(instruction),
  };

  /** An input as it stands in its column, read once. */
  #input(slot: Slot): string {
    const instruction = this.#at(slot);
    if (instruction.op !== "input") throw new TypeError(`slot ${slot} is no input`);
    if (!instruction.isTruth) return this.#read(instruction);
    const known = this.#raw.get(slot);
    if (known !== undefined) return known;
    this.#lines.push(`const r${slot} = ${this.#read(instruction)};`);
    this.#raw.set(slot, `r${slot}`);
    return `r${slot}`;
  }

  #read(instruction: InputInstruction): string {
    const { name, lines } = instruction.input;
    const carried = this.#carried.find((one) => one.allowance.used === name);
    if (carried !== undefined && lines === undefined) return `${this.#total(carried.allowance.id)}[person]`;
    if (!this.inputs.includes(instruction)) this.inputs.push(instruction);
    const column = `in_${nameOf(pathOf(instruction.input))}`;
    if (lines === undefined) return `${this.#hoist(column, `columns[${JSON.stringify(name)}]`)}[i]`;
    return `${this.#hoist(column, `lines[${JSON.stringify(lines.name)}].columns[${JSON.stringify(name)}]`)}[j]`;
  }

  #figure(instruction: Instruction & { readonly op: "figure" | "unconfirmed" }): string {
    const place = 2 * this.#program.law.figures.indexOf(instruction.figure) + (instruction.op === "figure" ? 0 : 1);
    const [key] = instruction.args;
    if (key === undefined) return this.#hoist(`f${place}`, `tables[${place}][0]`);
    return `${this.#hoist(`t${place}`, `tables[${place}]`)}[${this.#value(key)}]`;
  }

  /** A sum is a loop of its own inside the case: what its term needs of a line is written inside, and again for another sum. */
  #sum(name: string, instruction: Instruction & { readonly op: "sum" }): void {
    const list = instruction.lines.name;
    const starts = this.#hoist(`starts_${nameOf(list)}`, `lines[${JSON.stringify(list)}].starts`);
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
    for (const known of [this.#written, this.#raw]) {
      for (const slot of known.keys()) if (this.#at(slot).per !== null) known.delete(slot);
    }
  }

  #writeWhatIsOfTheCase(slot: Slot): void {
    const instruction = this.#at(slot);
    if (instruction.per === null) this.#value(slot);
    else for (const argument of instruction.args) this.#writeWhatIsOfTheCase(argument);
  }

  #hoist(name: string, text: string): string {
    this.#before.set(name, text);
    return name;
  }
}

const nameOf = (name: string): string => name.replace(/\W/g, "_");
