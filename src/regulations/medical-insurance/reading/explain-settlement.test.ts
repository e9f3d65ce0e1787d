// A settlement is explained against the hash that was booked, also when the law was written anew since.
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashExplanation, readCase } from "../../../kernel/law/index.ts";
import { toFen } from "../../../kernel/money/index.ts";
import { createSettler } from "../actions/settler.ts";
import { inpatient } from "../articles/inpatient.ts";
import { readAnswer } from "../settlement/answer.ts";
import { decide, lawOfStay } from "../settlement/decide.ts";
import { expectDone } from "../testing/example-records.ts";
import { line, openTestCity, requestOf, type TestCity } from "../testing/test-city.ts";
import { explainSettlement } from "./explain-settlement.ts";
import { findSettlement, type StoredSettlement } from "./find-settlement.ts";

const beside = {
  personName: "陆*禾",
  hospitalName: { zh: "云雁医院", en: "Yunyan Hospital" },
  seriousIllnessPaidFen: toFen(0),
};

describe("the explanation of a settlement", () => {
  let city: TestCity;
  let found: StoredSettlement;
  beforeAll(async () => {
    city = await openTestCity("explain_settlement");
    const settler = createSettler({ database: city.database, clock: () => new Date("2017-10-10T09:41:07+08:00") });
    const request = requestOf({
      personId: await city.person(),
      hospitalId: city.hospital({ level: "level2" }),
      bill: [line.a(420_000), line.c(100_000)],
    });
    const { settlement } = readAnswer(expectDone(await settler.settle(request)));
    const stored = await findSettlement(city.database.pool, settlement);
    if (stored === undefined) throw new Error(`${settlement} was not kept`);
    found = stored;
  });
  afterAll(() => city.stop());

  const explained = (other: Partial<StoredSettlement>) => explainSettlement({ ...found, ...other }, beside);
  const decidedBy = (version: string) => ({ answer: { ...found.answer, lawVersion: version } });
  const earlier = "ab".repeat(32);

  it("is the one booked, by the version that decided", () => {
    expect(explained({})).toMatchObject({
      isVerified: true,
      decidedBy: { version: found.answer.lawVersion, isPresent: true },
    });
  });

  it("is verified against the hash of an earlier version when every step is the same", () => {
    const read = readCase(inpatient.inputs, found.inputs);
    if (!read.ok) throw new Error(read.error.message.en);
    const booked = hashExplanation(
      Buffer.from(earlier, "hex"),
      decide(read.case, lawOfStay("2017-10-10", "2017-10-10")).explained,
    );
    expect(explained({ ...decidedBy(earlier), explanationHash: booked })).toMatchObject({
      isVerified: true,
      decidedBy: { version: earlier, isPresent: false },
    });
  });

  it("says that this build no longer has the version when its steps are not those booked", () => {
    expect(explained({ ...decidedBy(earlier), explanationHash: randomBytes(32) })).toMatchObject({
      isVerified: false,
      decidedBy: { version: earlier, isPresent: false },
    });
  });

  it("is not verified when the version is the same and the hash another", () => {
    expect(explained({ explanationHash: randomBytes(32) })).toMatchObject({
      isVerified: false,
      decidedBy: { isPresent: true },
    });
  });
});
