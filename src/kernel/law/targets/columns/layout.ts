// How a population lies in memory: one typed array for each input and output, as narrow as its interval allows.

import type { Instruction } from "../../program.ts";

export type ColumnArray = Uint8Array | Int16Array | Uint16Array | Int32Array | Float64Array;
export type Columns = Readonly<Record<string, ColumnArray>>;
export type ColumnType = "Uint8Array" | "Int16Array" | "Uint16Array" | "Int32Array" | "Float64Array";

export type Interval = { readonly low: number; readonly high: number };

const types: readonly { readonly type: ColumnType; readonly low: number; readonly high: number }[] = [
  { type: "Uint8Array", low: 0, high: 0xff },
  { type: "Int16Array", low: -0x8000, high: 0x7fff },
  { type: "Uint16Array", low: 0, high: 0xffff },
  { type: "Int32Array", low: -0x8000_0000, high: 0x7fff_ffff },
];

/** The narrowest column that holds every value of an interval. */
export function columnType({ low, high }: Interval): ColumnType {
  return types.find((one) => one.low <= low && high <= one.high)?.type ?? "Float64Array";
}

/** Whether every value of an interval is a 32-bit whole number. */
export const isNarrow = ({ low, high }: Interval): boolean => low >= -0x8000_0000 && high <= 0x7fff_ffff;

/** An empty column for so many values. */
export function allocateColumn(interval: Interval, count: number): ColumnArray {
  switch (columnType(interval)) {
    case "Uint8Array":
      return new Uint8Array(count);
    case "Int16Array":
      return new Int16Array(count);
    case "Uint16Array":
      return new Uint16Array(count);
    case "Int32Array":
      return new Int32Array(count);
    case "Float64Array":
      return new Float64Array(count);
  }
}

/** The interval of an input's column: the values of the input, and -1 where it may be missing. */
export function inputInterval(instruction: Instruction & { readonly op: "input" }): Interval {
  return { low: instruction.low, high: instruction.high };
}
