// What is said of a settlement in FHIR is valid, adds up, and cites every clause in both languages.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExactJson } from "../exact/exact-json.ts";
import type { ReportedStay } from "../reported-stay.ts";
import { hasFhirSchema, openFhirSchema } from "../testing/fhir-schema.ts";
import { anyFacts, anyStay, settledAtRandom } from "../testing/random-stays.ts";
import { sampleClaim } from "../testing/sample-claim.ts";
import { adjudicationOf } from "./adjudication.ts";
import { claimResponse, refusedClaimResponse } from "./claim-response.ts";
import { explanationOfBenefit } from "./explanation-of-benefit.ts";
import { readClaim } from "./read-claim.ts";
import { noNeighbours } from "./references.ts";

const settled: fc.Arbitrary<ReportedStay> = fc
  .tuple(anyStay, anyFacts)
  .map(([stay, facts]) => settledAtRandom(stay, facts))
  .filter((one) => one !== null);

function fenByCode(one: ReportedStay): Readonly<Record<string, number>> {
  const json: { category: { coding: { code: string }[] }; amount?: { value: number } }[] = JSON.parse(
    JSON.stringify(adjudicationOf(one)),
  );
  return Object.fromEntries(
    json.map(({ category, amount }) => [category.coding[0]?.code ?? "", Math.round((amount?.value ?? 0) * 100)]),
  );
}

describe("the answers to a claim", () => {
  it("add up: the benefit follows from what is eligible, and all payers make the whole", () => {
    fc.assert(
      fc.property(settled, (one) => {
        const fen = fenByCode(one);
        const of = (code: string) => fen[code] ?? Number.NaN;
        const { grossFen, fundFen, patientFen, otherPayerFen } = one.answer;
        expect(of("benefit")).toBe(
          of("eligible") - of("deductible") - of("copay") - of("penalty") - of("above-ceiling"),
        );
        expect(of("submitted")).toBe(fundFen + patientFen + otherPayerFen);
        expect(one.breakdown.inScopeFen + of("class-b-own-share") + of("bed-excess") + of("out-of-catalogue")).toBe(
          grossFen,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("show each line's part in the scope, and the lines make up the bill", () => {
    fc.assert(
      fc.property(settled, ({ answer, bill, breakdown }) => {
        if (breakdown.lines === null) {
          expect(answer.policyScopeFen).toBe(0);
          return;
        }
        expect(breakdown.lines).toHaveLength(bill.length);
        const inScopeFen = breakdown.lines.reduce((sum, line) => sum + line.inScopeFen, 0);
        const hasPayer = answer.otherPayerFen > 0;
        if (!hasPayer) expect(inScopeFen).toBe(answer.policyScopeFen);
        expect(inScopeFen).toBe(breakdown.inScopeFen);
      }),
      { numRuns: 300 },
    );
  });

  it("cite every clause once in each language", () => {
    fc.assert(
      fc.property(settled, (one) => {
        const { processNote } = claimResponse(one);
        const notes = JSON.stringify(processNote);
        for (const clause of one.answer.cites) expect(notes.split(`"${clause} `)).toHaveLength(3);
        expect(notes.includes("暂定")).toBe(one.answer.provisional);
      }),
      { numRuns: 50 },
    );
  });

  it("write every amount with the digits it has, and no others", () => {
    fc.assert(
      fc.property(settled, (one) => {
        for (const [, value = ""] of JSON.stringify(claimResponse(one)).matchAll(/"value":(-?[\d.e+]+),"currency"/g))
          expect(value).toMatch(/^\d+(?:\.\d{1,2})?$/);
      }),
      { numRuns: 50 },
    );
  });
});

describe.skipIf(!hasFhirSchema)("by the FHIR R4 schema", () => {
  it("every response, explanation and refusal is valid", () => {
    const faultsOf = openFhirSchema();
    fc.assert(
      fc.property(settled, fc.boolean(), (one, isReversed) => {
        const stay = { ...one, reversedBy: isReversed ? "YB-2017-0601-000002" : null };
        expect(faultsOf(claimResponse(stay, [3, 5]))).toEqual([]);
        expect(faultsOf(explanationOfBenefit(stay))).toEqual([]);
        const quote = { ...stay, answer: { ...one.answer, settlement: null } };
        expect(faultsOf(claimResponse(quote))).toEqual([]);
      }),
      { numRuns: 60 },
    );
    const read = readClaim({ resource: exact(sampleClaim()), neighbours: noNeighbours });
    if (!read.ok) throw new Error("the sample was not read");
    const refusal = { code: "x", field: "bill.1.amountFen", message: { zh: "不行", en: "No" } };
    const person = { kind: "card_number", value: "A12345678" } as const;
    const hospital = { kind: "hospital", value: "3" } as const;
    const stay = { ...read.stay, person, hospital };
    const refused = refusedClaimResponse({
      stay,
      use: "claim",
      sequences: [4, 9],
      refusals: [refusal],
      now: new Date(0),
    });
    expect(faultsOf(refused)).toEqual([]);
    expect(refused["error"]).toMatchObject([{ itemSequence: 9 }]);
  }, 120_000);
});

function exact(claim: object): unknown {
  const json = readExactJson(JSON.stringify(claim));
  return json.ok ? json.value : null;
}
