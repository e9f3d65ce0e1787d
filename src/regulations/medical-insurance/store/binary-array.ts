// Arrays in PostgreSQL's binary format, so that neither side spells and reads numbers, hashes and JSON as quoted text.

/** The types of elements that the hot path sends. */
export type ElementType = "boolean" | "smallint" | "integer" | "bigint" | "date" | "text" | "json" | "bytea";

/** What an element may be; null is SQL's NULL. A date is `YYYY-MM-DD`. */
export type Element = number | boolean | string | Uint8Array | null;

/**
 * A one-dimensional array as the driver hands it on: dimensions, whether it holds NULLs, the element's type, its length,
 * then each element with its own length (source: PostgreSQL, array_recv).
 */
export function binaryArray(type: ElementType, elements: readonly Element[]): Buffer {
  const { oid, size, write } = codecs[type];
  const hasNulls = elements.includes(null);
  const array = Buffer.allocUnsafe(headerBytes + elements.reduce<number>((sum, one) => sum + 4 + sizeOf(one, size), 0));
  array.writeInt32BE(1, 0);
  array.writeInt32BE(Number(hasNulls), 4);
  array.writeInt32BE(oid, 8);
  array.writeInt32BE(elements.length, 12);
  array.writeInt32BE(1, 16);
  let at = headerBytes;
  for (const element of elements) {
    const length = sizeOf(element, size);
    array.writeInt32BE(element === null ? -1 : length, at);
    at += 4;
    if (element !== null) write(array, at, element);
    at += length;
  }
  return array;
}

/** One array for each column, in the order of `types`. */
export function binaryColumns<Name extends string, Item>(
  types: Readonly<Record<Name, ElementType>>,
  elementOf: Readonly<Record<Name, (item: Item) => Element>>,
  items: readonly Item[],
): Buffer[] {
  const arrays: Buffer[] = [];
  for (const name in types) arrays.push(binaryArray(types[name], items.map(elementOf[name])));
  return arrays;
}

const headerBytes = 20;

type Codec = {
  readonly oid: number;
  /** Bytes of an element; null: as many as its text or bytes have. */
  readonly size: number | null;
  readonly write: (array: Buffer, at: number, element: Exclude<Element, null>) => void;
};

const codecs: Readonly<Record<ElementType, Codec>> = {
  boolean: { oid: 16, size: 1, write: (array, at, element) => array.writeUInt8(Number(element), at) },
  smallint: { oid: 21, size: 2, write: (array, at, element) => array.writeInt16BE(Number(element), at) },
  integer: { oid: 23, size: 4, write: (array, at, element) => array.writeInt32BE(Number(element), at) },
  bigint: { oid: 20, size: 8, write: writeInt64 },
  date: { oid: 1082, size: 4, write: (array, at, element) => array.writeInt32BE(daysSince2000(`${element}`), at) },
  text: { oid: 25, size: null, write: writeBytes },
  json: { oid: 114, size: null, write: writeBytes },
  bytea: { oid: 17, size: null, write: writeBytes },
};

function sizeOf(element: Element, size: number | null): number {
  if (element === null) return 0;
  if (size !== null) return size;
  return typeof element === "object" ? element.byteLength : Buffer.byteLength(`${element}`);
}

function writeBytes(array: Buffer, at: number, element: Exclude<Element, null>): void {
  if (typeof element === "object") array.set(element, at);
  else array.write(`${element}`, at);
}

/** Two's complement in two halves: exact for every safe integer, and without a bigint for each number. */
function writeInt64(array: Buffer, at: number, element: Exclude<Element, null>): void {
  const value = Number(element);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number that the database could hold`);
  array.writeInt32BE(Math.floor(value / 2 ** 32), at);
  array.writeUInt32BE(value >>> 0, at + 4);
}

const millisecondsPerDay = 86_400_000;
const firstOf2000 = Date.UTC(2000, 0, 1);

function daysSince2000(date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - firstOf2000) / millisecondsPerDay;
}
