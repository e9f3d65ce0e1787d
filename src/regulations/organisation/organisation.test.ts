// The registry is whole, its keys resolve, and late work finds who is above.

import { describe, expect, it } from "vitest";
import { regulation as investment } from "../investment/regulation.ts";
import { regulation as medical } from "../medical-insurance/regulation.ts";
import {
  cityRoles,
  findOrganisation,
  meaningOfActor,
  nameOfOrganisation,
  organisations,
  superiorsOf,
} from "./index.ts";
import { lines } from "./register/division-of-labour.ts";

describe("the registry", () => {
  it("holds 159 bodies and the five lines of the general office, each key once, none also a part of itself", () => {
    expect(organisations).toHaveLength(164);
    expect(new Set(organisations.map(({ key }) => key)).size).toBe(164);
    expect(new Set(cityRoles.map(({ key }) => key)).size).toBe(cityRoles.length);
    for (const { key, parent } of organisations) {
      const above = new Set([key]);
      for (let at = parent; at !== null; at = findOrganisation(at)?.parent ?? null) {
        expect([key, above.has(at), findOrganisation(at)?.key]).toEqual([key, false, at]);
        above.add(at);
      }
    }
  });

  it("names a body in both languages, and throws for one that it has not", () => {
    expect(nameOfOrganisation("finance_bureau")).toEqual({ zh: "市财政局", en: "Finance Bureau" });
    expect(() => nameOfOrganisation("ministry_of_magic")).toThrow(RangeError);
  });

  it.each([investment, medical])("knows whom the register of $key means by every one of its actors", ({ actors }) => {
    expect(actors.filter(({ key }) => meaningOfActor(key) === undefined).map(({ key }) => key)).toEqual([]);
    expect(meaningOfActor("drc")).toEqual({ kind: "organisation", key: "development_reform_commission" });
    expect(meaningOfActor("construction_unit")).toEqual({ kind: "part", key: "construction_unit" });
    expect(meaningOfActor("official")).toMatchObject({ key: "cadre" });
    expect(meaningOfActor("toString")).toBeUndefined();
  });
});

describe("the division of labour", () => {
  it("has 32 managed and 20 liaised units, each with one line and in the registry (divisionoflabour.0.2)", () => {
    const managed = lines.flatMap(({ manages }) => manages);
    const liaised = lines.flatMap(({ liaises }) => liaises);
    const all = [...managed, ...liaised, ...lines.flatMap(({ runs, line }) => [...runs, line])];
    expect([managed.length, liaised.length]).toEqual([32, 20]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((key) => findOrganisation(key) === undefined)).toEqual([]);
  });

  it.each([
    ["water_bureau", "deputy_for_agriculture", "deputy_secretary_general"],
    ["postal_company", "deputy_for_agriculture", "deputy_secretary_general"],
    ["health_commission", "deputy_for_industry_and_health", "deputy_secretary_general"],
    ["secretary_section_5", "deputy_for_commerce", "deputy_secretary_general"],
    ["deputy_for_commerce", "secretary_general", "secretary_general"],
    ["municipal_gov_office", "secretary_general", "secretary_general"],
    ["public_resource_trading_office", "secretary_general", "secretary_general"],
    ["hengnan_county", "secretary_general", "secretary_general"],
    ["a_unit_of_its_own", "secretary_general", "secretary_general"],
  ])("lays late work of %s before %s (divisionoflabour.1.1)", (key, organisation, role) => {
    expect(superiorsOf(key)).toEqual([{ organisation, role }]);
  });

  it("has nobody above the secretary-general, the city's government, the province and the nation", () => {
    for (const key of [
      "secretary_general",
      "municipal_government",
      "municipal_congress",
      "hunan_government",
      "state_council",
    ])
      expect([key, superiorsOf(key)]).toEqual([key, []]);
  });

  it("leads from every body to somebody with nobody above in at most three steps", () => {
    for (const { key } of organisations) {
      let at = superiorsOf(key);
      for (let steps = 0; steps < 3; steps += 1) at = at.flatMap(({ organisation }) => superiorsOf(organisation));
      expect([key, at]).toEqual([key, []]);
    }
  });
});
