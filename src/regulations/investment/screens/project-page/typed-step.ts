// What is typed into the form of a step, and the body it is sent as. Pure.
import { parseYuan } from "../../../../kernel/money/index.ts";
import type { Step } from "./project.ts";

/** Everything typed, by field: texts as typed, yes and no as `true` and `false`. */
export type TypedStep = {
  readonly facts: Readonly<Record<string, string>>;
  readonly documents: Readonly<Record<string, string>>;
  readonly parties: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly opinion: "agree" | "agree_with_conditions" | "object" | "return";
};

/** The body of a step, or the fields that cannot be read. */
export type ReadStep =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly wrong: Readonly<Record<string, "missing" | "wrong">> };

export const emptyStep: TypedStep = { facts: {}, documents: {}, parties: {}, reason: "", opinion: "agree" };

/** Reads what was typed; the server checks everything again. */
export function readStep(step: Step, typed: TypedStep, revision: number | null): ReadStep {
  const wrong: Record<string, "missing" | "wrong"> = {};
  const facts = Object.fromEntries(
    step.fields.flatMap((field) => {
      const value = readFact(field, typed.facts[field.name] ?? "");
      if (value === "missing" && !field.required) return [];
      if (value === "missing" || value === "wrong") wrong[field.name] = value;
      return [[field.name, value]];
    }),
  );
  const documents = step.documents.map(({ kind }) => ({ kind, reference: (typed.documents[kind] ?? "").trim() }));
  for (const { kind, reference } of documents) if (reference === "") wrong[kind] = "missing";
  for (const { office } of step.parties) if ((typed.parties[office] ?? "") === "") wrong[office] = "missing";
  const reason = typed.reason.trim();
  if (step.needsReason && reason === "") wrong["reason"] = "missing";
  if (Object.keys(wrong).length > 0) return { ok: false, wrong };
  return {
    ok: true,
    body: {
      action: step.name,
      ...(revision === null ? {} : { revision }),
      ...(step.fields.length === 0 ? {} : { facts }),
      ...(documents.length === 0 ? {} : { documents }),
      ...(step.parties.length === 0 ? {} : { parties: partiesOf(step, typed) }),
      ...(reason === "" ? {} : { reason }),
      ...(step.kind === "opinion" ? { opinion: typed.opinion, office: step.office } : {}),
    },
  };
}

function partiesOf(step: Step, typed: TypedStep): Readonly<Record<string, string>> {
  return Object.fromEntries(step.parties.map(({ office }) => [office, typed.parties[office] ?? ""]));
}

function readFact({ type }: Step["fields"][number], typed: string): number | string | boolean {
  const text = typed.trim();
  if (type === "truth") return text === "true";
  if (text === "") return "missing";
  switch (type) {
    case "fen": {
      const amount = parseYuan(text);
      return amount.ok ? amount.value : "wrong";
    }
    case "whole":
      return /^\d{1,9}$/.test(text) ? Number(text) : "wrong";
    case "basis_points":
      return /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : "wrong";
    default:
      return text;
  }
}
