// The bytes of a WebAssembly module: numbers, sections, and the vector instructions that the SIMD target writes.

/** A number in LEB128, as WebAssembly writes whole numbers. */
export function leb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

/** A signed number in LEB128. */
export function signedLeb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(isLast ? low : low | 0x80);
    if (isLast) return bytes;
  }
}

const opcodes = {
  load: 0,
  load32Splat: 9,
  load64Splat: 10,
  store: 11,
  constant: 12,
  shuffle: 13,
  swizzle: 14,
  splat32: 17,
  equal32: 55,
  less32: 57,
  equal64Float: 71,
  less64Float: 73,
  not: 77,
  and: 78,
  andNot: 79,
  or: 80,
  bitselect: 82,
  load32Zero: 92,
  load64Zero: 93,
  add8: 110,
  floorFloat: 117,
  extend16Signed: 167,
  extend16Unsigned: 169,
  negate32: 161,
  shiftLeft32: 171,
  add32: 174,
  subtract32: 177,
  multiply32: 181,
  least32: 182,
  greatest32: 184,
  toWhole: 252,
  toFloat: 254,
  addFloat: 240,
  subtractFloat: 241,
  multiplyFloat: 242,
  divideFloat: 243,
  leastFloat: 246,
  greatestFloat: 247,
} as const;

export type VectorOpcode = keyof typeof opcodes;

/** A vector instruction with its immediate bytes. */
export const vector = (name: VectorOpcode, ...immediate: readonly number[]): number[] => [
  0xfd,
  ...leb(opcodes[name]),
  ...immediate,
];

/** A vector load or store: alignment as a power of two, and an offset added to the address. */
export const access = (name: VectorOpcode, offset: number): number[] => vector(name, 0, ...leb(offset));

/** Four 32-bit whole numbers, all the same. */
export const lanes32 = (value: number): number[] => constantOf(Int32Array.of(value, value, value, value));

/** Two doubles, both the same. */
export const lanesFloat = (value: number): number[] => constantOf(Float64Array.of(value, value));

/** Sixteen bytes as they stand. */
export const bytes16 = (bytes: readonly number[]): number[] => vector("constant", ...bytes);

/** Picks 32-bit lanes out of two vectors: 0 to 3 of the first, 4 to 7 of the second. */
export const pickLanes = (lanes: readonly number[]): number[] =>
  vector("shuffle", ...lanes.flatMap((lane) => [4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3]));

export const getLocal = (local: number): number[] => [0x20, ...leb(local)];
export const setLocal = (local: number): number[] => [0x21, ...leb(local)];

function constantOf(values: Int32Array | Float64Array): number[] {
  return vector("constant", ...new Uint8Array(values.buffer));
}

/**
 * A module with one function `run(from, to)` over an imported memory: `before` once, then `body` for each four rows.
 * Locals 0 and 1 are the two arguments (0 is the row), the others are vectors.
 */
export function loopModule({
  before,
  body,
  vectors,
}: {
  before: number[];
  body: number[];
  vectors: number;
}): Uint8Array<ArrayBuffer> {
  const code = [
    ...leb(1),
    ...leb(vectors),
    0x7b,
    ...before,
    0x03,
    0x40,
    ...body,
    ...getLocal(0),
    0x41,
    4,
    0x6a,
    0x22,
    0,
    ...getLocal(1),
    0x48,
    0x0d,
    0,
    0x0b,
    0x0b,
  ];
  const section = (id: number, content: readonly number[]): number[] => [id, ...leb(content.length), ...content];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 2, 0x7f, 0x7f, 0]),
    ...section(2, [1, 1, 0x6d, 1, 0x6d, 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, 3, 0x72, 0x75, 0x6e, 0, 0]),
    ...section(10, [1, ...leb(code.length), ...code]),
  ]);
}
