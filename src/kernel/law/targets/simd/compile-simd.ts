// The SIMD target: a WebAssembly loop that decides four cases at a time, on columns that lie in its memory.

import type { InForce } from "../../in-force.ts";
import type { Law } from "../../law.ts";
import { type Instruction, type Program, programOf, type Slot } from "../../program.ts";
import { type ColumnArray, type Columns, columnType, inputInterval, isNarrow } from "../columns/layout.ts";
import { NotVectorisable, Vectoriser } from "./vectorise.ts";
import { access, getLocal, loopModule, setLocal, vector } from "./wasm-bytes.ts";

export type CompiledSimd = {
  /** The columns of inputs and outputs, laid over the module's memory: fill the inputs, run, read the outputs. */
  readonly columns: Columns;
  readonly out: Columns;
  /** Decides the cases from..to (not included) under these figures. */
  readonly run: (of: { readonly from: number; readonly to: number; readonly figures: InForce }) => void;
  readonly bytes: number;
};

const LANES = 4;
const ALIGNMENT = 64;
const PAGE = 65_536;

/**
 * Compiles a law for a number of cases.
 * @throws NotVectorisable when a step has no exact vector form (working days, sums over lines, numbers beyond 2^50).
 */
export async function compileSimd(
  law: Law,
  { outputs, count }: { outputs: readonly string[]; count: number },
): Promise<CompiledSimd> {
  const program = programOf(law, { outputs });
  const writer = new ModuleWriter(program, count);
  const module = writer.write();
  const memory = new WebAssembly.Memory({ initial: Math.ceil(writer.size / PAGE) + 1 });
  const { instance } = await WebAssembly.instantiate(module, { m: { m: memory } });
  const { run } = instance.exports;
  if (typeof run !== "function") throw new TypeError("the module exports no function");
  const { columns, out } = writer.views(memory.buffer, count);
  return {
    columns,
    out,
    bytes: module.length,
    run: ({ from, to, figures }) => {
      if (from >= to) return;
      writer.fillFigures(memory.buffer, figures);
      const behind = Object.values(out).map((column) => column.slice(to, to + LANES));
      run(from, to);
      for (const [place, column] of Object.values(out).entries()) column.set(behind[place] ?? [], to);
    },
  };
}

type Column = { readonly offset: number; readonly interval: { readonly low: number; readonly high: number } };
type FigureInstruction = Instruction & { readonly op: "figure" | "unconfirmed" };
type InputInstruction = Instruction & { readonly op: "input" };

/** Lays out the memory (figures first, then columns) and writes the module. */
class ModuleWriter {
  size = 0;
  readonly #program: Program;
  readonly #count: number;
  readonly #figures = new Map<string, { instruction: FigureInstruction; offset: number; locals: number[] }>();
  readonly #inputs = new Map<string, Column>();
  readonly #outputs = new Map<string, Column>();
  readonly #before: number[] = [];
  #locals = 2;

  constructor(program: Program, count: number) {
    this.#program = program;
    this.#count = Math.ceil(count / LANES) * LANES + LANES;
    this.size = ALIGNMENT;
  }

