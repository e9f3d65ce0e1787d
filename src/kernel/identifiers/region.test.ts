// Tests of the administrative divisions of Hengyang.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countyUnits, statisticsOnlyUnits } from "./county-units.ts";
import {
  findCountyUnit,
  findTownship,
  isPlaceOfRegistration,
  isStatisticsOnly,
  parseCountyOfRegistration,
  parseTownshipOfRegistration,
  townships,
  townshipsOf,
} from "./region.ts";

describe("Hengyang", () => {
  it("has 12 county-level units and 191 township-level units, each named in both languages, in order of code", () => {
    expect([countyUnits.length, townships.length]).toEqual([12, 191]);
    for (const units of [countyUnits, townships]) {
      const codes = units.map((unit) => unit.code);
      expect(codes).toEqual([...new Set(codes)].sort());
      expect(
        units.filter(({ name }) => !/^\p{Script=Han}+$/u.test(name.zh) || !/^[A-Z][A-Za-z' -]+$/.test(name.en)),
      ).toEqual([]);
    }
  });

  it("has every township in a county-level unit or in one of the two zones of statistics", () => {
    const counts = [...countyUnits, ...statisticsOnlyUnits].map(({ code }) => townshipsOf(code).length);
    expect(counts).toEqual([10, 7, 7, 5, 3, 25, 24, 12, 19, 24, 30, 23, 1, 1]);
  });

  it("calls the kind of a township by its code, as its name does", () => {
    const kindOfName = (name: string) => ({ 道: "subdistrict", 镇: "town", 乡: "township" })[name.slice(-1)] ?? "area";
    expect(townships.filter(({ kind, name }) => kind !== kindOfName(name.zh))).toEqual([]);
    expect(findTownship("430482206")).toEqual({
      code: "430482206",
      countyUnit: "430482",
      name: { zh: "塔山瑶族乡", en: "Tashan Yao Ethnic Township" },
      kind: "township",
    });
    expect([findTownship("430499001"), findCountyUnit("430425")]).toEqual([undefined, undefined]);
  });
});

describe("a place of registration", () => {
  it("is one of the 12 county-level units", () => {
    for (const unit of countyUnits) expect(parseCountyOfRegistration(unit.code)).toEqual({ ok: true, value: unit });
    expect(parseCountyOfRegistration("４３０４２１")).toMatchObject({ ok: true, value: { name: { zh: "衡阳县" } } });
  });

  it("is never 430473 or 430476, which exist in statistics only", () => {
    expect(parseCountyOfRegistration("430473", "county")).toEqual({
      ok: false,
      refusal: {
        code: "region.statistics_only",
        field: "county",
        message: {
          zh: "430473 湖南衡阳松木经济开发区是统计用代码,不是行政区划,不能作登记地",
          en: "430473 Songmu Economic Development Zone is a code for statistics, not an administrative division, and no place of registration",
        },
        next: {
          zh: "填写户口所在的县(市、区)和乡镇(街道)的代码",
          en: "Give the code of the county-level unit and township where the person is registered",
        },
      },
    });
    expect(parseCountyOfRegistration("430476")).toMatchObject({
      ok: false,
      refusal: { code: "region.statistics_only" },
    });
    expect([isStatisticsOnly("430473"), isStatisticsOnly("430476"), isStatisticsOnly("430421")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("is one of the 185 townships, towns and subdistricts that are administrative divisions", () => {
    expect(townships.filter(isPlaceOfRegistration)).toHaveLength(185);
    expect(parseTownshipOfRegistration("430421100")).toMatchObject({ ok: true, value: { name: { zh: "西渡镇" } } });
    for (const code of ["430473400", "430476001", "430406400", "430422407", "430424401", "430424403"]) {
      expect(parseTownshipOfRegistration(code)).toMatchObject({
        ok: false,
        refusal: { code: "region.statistics_only" },
      });
    }
  });

  it("is refused when Hengyang has no such code", () => {
    for (const code of ["430425", "430100", "4304", "", "衡阳县"]) {
      expect(parseCountyOfRegistration(code)).toMatchObject({ ok: false, refusal: { code: "region.unknown" } });
    }
    expect(parseTownshipOfRegistration("430421999", "township")).toMatchObject({
      ok: false,
      refusal: { code: "region.unknown", field: "township" },
    });
  });
});

const published = new URL("../../../../shared/realdata/gbt2260/", import.meta.url);
const absent = !existsSync(published);
if (absent) console.log("Not compared with the published division codes: ../shared/realdata/gbt2260 is absent.");

describe.skipIf(absent)("the tables beside the published division codes", () => {
  it("hold the same county-level units", () => {
    expect([...countyUnits, ...statisticsOnlyUnits].map(({ code, name }) => `${code} ${name.zh}`).sort()).toEqual(
      readPublished("hengyang-county.json"),
    );
  });

  it("hold the same townships", () => {
    expect(townships.map(({ code, name }) => `${code} ${name.zh}`)).toEqual(readPublished("hengyang-township.json"));
  });
});

function readPublished(file: string): string[] {
  const rows: { code: string; name: string }[] = JSON.parse(readFileSync(new URL(file, published), "utf8"));
  return rows.map(({ code, name }) => `${code} ${name}`).sort();
}
