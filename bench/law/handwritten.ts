// The yardstick: the benefit of a stay written by hand as one branch-free loop over typed arrays, as fast as we know how.
// @ts-nocheck A check of each element read would be measured too; every index lies below the length of the columns.

import type { Columns } from "../../src/kernel/law/index.ts";

export type Stays = {
  readonly covered: Uint8Array;
  readonly exclusion: Uint8Array;
  readonly designated: Uint8Array;
  readonly critical: Uint8Array;
  readonly filedOn: Int16Array;
  readonly classA: Int32Array;
  readonly classB: Int32Array;
  readonly ownShare: Int16Array;
  readonly outOfCatalogue: Int32Array;
  readonly rescue: Int32Array;
  readonly bedDays: Int16Array;
  readonly bedFee: Int32Array;
  readonly level: Uint8Array;
  readonly area: Uint8Array;
  readonly referral: Uint8Array;
  readonly filing: Uint8Array;
  readonly borne: Int32Array;
  readonly paid: Int32Array;
  readonly thirdParty: Uint8Array;
  readonly thirdPartyShare: Int16Array;
};

const bedCap = Int32Array.of(1000, 2000, 2300, 2500, 100_000);
const deductibles = Int32Array.of(20_000, 40_000, 60_000, 120_000, 230_000);
const rates = Int32Array.of(8500, 8000, 7500, 6000, 6000);

/** Decides the stays 0..count into fund, patient and other payer. */
export function settleByHand(
  stays: Stays,
  count: number,
  fund: Int32Array,
  patient: Int32Array,
  other: Int32Array,
): void {
  const { covered, exclusion, designated, critical, filedOn, classA, classB, ownShare, outOfCatalogue, rescue } = stays;
  const { bedDays, bedFee, level, area, referral, filing, borne, paid, thirdParty, thirdPartyShare } = stays;
  for (let i = 0; i < count; i++) {
    const days = filedOn[i] | 0;
    const exempt = -critical[i] & ~(days >> 31) & ~((3 - days) >> 31);
    const excluded = exclusion[i];
    const uncovered = covered[i] - 1;
    const stopped = uncovered | (-excluded >> 31) | ((designated[i] - 1) & ~exempt);
    const l = level[i];
    const b = classB[i];
    const own = ((b * ownShare[i] + 5000.5) * 0.0001) | 0;
    const d = bedDays[i];
    const fee = bedFee[i];
    const overCap = (fee - bedCap[l]) & ~((fee - bedCap[l]) >> 31);
    const excess = Math.imul(overCap, d);
    const bed = Math.imul(fee, d);
    const c = outOfCatalogue[i];
    const gross = (classA[i] + b + c + rescue[i] + bed) | 0;
    const outside = (c + own + excess) | 0;
    const inside = (gross - outside) | 0;
    const pays = -(thirdParty[i] & 1);
    const share = thirdPartyShare[i] & pays;
    const cut = ((inside * share + 5000.5) * 0.0001) | 0;
    const scope = (inside - cut) | 0;
    const left = 230_000 - borne[i];
    const open = left & ~(left >> 31);
    const level0 = deductibles[l];
    const under = scope + ((level0 - scope) & ((level0 - scope) >> 31));
    const deductible = open + ((under - open) & ((under - open) >> 31));
    const base = (scope - deductible) | 0;
    const outsideArea = -area[i] >> 31;
    const missing = (1 - referral[i]) >> 31;
    const notGiven = (0 - (referral[i] ^ 1)) >> 31;
    const reduced = (missing | (outsideArea & (-filing[i] >> 31) & notGiven)) & ~exempt;
    const rate = rates[l] - (1500 & reduced);
    const computed = ((base * rate + 5000.5) * 0.0001) | 0;
    const room = 15_000_000 - paid[i];
    const ceiling = room & ~(room >> 31);
    const f = (ceiling + ((computed - ceiling) & ((computed - ceiling) >> 31))) & ~stopped;
    const disaster = ((3 - excluded) >> 31) & ~uncovered;
    const byThird = (cut + (((outside * share + 5000.5) * 0.0001) | 0)) & ~stopped;
    const o = byThird | (gross & disaster);
    fund[i] = f;
    other[i] = o;
    patient[i] = (gross - f - o) | 0;
  }
}

/** The same columns under the names of the law. */
export function staysOf(columns: Columns): Stays {
  const bytes = (name: string): Uint8Array => expectType(columns[name], Uint8Array);
  const shorts = (name: string): Int16Array => expectType(columns[name], Int16Array);
  const words = (name: string): Int32Array => expectType(columns[name], Int32Array);
  return {
    covered: bytes("covered"),
    exclusion: bytes("exclusion"),
    designated: bytes("designated"),
    critical: bytes("critical"),
    filedOn: shorts("emergencyFiledOnWorkday"),
    classA: words("classAFen"),
    classB: words("classBFen"),
    ownShare: shorts("classBOwnShareBp"),
    outOfCatalogue: words("outOfCatalogueFen"),
    rescue: words("emergencyInScopeFen"),
    bedDays: shorts("bedDays"),
    bedFee: words("bedFeePerDayFen"),
    level: bytes("hospitalLevel"),
    area: bytes("area"),
    referral: bytes("referral"),
    filing: bytes("outOfAreaFiling"),
    borne: words("deductibleBorneThisYearFen"),
    paid: words("fundPaidThisYearFen"),
    thirdParty: bytes("thirdParty.mode"),
    thirdPartyShare: shorts("thirdParty.shareBp"),
  };
}

function expectType<T>(column: unknown, type: new (...values: never[]) => T): T {
  if (column instanceof type) return column;
  throw new TypeError(`expected a ${type.name}`);
}
