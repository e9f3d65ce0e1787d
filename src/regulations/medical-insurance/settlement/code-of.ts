// The words of a case as the numbers that the law computes with, and back as a line of the command line's `evaluate`.
import type { Case, Input } from "../../../kernel/law/index.ts";
import { inpatient } from "../articles/inpatient.ts";

/** The number of a word of an input. @throws RangeError when the input does not know the word */
export function codeOf(input: string, word: string): number {
  const code = codes.get(input)?.get(word);
  if (code === undefined) throw new RangeError(`${input} has no word ${word}`);
  return code;
}

/**
 * A case as JSON, in the form that `evaluate medical.inpatient` reads; facts that have their initial value are left out.
 * Reading it gives the same case.
 */
export function writeCase(of: Case): string {
  const written = plain.filter((input) => isTold(of, input)).map((input) => member(of, input, input.name));
  for (const [group, inputs] of groups) {
    if (!inputs.some((input) => isTold(of, input))) continue;
    const members = inputs.map((input) => member(of, input, input.name.slice(group.length + 1)));
    written.push(`"${group}":{${members.join(",")}}`);
  }
  return `{${written.join(",")}}`;
}

const groupOf = (input: Input): string => input.name.slice(0, Math.max(0, input.name.indexOf(".")));
const plain = inpatient.inputs.filter((input) => groupOf(input) === "");
const groups = [...new Set(inpatient.inputs.map(groupOf))]
  .filter((group) => group !== "")
  .map((group) => [group, inpatient.inputs.filter((input) => groupOf(input) === group)] as const);

const codes = new Map(
  inpatient.inputs.map((input) => [input.name, new Map(input.values?.map((word, code) => [word, code]))]),
);

const isTold = (of: Case, input: Input): boolean => of[input.name] !== input.initially;

function member(of: Case, input: Input, name: string): string {
  const value = of[input.name] ?? 0;
  if (input.kind === "truth") return `"${name}":${value === 1}`;
  return `"${name}":${input.kind === "choice" ? JSON.stringify(input.values?.[value]) : value}`;
}
