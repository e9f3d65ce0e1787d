// The JavaScript of an explaining function: every value of the case once, then the rules in effect, case first, then line by line.

import type { Lines } from "../../lines.ts";
import type { Instruction, Program, ProgramStep, Slot } from "../../program.ts";
import { scalarExpression } from "./scalar-expression.ts";

/**
 * Writes the function `(of, { values, uses }, lines)`. It leans on what `compileExplain` hands it: the `steps`, the `standing`
 * of citations under conditions, `list`, which takes a list out of the lines, `calendar`, and `exactly`, which rounds half even.
 */
export function explainSource(program: Program): string {
  const outputs = [...program.outputs].map(([output, slot]) => `${JSON.stringify(output)}: ${variable(slot)}`);
  const ofCase = program.steps.filter((one) => one.per === null);
  return [
    "return function (of, { values, uses }, lines) {",
    ...caseValues(program),
    "const found = [];",
    ...ofCase.flatMap((one) => [...usesOnLines(program, one), push(program, one)]),
    ...program.law.lines.flatMap((list) => lineRules(program, list)),
    `const { clauses, gaps } = standing(${masksOf(program).join(", ")});`,
    `return { outputs: { ${outputs.join(", ")} }, steps: found, clauses, gaps };`,
    "};",
  ].join("\n");
}

/** Every slot on which a citation depends, each once. */
export function conditionsOf(program: Program): Slot[] {
  const slots = program.steps.flatMap((one) => [one.effect, one.cited, ...one.gaps.map((gap) => gap.when)]);
  return [...new Set(slots.filter((slot) => slot !== null))];
}

/** So many conditions fit as bits into one exact number. */
export const CONDITIONS_PER_MASK = 52;

const variable = (slot: Slot): string => `v${slot}`;

function caseValues(program: Program): string[] {
  return program.instructions.flatMap((instruction, slot) => {
    if (instruction.per !== null) return [];
    return instruction.op === "sum" ? sumLoop(program, instruction, slot) : [value(program, instruction, slot, "of")];
  });
}

function value(program: Program, instruction: Instruction, slot: Slot, facts: string): string {
  return `const ${variable(slot)} = ${scalarExpression(program, instruction, variable, (name) => `${facts}[${JSON.stringify(name)}]`)};`;
}

function sumLoop(program: Program, { lines, args }: Instruction & { readonly op: "sum" }, slot: Slot): string[] {
  const [term = -1] = args;
  return [
    `let ${variable(slot)} = 0;`,
    `for (const line of list(lines, ${JSON.stringify(lines.name)})) {`,
    ...lineValues(program, [term]),
    `${variable(slot)} += ${variable(term)};`,
    "}",
  ];
}

/** What these slots need of one line; values of the case are known by then. */
function lineValues(program: Program, slots: readonly Slot[]): string[] {
  const needed = new Set<Slot>();
  const visit = (slot: Slot): void => {
    const instruction = program.instructions[slot];
    if (instruction === undefined || instruction.per === null || needed.has(slot)) return;
    needed.add(slot);
    instruction.args.forEach(visit);
  };
  slots.forEach(visit);
  return program.instructions.flatMap((instruction, slot) =>
    needed.has(slot) ? [value(program, instruction, slot, "line")] : [],
  );
}

/** The rules of a list, for each of its lines; a condition holds for the case when it holds for some line. */
function lineRules(program: Program, list: Lines): string[] {
  const steps = program.steps.filter((one) => one.per === list);
  if (steps.length === 0) return [];
  const conditions = conditionsOf(program).filter((slot) => program.instructions[slot]?.per === list);
  const keys = steps.flatMap((one) => one.figures.flatMap(({ key, effect }) => [key, effect]));
  const needed = [...conditions, ...steps.map((one) => one.slot), ...keys.filter((slot) => slot !== null)];
  return [
    ...conditions.map((slot) => `let ${someLine(slot)} = 0;`),
    `for (const [place, line] of list(lines, ${JSON.stringify(list.name)}).entries()) {`,
    ...lineValues(program, needed),
    ...steps.map((one) => push(program, one)),
    ...conditions.map((slot) => `${someLine(slot)} |= ${variable(slot)};`),
    "}",
  ];
}

const someLine = (slot: Slot): string => `some${slot}`;

const placeOf = (program: Program, { step }: ProgramStep): number =>
  program.steps.findIndex((one) => one.step === step);

const askedFor = (program: Program, of: ProgramStep, figure: number): string =>
  `asked${placeOf(program, of)}_${figure}`;

type FigureOfStep = ProgramStep["figures"][number];

/**
 * A rule of the case may sum over lines and read a figure by what a line says: which of its values some line asked for is
 * gathered before the rule is noted.
 */
function usesOnLines(program: Program, step: ProgramStep): string[] {
  return step.figures.flatMap((figure, index) => {
    const list = linesOf(program, figure);
    if (list === null) return [];
    const { key, effect } = figure;
    const asked = `${askedFor(program, step, index)}.add(${key === null ? 0 : variable(key)});`;
    return [
      `const ${askedFor(program, step, index)} = new Set();`,
      `for (const line of list(lines, ${JSON.stringify(list.name)})) {`,
      ...lineValues(
        program,
        [key, effect].filter((slot) => slot !== null),
      ),
      effect === null ? asked : `if (${variable(effect)}) ${asked}`,
      "}",
    ];
  });
}

/** The list on whose lines it depends which value of a figure is read, or whether one is. */
function linesOf(program: Program, { key, effect }: FigureOfStep): Lines | null {
  const slots = [key, effect].filter((slot) => slot !== null);
  return slots.map((slot) => program.instructions[slot]?.per ?? null).find((lines) => lines !== null) ?? null;
}

function push(program: Program, of: ProgramStep): string {
  const { slot, per, effect, figures } = of;
  const place = placeOf(program, of);
  const uses = figures.map((one, index) => {
    const values = `uses[${program.law.figures.indexOf(one.figure)}]`;
    if (per === null && linesOf(program, one) !== null)
      return `...${values}.filter((_, key) => ${askedFor(program, of, index)}.has(key))`;
    const use = `${values}[${one.key === null ? 0 : variable(one.key)}]`;
    return one.effect === null ? use : `...(${variable(one.effect)} ? [${use}] : [])`;
  });
  const line = per === null ? "" : `line: { list: ${JSON.stringify(per.name)}, place }, `;
  const pushed = `found.push({ step: steps[${place}], value: ${variable(slot)}, ${line}figures: [${uses.join(", ")}] });`;
  return effect === null ? pushed : `if (${variable(effect)}) ${pushed}`;
}

/** The conditions as numbers, one bit each. */
function masksOf(program: Program): string[] {
  const bits = conditionsOf(program).map((slot, place) => {
    const name = program.instructions[slot]?.per === null ? variable(slot) : someLine(slot);
    return `${2 ** (place % CONDITIONS_PER_MASK)} * ${name}`;
  });
  const masks = Array.from({ length: Math.ceil(bits.length / CONDITIONS_PER_MASK) }, (_, mask) =>
    bits.slice(mask * CONDITIONS_PER_MASK, (mask + 1) * CONDITIONS_PER_MASK).join(" + "),
  );
  return masks.length === 0 ? ["0"] : masks;
}
