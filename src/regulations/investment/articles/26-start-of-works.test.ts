// Tests of article 26: three filings, supervision and the permit before the start of works.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { startOfWorks } from "./26-start-of-works.ts";

const ready = {
  qualityFiled: true,
  safetyFiled: true,
  environmentFiled: true,
  supervisionContract: true,
  permittedOn: "2018-03-01",
  startsOn: "2018-03-01",
};
const of = (changes: Readonly<Record<string, unknown>>) => decide(startOfWorks, "2018-03-01", { ...ready, ...changes });

describe("the start of works", () => {
  it.each([
    [{}, true, 0],
    [{ startsOn: "2018-02-28" }, false, 0],
    [{ startsOn: "2018-03-02" }, true, 0],
    [{ permittedOn: null }, false, 0],
    [{ safetyFiled: false }, false, 1],
    [{ qualityFiled: false, safetyFiled: false, environmentFiled: false }, false, 3],
    [{ supervisionContract: false }, false, 0],
  ])(
    "with %j is allowed: %s, filings missing: %d (investment.25.1, investment.26.1, investment.26.2)",
    (changes, mayStart, missingFilings) => {
      expect(of(changes)).toMatchObject({ mayStart, missingFilings });
    },
  );
});
