// The numbers of documents, reserved in blocks so that numbering costs the hot path nothing.
import type { IsoDate } from "../../../kernel/calendar/index.ts";
import type { Queryable } from "../../../kernel/db/index.ts";
import { settlementLimits } from "../settlement/limits.ts";
import { idOf, type Series } from "../settlement/number.ts";

/** Numbers at hand: how many are left, how to get more, and the next one, taken at once. */
export type Serials = {
  readonly left: (series: Series, day: IsoDate) => number;
  readonly refill: (series: Series, day: IsoDate, count: number) => Promise<void>;
  readonly next: (series: Series, day: IsoDate) => number;
};

type Block = { next: number; readonly last: number };
type Supply = { blocks: Block[]; size: number };

/**
 * Keeps blocks of numbers that grow with demand. What is left of a block when the program stops is a gap in the numbers,
 * as when a printed form is spoilt.
 */
export function keepSerials(queryable: Queryable): Serials {
  const supplies = new Map<string, Supply>();
  const supplyOf = (series: Series, day: IsoDate): Supply => {
    const key = `${series} ${day}`;
    const supply = supplies.get(key) ?? { blocks: [], size: 1 };
    supplies.set(key, supply);
    return supply;
  };
  return {
    left: (series, day) => supplyOf(series, day).blocks.reduce((sum, { next, last }) => sum + last - next + 1, 0),
    refill: async (series, day, count) => {
      const supply = supplyOf(series, day);
      supply.size = Math.max(count, Math.min(supply.size * 2, settlementLimits.serialsPerBlock));
      supply.blocks.push(await reserve(queryable, series, day, supply.size));
    },
    next: (series, day) => {
      const { blocks } = supplyOf(series, day);
      const [block] = blocks;
      if (block === undefined) throw new Error(`no number of ${series} was reserved`);
      const serial = block.next;
      block.next += 1;
      if (block.next > block.last) blocks.shift();
      return idOf(day, serial);
    },
  };
}

async function reserve(queryable: Queryable, series: Series, day: IsoDate, size: number): Promise<Block> {
  const { rows } = await queryable.query<{ last: number }>({
    name: "medical-reserve-serials",
    text: `INSERT INTO medical_serial AS kept (series, day, last) VALUES ($1, $2, $3)
           ON CONFLICT (series, day) DO UPDATE SET last = kept.last + excluded.last RETURNING last`,
    values: [series, day, size],
  });
  const [row] = rows;
  if (row === undefined) throw new Error(`no number of ${series} could be reserved`);
  return { next: row.last - size + 1, last: row.last };
}
