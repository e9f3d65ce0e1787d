// The hospitals of the demo city: every level in the places where it belongs, under invented names.

import { countyUnits, type Township } from "../../kernel/identifiers/index.ts";
import { registrationPlaces } from "./places.ts";
import type { Chance } from "./random.ts";
import { institutionFirst, institutionSecond } from "./words.ts";

export type HospitalLevel = "township" | "level1" | "level2" | "level3" | "provincial";

export type DemoHospital = {
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly level: HospitalLevel;
  readonly area: "local" | "in_province_other" | "out_of_province";
  /** The county unit, or for hospitals elsewhere the region code of their city. */
  readonly countyCode: string;
  readonly townshipCode: string | null;
  readonly designated: boolean;
};

const CHANGSHA = "430100";
const GUANGZHOU = "440100";

/** One centre for each township, two or three hospitals in each county unit, the large ones in the city, and some elsewhere. */
export function makeHospitals(chance: Chance): DemoHospital[] {
  const names = nameMaker(chance);
  const make = (level: HospitalLevel, countyCode: string, more: Partial<DemoHospital> = {}): DemoHospital => {
    const { zh, key } = names();
    return {
      key: `${level}_${countyCode}_${key}`,
      nameZh: zh + kindZh[level],
      nameEn: `${kindEn[level]} ${key}`,
      level,
      countyCode,
      area: "local",
      townshipCode: null,
      designated: true,
      ...more,
    };
  };
  const centres = [...registrationPlaces.values()]
    .flat()
    .map((township: Township) => make("township", township.code.slice(0, 6), { townshipCode: township.code }));
  const ofCounties = countyUnits.flatMap(({ code }) => [
    make("level1", code),
    make("level2", code),
    ...(isDistrict(code) ? [] : [make("level2", code)]),
  ]);
  const cityDistricts = ["430405", "430406", "430407", "430408"];
  const large = cityDistricts.map((code) => make("level3", code));
  return [
    ...centres,
    ...ofCounties,
    ...large,
    make("level1", "430408", { designated: false }),
    make("level2", "430481", { designated: false }),
    make("provincial", CHANGSHA, { area: "in_province_other" }),
    make("provincial", CHANGSHA, { area: "in_province_other" }),
    make("level2", CHANGSHA, { area: "in_province_other" }),
    make("level2", GUANGZHOU, { area: "out_of_province" }),
    make("level3", GUANGZHOU, { area: "out_of_province" }),
  ];
}

const kindZh: Readonly<Record<HospitalLevel, string>> = {
  township: "卫生院",
  level1: "医院",
  level2: "医院",
  level3: "中心医院",
  provincial: "附属医院",
};

const kindEn: Readonly<Record<HospitalLevel, string>> = {
  township: "Health Centre",
  level1: "Hospital",
  level2: "Hospital",
  level3: "Central Hospital",
  provincial: "Provincial Hospital",
};

const isDistrict = (code: string): boolean => code < "430420";

/** Invented names, each once: the two examples of the screens first. */
function nameMaker(chance: Chance): () => { zh: string; key: string } {
  const all = institutionFirst.flatMap((first, a) =>
    institutionSecond.map((second, b) => ({ zh: first + second, key: `${a + 1}_${b + 1}` })),
  );
  return () => {
    const place = chance.whole(0, all.length - 1);
    const [name] = all.splice(place, 1);
    if (name === undefined) throw new RangeError("more institutions than names");
    return name;
  };
}
