// Instructions as vectors of four rows: 32-bit lanes where the interval fits, else two pairs of doubles.

import type { Instruction, Program, Slot } from "../../program.ts";
import { type Interval, isNarrow } from "../columns/layout.ts";
import { truthTable } from "../columns/small-set.ts";
import {
  bytes16,
  getLocal,
  lanes32,
  lanesFloat,
  pickLanes,
  setLocal,
  type VectorOpcode,
  vector,
} from "./wasm-bytes.ts";

/** A law that cannot run on vectors, and why; the columns target runs every law. */
export class NotVectorisable extends Error {}

/** Where the values of four rows lie: one vector of 32-bit lanes, or two of doubles. */
type Place = { readonly narrow: number } | { readonly wide: readonly [number, number] };

/** What the code around the rules must give: how a column and a figure are read. Both may place code before the loop. */
export type Reading = {
  readonly input: (instruction: Instruction & { readonly op: "input" }) => number[];
  /** One half of the rows of an input beyond 32 bits, as doubles. */
  readonly wideInput: (instruction: Instruction & { readonly op: "input" }, half: 0 | 1) => number[];
  /** The bytes of a small input, each four times, so that they can pick from a table. */
  readonly codes: (instruction: Instruction & { readonly op: "input" }) => number[];
  readonly figure: (instruction: Instruction & { readonly op: "figure" | "unconfirmed" }) => number;
  /** The locals of a figure's table: four values each. */
  readonly table: (instruction: Instruction & { readonly op: "figure" | "unconfirmed" }) => readonly number[];
};

/** Beyond this a product with the reciprocal could fall on the wrong side of a whole number. */
const LARGEST_NUMERATOR = 2 ** 50;

/** Added to a double below 2^51 it leaves the nearest whole number in the low bits. */
const ROUNDER = 2 ** 52 + 2 ** 51;

export class Vectoriser {
  readonly code: number[] = [];
  readonly #places = new Map<Slot, Place>();
  readonly #codes = new Map<Slot, number>();
  readonly #program: Program;
  readonly #reading: Reading;
  readonly #newLocal: () => number;

  constructor(program: Program, reading: Reading, newLocal: () => number) {
    this.#program = program;
    this.#reading = reading;
    this.#newLocal = newLocal;
  }

  /** The place of a slot's values; its code is written when it is first needed. */
  place(slot: Slot): Place {
    const known = this.#places.get(slot);
    if (known !== undefined) return known;
    const place = this.#byTable(slot) ?? this.#compute(this.#at(slot));
    this.#places.set(slot, place);
    return place;
  }

