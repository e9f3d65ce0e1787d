// The administrative divisions of Hengyang, and which of them a person can be registered in.
import { accept, type Outcome, type Refusal, refuse, type Text } from "../refusal/index.ts";
import { type CountyUnit, countyUnits, statisticsOnlyUnits } from "./county-units.ts";
import { townshipRows } from "./townships.ts";
import { readCode } from "./written-code.ts";

/** A township-level unit: its code of 9 digits, the county-level unit it lies in, its name and its kind. */
export type Township = {
  readonly code: string;
  readonly countyUnit: string;
  readonly name: Text;
  readonly kind: TownshipKind;
};

/** `area` is a park, zone or prison that statistics count like a township and that is no administrative division. */
export type TownshipKind = "subdistrict" | "town" | "township" | "area";

/** The 191 township-level units, in order of code. */
export const townships: readonly Township[] = townshipRows.map(([code, zh, en]) => ({
  code,
  countyUnit: code.slice(0, 6),
  name: { zh, en },
  kind: kindOf(code),
}));

/** The county-level unit of a code of 6 digits, or undefined. */
export function findCountyUnit(code: string): CountyUnit | undefined {
  return countyUnitByCode.get(code);
}

/** The township-level unit of a code of 9 digits, or undefined. */
export function findTownship(code: string): Township | undefined {
  return townshipByCode.get(code);
}

/** The township-level units of a county-level unit, in order of code. */
export function townshipsOf(countyUnit: string): readonly Township[] {
  return townships.filter((township) => township.countyUnit === countyUnit);
}

/** Whether a code of 6 digits exists in statistics only and is no administrative division. */
export function isStatisticsOnly(code: string): boolean {
  return statisticsOnlyUnitByCode.has(code);
}

/** Whether a person can be registered in a township-level unit. */
export function isPlaceOfRegistration({ kind, countyUnit }: Township): boolean {
  return kind !== "area" && !isStatisticsOnly(countyUnit);
}

/**
 * Reads the code of a county-level unit as a place of registration. Refusal codes: `region.statistics_only`, `region.unknown`.
 * @param field the path of the field it was typed into
 */
export function parseCountyOfRegistration(text: string, field?: string): Outcome<CountyUnit> {
  const code = readCode(text);
  const statisticsOnly = statisticsOnlyUnitByCode.get(code);
  if (statisticsOnly !== undefined) return refuse(forStatisticsOnly(statisticsOnly), field);
  const countyUnit = findCountyUnit(code);
  return countyUnit === undefined ? refuse(unknownCountyUnit, field) : accept(countyUnit);
}

/**
 * Reads the code of a township-level unit as a place of registration. Refusal codes: `region.statistics_only`, `region.unknown`.
 * @param field the path of the field it was typed into
 */
export function parseTownshipOfRegistration(text: string, field?: string): Outcome<Township> {
  const township = findTownship(readCode(text));
  if (township === undefined) return refuse(unknownTownship, field);
  return isPlaceOfRegistration(township) ? accept(township) : refuse(forStatisticsOnly(township), field);
}

const countyUnitByCode = new Map(countyUnits.map((unit) => [unit.code, unit]));
const statisticsOnlyUnitByCode = new Map(statisticsOnlyUnits.map((unit) => [unit.code, unit]));
const townshipByCode = new Map(townships.map((township) => [township.code, township]));

/** The statistical code tells the kind by its last three digits. */
function kindOf(code: string): TownshipKind {
  const number = Number(code.slice(6));
  if (number < 100) return "subdistrict";
  if (number < 200) return "town";
  return number < 400 ? "township" : "area";
}

function forStatisticsOnly({ code, name }: { readonly code: string; readonly name: Text }): Refusal {
  return {
    code: "region.statistics_only",
    message: {
      zh: `${code} ${name.zh}是统计用代码,不是行政区划,不能作登记地`,
      en: `${code} ${name.en} is a code for statistics, not an administrative division, and no place of registration`,
    },
    next: {
      zh: "填写户口所在的县(市、区)和乡镇(街道)的代码",
      en: "Give the code of the county-level unit and township where the person is registered",
    },
  };
}

const unknownCountyUnit: Refusal = {
  code: "region.unknown",
  message: { zh: "不是衡阳市的县(市、区)代码", en: "This is no code of a county-level unit of Hengyang" },
  next: { zh: "从12个县(市、区)中选择", en: "Choose one of the 12 county-level units" },
};

const unknownTownship: Refusal = {
  code: "region.unknown",
  message: { zh: "不是衡阳市的乡镇(街道)代码", en: "This is no code of a township or subdistrict of Hengyang" },
  next: { zh: "先选县(市、区),再选乡镇(街道)", en: "Choose the county-level unit, then the township or subdistrict" },
};
