// One instruction as a JavaScript expression on plain numbers; readable, and exact because every interval was proved.

import type { Instruction, Program, Slot } from "../../program.ts";

/** `name` gives the variable of a slot, `input` the text that reads an input. */
export function scalarExpression(
  program: Program,
  instruction: Instruction,
  name: (slot: Slot) => string,
  input: (of: string) => string,
): string {
  const [a = "", b = "", c = ""] = instruction.args.map(name);
  switch (instruction.op) {
    case "constant":
      return `${instruction.value}`;
    case "input":
      return mayBeZero(instruction) ? `${input(instruction.input.name)} + 0` : input(instruction.input.name);
    case "figure":
    case "unconfirmed":
      return `values[${tableOf(program, instruction)}][${a === "" ? 0 : a}]`;
    case "add":
      return `${a} + ${b}`;
    case "subtract":
      return `${a} - ${b}`;
    case "multiply":
      return hasNegative(program, instruction) ? `${a} * ${b} + 0` : `${a} * ${b}`;
    case "least":
      return `${a} < ${b} ? ${a} : ${b}`;
    case "greatest":
      return `${a} > ${b} ? ${a} : ${b}`;
    case "less":
      return `${a} < ${b} ? 1 : 0`;
    case "equal":
      return `${a} === ${b} ? 1 : 0`;
    case "and":
      return `${a} & ${b}`;
    case "or":
      return `${a} | ${b}`;
    case "not":
      return `1 - ${a}`;
    case "select":
      return `${a} === 1 ? ${b} : ${c}`;
    case "quotient":
      return quotient(a, instruction);
    case "divide":
      return `Math.floor(${a} / ${b})`;
    case "remainder":
      return `${a} % ${b}`;
    case "calendar":
      return `calendar(${[JSON.stringify(instruction.calendar), ...instruction.args.map(name)].join(", ")})`;
    case "sum":
      throw new TypeError("a sum is written as a loop over its lines");
  }
}

// Whoever gives facts may give "minus zero", and nothing times a negative number is one: adding 0 makes it 0.
const mayBeZero = ({ low, high }: Instruction): boolean => low <= 0 && high >= 0;

const hasNegative = ({ instructions }: Program, { args }: Instruction): boolean =>
  args.some((slot) => (instructions[slot]?.low ?? 0) < 0);

/** Where the table of a figure lies: its values, and beside them which of them are unconfirmed. */
function tableOf(program: Program, instruction: Instruction & { op: "figure" | "unconfirmed" }): number {
  const place = program.law.figures.indexOf(instruction.figure);
  return 2 * place + (instruction.op === "figure" ? 0 : 1);
}

function quotient(numerator: string, { divisor, rounding }: Instruction & { op: "quotient" }): string {
  const down = (text: string): string => `Math.floor(${text} / ${divisor})`;
  switch (rounding) {
    case "down":
      return down(numerator);
    case "up":
      return down(`(${numerator} + ${divisor - 1})`);
    case "half_up":
      return divisor % 2 === 0
        ? down(`(${numerator} + ${divisor / 2})`)
        : `Math.floor((2 * ${numerator} + ${divisor}) / ${2 * divisor})`;
    case "half_even":
      return `exactly(${numerator}, ${divisor})`;
  }
}