  write(): Uint8Array<ArrayBuffer> {
    const rows = new Vectoriser(
      this.#program,
      {
        input: (instruction) => this.#readInput(instruction),
        wideInput: (instruction, half) => this.#readWide(instruction, half),
        codes: (instruction) => this.#readCodes(instruction),
        figure: (instruction) => this.#figure(instruction).locals[0] ?? -1,
        table: (instruction) => this.#figure(instruction).locals,
      },
      () => this.#locals++,
    );
    const stores = [...this.#program.outputs].flatMap(([name, slot]) => this.#store(rows, name, slot));
    return loopModule({ before: this.#before, body: [...rows.code, ...stores], vectors: this.#locals - 2 });
  }

  views(buffer: ArrayBuffer, count: number): { columns: Columns; out: Columns } {
    const view = (columns: ReadonlyMap<string, Column>): Columns =>
      Object.fromEntries(
        [...columns].map(([name, { offset, interval }]) => [name, viewOf(buffer, offset, { interval, count })]),
      );
    return { columns: view(this.#inputs), out: view(this.#outputs) };
  }

  fillFigures(buffer: ArrayBuffer, { figures }: InForce): void {
    for (const { instruction, offset, locals } of this.#figures.values()) {
      const now = figures.get(instruction.figure.id);
      if (now === undefined) throw new RangeError(`the figures in force do not hold ${instruction.figure.id}`);
      const values = instruction.op === "figure" ? [...now.values] : [...now.unconfirmed].map((one) => -one);
      const lanes = new Int32Array(buffer, offset, locals.length * LANES);
      for (let lane = 0; lane < lanes.length; lane++)
        lanes[lane] = instruction.args.length === 0 ? (values[0] ?? 0) : (values[lane] ?? 0);
    }
  }

  #allot(bytes: number): number {
    const offset = this.size;
    this.size = Math.ceil((offset + bytes) / ALIGNMENT) * ALIGNMENT;
    return offset;
  }

  #column(columns: Map<string, Column>, name: string, interval: Column["interval"]): number {
    const known = columns.get(name);
    if (known !== undefined) return known.offset;
    const offset = this.#allot(this.#count * widthOf(interval));
    columns.set(name, { offset, interval });
    return offset;
  }

  #readInput(instruction: InputInstruction): number[] {
    const interval = inputInterval(instruction);
    const offset = this.#column(this.#inputs, instruction.input.name, interval);
    const address = this.#address(widthOf(interval));
    switch (columnType(interval)) {
      case "Uint8Array":
        return [...address, ...access("load32Zero", offset), ...spreadBytes([0, 16, 16, 16])];
      case "Int16Array":
        return [...address, ...access("load64Zero", offset), ...vector("extend16Signed")];
      case "Uint16Array":
        return [...address, ...access("load64Zero", offset), ...vector("extend16Unsigned")];
      case "Int32Array":
        return [...address, ...access("load", offset)];
      default:
        throw new NotVectorisable(`${instruction.input.name} is wider than 32 bits`);
    }
  }

  #readWide(instruction: InputInstruction, half: 0 | 1): number[] {
    const offset = this.#column(this.#inputs, instruction.input.name, inputInterval(instruction));
    return [...this.#address(8), ...access("load", offset + 16 * half)];
  }

  #readCodes(instruction: InputInstruction): number[] {
    const offset = this.#column(this.#inputs, instruction.input.name, inputInterval(instruction));
    return [...this.#address(1), ...access("load32Zero", offset), ...spreadBytes([0, 0, 0, 0])];
  }

  /** The table of a figure is read into locals once, before the loop. */
  #figure(instruction: FigureInstruction): { readonly locals: number[] } {
    const key = `${instruction.op} ${instruction.figure.id}`;
    const known = this.#figures.get(key);
    if (known !== undefined) return known;
    if (!isNarrow(instruction)) throw new NotVectorisable(`${instruction.figure.id} is wider than 32 bits`);
    const words = instruction.args.length === 0 ? 1 : (instruction.figure.by?.values.length ?? 1);
    const locals = Array.from({ length: Math.ceil(words / LANES) }, () => this.#locals++);
    const offset = this.#allot(locals.length * 16);
    for (const [chunk, local] of locals.entries()) {
      this.#before.push(0x41, 0, ...access("load", offset + 16 * chunk), ...setLocal(local));
    }
    const figure = { instruction, offset, locals };
    this.#figures.set(key, figure);
    return figure;
  }

  #store(rows: Vectoriser, name: string, slot: Slot): number[] {
    const instruction = this.#program.instructions[slot];
    if (instruction === undefined) throw new TypeError(`no slot ${slot}`);
    const place = rows.place(slot);
    const interval = instruction.isTruth ? NUMBERED_TRUTH : wideEnough(instruction);
    const offset = this.#column(this.#outputs, name, interval);
    if ("wide" in place) {
      return place.wide.flatMap((local, half) => [
        ...this.#address(8),
        ...getLocal(local),
        ...access("store", offset + 16 * half),
      ]);
    }
    const lanes = [...getLocal(place.narrow), ...(instruction.isTruth ? vector("negate32") : [])];
    return [...this.#address(4), ...lanes, ...access("store", offset)];
  }

  #address(width: number): number[] {
    const shift = Math.log2(width);
    return shift === 0 ? getLocal(0) : [...getLocal(0), 0x41, shift, 0x74];
  }
}

/** Results are stored in 32-bit lanes at least; a truth as 0 or 1. */
const NUMBERED_TRUTH = { low: -0x8000_0000, high: 0x7fff_ffff };
const wideEnough = (interval: Column["interval"]): Column["interval"] =>
  isNarrow(interval) ? NUMBERED_TRUTH : interval;

/** Each of the four loaded bytes into its lane; 16 picks a zero byte. */
function spreadBytes(pattern: readonly number[]): number[] {
  const zero = vector("constant", ...Array.from({ length: 16 }, () => 0));
  const bytes = [0, 1, 2, 3].flatMap((lane) => pattern.map((one) => (one === 16 ? 16 : lane)));
  return [...zero, ...vector("shuffle", ...bytes)];
}

function widthOf(interval: Column["interval"]): number {
  return { Uint8Array: 1, Int16Array: 2, Uint16Array: 2, Int32Array: 4, Float64Array: 8 }[columnType(interval)];
}

function viewOf(
  buffer: ArrayBuffer,
  offset: number,
  { interval, count }: { interval: Column["interval"]; count: number },
): ColumnArray {
  switch (columnType(interval)) {
    case "Uint8Array":
      return new Uint8Array(buffer, offset, count);
    case "Int16Array":
      return new Int16Array(buffer, offset, count);
    case "Uint16Array":
      return new Uint16Array(buffer, offset, count);
    case "Int32Array":
      return new Int32Array(buffer, offset, count);
    case "Float64Array":
      return new Float64Array(buffer, offset, count);
  }
}
