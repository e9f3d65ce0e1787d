// One rule as code: a JavaScript function and a query of either dialect, with the rules that it leans on as arguments and columns.

import { type Input, pathOf } from "../../input.ts";
import { type Law, law as lawOf } from "../../law.ts";
import { inOrder, type Node } from "../../node.ts";
import { type Program, programOf } from "../../program.ts";
import { rebuilt } from "../../rebuild.ts";
import { scalarExpression } from "../explain/scalar-expression.ts";
import { compileSql } from "../sql/index.ts";

export type RuleCode = { readonly javascript: string; readonly postgresql: string; readonly duckdb: string };

/**
 * The code that the targets make of a rule. The query reads one row for each case, with the day of the case in the column `date`.
 * @throws RangeError when the law has no such rule
 */
export function ruleCodeOf(law: Law, rule: string): RuleCode | null {
  const alone = ruleAlone(law, rule);
  if (alone === null) return null;
  const sql = (dialect: "postgresql" | "duckdb"): string =>
    compileSql(alone, { dialect, table: "cases", date: "date", key: "id" }).text;
  return { javascript: javascriptOf(alone, rule), postgresql: sql("postgresql"), duckdb: sql("duckdb") };
}

/** A law of this rule only, to which the rules below it are facts; null when the rule stands inside a sum or counts working days. */
function ruleAlone(law: Law, rule: string): Law | null {
  const node = law.steps.find((one) => one.step.id === rule);
  const [body] = node?.args ?? [];
  if (node === undefined || body === undefined) throw new RangeError(`${law.id} has no rule ${rule}`);
  const [value] = rebuilt([body], (one) => (one.op === "step" ? factOf(one) : one));
  const nodes = value === undefined ? [] : inOrder([value]);
  const isPlain = nodes.every(
    (one) => one.op !== "sum" && one.op !== "calendar" && (one.op !== "input" || one.input.lines === undefined),
  );
  if (value === undefined || !isPlain) return null;
  const inputs = nodes.filter((one) => one.op === "input");
  return lawOf({ id: law.id, title: law.title, from: law.from, ...until(law), inputs, outputs: { [rule]: value } });
}

const until = ({ until: day }: Law): { until?: string } => (day === undefined ? {} : { until: day });

/** What another rule found, as a fact. */
function factOf(node: Node & { readonly op: "step" }): Node {
  const { step, unit, low, high, values } = node;
  const kind = unit === "truth" ? "truth" : unit === "choice" ? "choice" : unit === "date" ? "date" : "number";
  const words = values === undefined ? {} : { values };
  const input: Input = { name: step.id, title: step.title, kind, low, high, ...words };
  return { op: "input", input, unit, low, high, args: [], ...words };
}

function javascriptOf(alone: Law, rule: string): string {
  const program = programOf(alone);
  const names = namesOf(program);
  const name = (slot: number): string => names.get(slot) ?? "";
  const lines = program.instructions.flatMap((instruction, slot) => {
    if (instruction.op === "input" || instruction.op === "figure" || instruction.op === "constant") return [];
    return [`  const ${name(slot)} = ${scalarExpression(program, instruction, name, (of) => of)};`];
  });
  const facts = alone.inputs.map((input) => identifier(pathOf(input)));
  const figures = alone.figures.map((figure) => identifier(figure.id));
  const result = [...program.outputs.values()].map(name).join();
  return [
    `function ${identifier(rule)}({ ${facts.join(", ")} }, { ${figures.join(", ")} }) {`,
    ...lines,
    `  return ${result};`,
    "}",
  ].join("\n");
}

/** Facts and figures by their names, numbers as they stand, everything between by a letter and its place. */
function namesOf({ instructions }: Program): Map<number, string> {
  const names = new Map<number, string>();
  for (const [slot, instruction] of instructions.entries()) {
    const [key] = instruction.args;
    if (instruction.op === "input") names.set(slot, identifier(pathOf(instruction.input)));
    else if (instruction.op === "constant") names.set(slot, String(instruction.value));
    else if (instruction.op === "figure") {
      const table = identifier(instruction.figure.id);
      names.set(slot, key === undefined ? table : `${table}[${names.get(key)}]`);
    } else names.set(slot, `v${slot}`);
  }
  return names;
}

const identifier = (name: string): string => name.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase());
