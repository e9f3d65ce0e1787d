// What is typed into the form of a step is sent exactly: yuan as fen, percent as basis points; what is missing is named.
import { expect, it } from "vitest";
import type { Step } from "./project.ts";
import { emptyStep, readStep } from "./typed-step.ts";

const title = { zh: "试", en: "trial" };
const step: Step = {
  ...{ name: "pay", title, kind: "step", office: null, clauses: ["investment.34.1"], needsReason: false },
  fields: [
    { name: "agreedFen", title, type: "fen", required: true, choices: [] },
    { name: "progressBp", title, type: "basis_points", required: false, choices: [] },
    { name: "optimised", title, type: "truth", required: true, choices: [] },
  ],
  documents: [{ kind: "payment_voucher", title }],
  parties: [{ office: "construction_unit", title }],
};

it("sends what was typed as fen, basis points and yes or no", () => {
  const typed = {
    ...emptyStep,
    facts: { agreedFen: "4,680,000.01", progressBp: "64.5", optimised: "true" },
    documents: { payment_voucher: " ZF-1 " },
    parties: { construction_unit: "example_unit" },
  };
  expect(readStep(step, typed, 7)).toEqual({
    ok: true,
    body: {
      action: "pay",
      revision: 7,
      facts: { agreedFen: 468_000_001, progressBp: 6_450, optimised: true },
      documents: [{ kind: "payment_voucher", reference: "ZF-1" }],
      parties: { construction_unit: "example_unit" },
    },
  });
});

it("names every field that is empty or cannot be read, and leaves out what need not be given", () => {
  const read = readStep(step, { ...emptyStep, facts: { agreedFen: "many" } }, 7);
  expect(read).toEqual({
    ok: false,
    wrong: { agreedFen: "wrong", payment_voucher: "missing", construction_unit: "missing" },
  });
});

it("sends an opinion with the office it is signed for, and asks for a reason where one is due", () => {
  const opinion: Step = {
    ...step,
    name: "opinion",
    kind: "opinion",
    office: "audit",
    fields: [],
    documents: [],
    parties: [],
  };
  expect(readStep(opinion, { ...emptyStep, opinion: "object", reason: "超概" }, 3)).toEqual({
    ok: true,
    body: { action: "opinion", revision: 3, reason: "超概", opinion: "object", office: "audit" },
  });
  expect(readStep({ ...opinion, kind: "return", needsReason: true }, emptyStep, 3)).toEqual({
    ok: false,
    wrong: { reason: "missing" },
  });
});