  #at(slot: Slot | undefined): Instruction {
    const found = slot === undefined ? undefined : this.#program.instructions[slot];
    if (found === undefined) throw new TypeError("an instruction without its argument");
    return found;
  }

  #keep(code: readonly number[]): Place & { readonly narrow: number } {
    const local = this.#newLocal();
    this.code.push(...code, ...setLocal(local));
    return { narrow: local };
  }

  #narrow(slot: Slot | undefined): number[] {
    const place = this.place(slot ?? -1);
    if (!("narrow" in place)) throw new NotVectorisable("a 32-bit step on a wider number");
    return getLocal(place.narrow);
  }

  /** One half of the rows as doubles. */
  #half(slot: Slot | undefined, half: 0 | 1): number[] {
    const place = this.place(slot ?? -1);
    if ("wide" in place) return getLocal(place.wide[half]);
    const lanes = getLocal(place.narrow);
    return half === 0
      ? [...lanes, ...vector("toFloat")]
      : [...lanes, ...lanes, ...pickLanes([2, 3, 2, 3]), ...vector("toFloat")];
  }

  #compute(instruction: Instruction): Place {
    switch (instruction.op) {
      case "constant":
        if (!isNarrow(instruction)) return this.#wide(() => lanesFloat(instruction.value));
        return this.#keep(lanes32(instruction.isTruth ? -instruction.value : instruction.value));
      case "input":
        if (!isNarrow(instruction)) return this.#wide((half) => this.#reading.wideInput(instruction, half));
        return this.#keep([...this.#reading.input(instruction), ...(instruction.isTruth ? vector("negate32") : [])]);
      case "figure":
      case "unconfirmed":
        return this.#figure(instruction);
      case "quotient":
        return this.#quotient(instruction);
      case "divide":
      case "remainder":
        return this.#division(instruction, instruction.op);
      case "not":
        return this.#keep([...this.#narrow(instruction.args[0]), ...vector("not")]);
      case "sum":
      case "calendar":
        throw new NotVectorisable(`${instruction.op} has no vector form`);
      default:
        return this.#combine(instruction, instruction.op);
    }
  }

  #combine(instruction: Instruction, op: keyof typeof narrowOpcodes | "select"): Place {
    const isWide = ![instruction, ...instruction.args.map((slot) => this.#at(slot))].every(isNarrow);
    if (op === "select") return isWide ? this.#selectWide(instruction) : this.#select(instruction);
    const [a, b] = instruction.args;
    if (!isWide) return this.#keep([...this.#narrow(a), ...this.#narrow(b), ...vector(narrowOpcodes[op])]);
    const name = wideOpcodes[op];
    if (name === undefined) throw new NotVectorisable(`${op} beyond 32 bits`);
    const [low, high] = this.#wide((half) => [...this.#half(a, half), ...this.#half(b, half), ...vector(name)]).wide;
    if (!instruction.isTruth) return this.#fitted(instruction, [low, high]);
    return this.#keep([...getLocal(low), ...getLocal(high), ...pickLanes([0, 2, 4, 6])]);
  }

  /** Both halves of the rows as doubles. */
  #wide(codeOf: (half: 0 | 1) => readonly number[]): { readonly wide: readonly [number, number] } {
    return { wide: [this.#keep(codeOf(0)).narrow, this.#keep(codeOf(1)).narrow] };
  }

  /** Below 2^53 the nearest double of a fraction is never the whole number above it: what is cut off is exact. */
  #division({ args: [a, b], ...instruction }: Instruction, op: "divide" | "remainder"): Place {
    const whole = (half: 0 | 1): number[] => [
      ...[...this.#half(a, half), ...this.#half(b, half)],
      ...[...vector("divideFloat"), ...vector("floorFloat")],
    ];
    const codeOf = (half: 0 | 1): number[] => {
      if (op === "divide") return whole(half);
      const taken = [...whole(half), ...this.#half(b, half), ...vector("multiplyFloat")];
      return [...this.#half(a, half), ...taken, ...vector("subtractFloat")];
    };
    return this.#fitted(instruction, this.#wide(codeOf).wide);
  }

  /** Doubles whose interval fits into 32 bits go back into lanes: the next step may be one of 32 bits. */
  #fitted(instruction: Interval, [low, high]: readonly [number, number]): Place {
    if (!isNarrow(instruction)) return { wide: [low, high] };
    const whole = [low, high].flatMap((half) => [...getLocal(half), ...vector("toWhole")]);
    return this.#keep([...whole, ...pickLanes([0, 1, 4, 5])]);
  }

  #select(instruction: Instruction): Place {
    const [mask, value, otherwise] = instruction.args;
    if (isZero(this.#at(otherwise)))
      return this.#keep([...this.#narrow(value), ...this.#narrow(mask), ...vector("and")]);
    if (isZero(this.#at(value)))
      return this.#keep([...this.#narrow(otherwise), ...this.#narrow(mask), ...vector("andNot")]);
    return this.#keep([
      ...this.#narrow(value),
      ...this.#narrow(otherwise),
      ...this.#narrow(mask),
      ...vector("bitselect"),
    ]);
  }

  #selectWide(instruction: Instruction): Place {
    const [mask, value, otherwise] = instruction.args;
    const lanes = this.#narrow(mask);
    const pick = (half: 0 | 1): number =>
      this.#keep([
        ...this.#half(value, half),
        ...this.#half(otherwise, half),
        ...[...lanes, ...lanes, ...pickLanes(half === 0 ? [0, 0, 1, 1] : [2, 2, 3, 3])],
        ...vector("bitselect"),
      ]).narrow;
    return this.#fitted(instruction, [pick(0), pick(1)]);
  }

  /** The numerator plus half a unit, times the reciprocal, moved so that rounding to the nearest is rounding as named. */
  #quotient(instruction: Instruction & { readonly op: "quotient" }): Place {
    const { divisor, rounding } = instruction;
    const added = { down: 0, up: divisor - 1, half_up: divisor / 2, half_even: Number.NaN }[rounding];
    const [numerator] = instruction.args;
    if (!Number.isInteger(added) || this.#at(numerator).high + added >= LARGEST_NUMERATOR) {
      throw new NotVectorisable(`rounding ${rounding} of so large a number`);
    }
    if (!isNarrow(instruction)) return this.#wideQuotient(divisor, added, numerator);
    const rounded = (half: 0 | 1): number[] => [
      ...this.#half(numerator, half),
      ...[...lanesFloat(added + 0.5 - divisor / 2), ...vector("addFloat")],
      ...[...lanesFloat(1 / divisor), ...vector("multiplyFloat")],
      ...[...lanesFloat(ROUNDER), ...vector("addFloat")],
    ];
    return this.#keep([...rounded(0), ...rounded(1), ...pickLanes([0, 2, 4, 6])]);
  }

  /** A quotient beyond 32 bits is cut off as a double: half a unit more keeps the product with the reciprocal on the right side. */
  #wideQuotient(divisor: number, added: number, numerator: Slot | undefined): Place {
    return this.#wide((half) => [
      ...this.#half(numerator, half),
      ...[...lanesFloat(added + 0.5), ...vector("addFloat")],
      ...[...lanesFloat(1 / divisor), ...vector("multiplyFloat"), ...vector("floorFloat")],
    ]);
  }

  /** A truth on one small input is a table of bytes: the input's code picks its mask. */
  #byTable(slot: Slot): Place | null {
    const table = truthTable(this.#program, slot);
    const input = table === null ? undefined : this.#at(table.input);
    if (table === null || input?.op !== "input" || table.holds.length > 16) return null;
    const bytes = Array.from({ length: 16 }, (_, code) => (table.holds[code] ? 0xff : 0));
    return this.#keep([...bytes16(bytes), ...this.#codesOf(table.input, input), ...vector("swizzle")]);
  }

  #codesOf(slot: Slot, input: Instruction & { readonly op: "input" }): number[] {
    const known = this.#codes.get(slot) ?? this.#keep(this.#reading.codes(input)).narrow;
    this.#codes.set(slot, known);
    return getLocal(known);
  }

  #figure(instruction: Instruction & { readonly op: "figure" | "unconfirmed" }): Place {
    const [key] = instruction.args;
    if (key === undefined) return { narrow: this.#reading.figure(instruction) };
    const input = this.#at(key);
    if (input.op !== "input" || input.high >= 32)
      throw new NotVectorisable("a figure by something other than a small input");
    const chunks = this.#reading
      .table(instruction)
      .map((local, chunk) => [...getLocal(local), ...this.#byteIndexes(key, input, chunk), ...vector("swizzle")]);
    const [first = [], ...others] = chunks;
    return this.#keep([...first, ...others.flatMap((chunk) => [...chunk, ...vector("or")])]);
  }

  readonly #indexes = new Map<string, number>();

  /** For each lane the four byte indexes of its value in a chunk of four; an index outside the chunk picks 0. */
  #byteIndexes(slot: Slot, input: Instruction & { readonly op: "input" }, chunk: number): number[] {
    const key = `${slot} ${chunk}`;
    const known = this.#indexes.get(key);
    if (known !== undefined) return getLocal(known);
    const offsets = Array.from({ length: 16 }, (_, byte) => ((byte % 4) - 16 * chunk) & 0xff);
    const code = [
      ...this.#codesOf(slot, input),
      0x41,
      2,
      ...vector("shiftLeft32"),
      ...bytes16(offsets),
      ...vector("add8"),
    ];
    const { narrow } = this.#keep(code);
    this.#indexes.set(key, narrow);
    return getLocal(narrow);
  }
}

const isZero = (instruction: Instruction): boolean => instruction.op === "constant" && instruction.value === 0;

const narrowOpcodes = {
  add: "add32",
  subtract: "subtract32",
  multiply: "multiply32",
  least: "least32",
  greatest: "greatest32",
  less: "less32",
  equal: "equal32",
  and: "and",
  or: "or",
} as const satisfies Record<string, VectorOpcode>;

const wideOpcodes: Readonly<Partial<Record<keyof typeof narrowOpcodes, VectorOpcode>>> = {
  add: "addFloat",
  subtract: "subtractFloat",
  multiply: "multiplyFloat",
  least: "leastFloat",
  greatest: "greatestFloat",
  less: "less64Float",
  equal: "equal64Float",
};
