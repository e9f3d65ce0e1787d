// evaluate LAW [--date YYYY-MM-DD] [--explain]: cases in as NDJSON, decisions out as NDJSON, in the same order. Needs no database.

import { createInterface } from "node:readline";
import { legalDay, parseIsoDate } from "../../kernel/calendar/index.ts";
import {
  compileExplain,
  type Explainer,
  explanationOf,
  type InForce,
  inForce,
  outputsOf,
  readCase,
} from "../../kernel/law/index.ts";
import { type Evaluation, evaluations, type JoinedOutput } from "../evaluations.ts";
import { readWords, WrongWords } from "./words.ts";

const usage = "hengzheng evaluate LAW [--date YYYY-MM-DD] [--explain]";

/** Exit status 0 when every line was decided, 1 when a line was refused, 2 when the words are wrong. */
export async function run(words: readonly string[]): Promise<number> {
  const { places, text, flags } = readWords(words, {
    usage,
    places: [1, 1],
    options: { date: { type: "string" }, explain: { type: "boolean" } },
  });
  const decide = decider(lawNamed(places[0] ?? ""), { on: dateOf(text["date"]), explain: flags.has("explain") });
  let refused = false;
  let pending = "";
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const answer = decide(line);
    refused ||= "error" in answer;
    pending += `${textOf(answer)}\n`;
    if (pending.length > WRITE_AT_CHARACTERS) {
      await write(pending);
      pending = "";
    }
  }
  await write(pending);
  return refused ? 1 : 0;
}

const WRITE_AT_CHARACTERS = 64 * 1024;

type Answer = { error: { field: string | null; message: string } } | Record<string, unknown>;

function lawNamed(name: string): Evaluation {
  const found = Object.hasOwn(evaluations, name) ? evaluations[name] : undefined;
  if (found === undefined)
    throw new WrongWords(`There is no law ${name}. Laws: ${Object.keys(evaluations).join(", ")}.`);
  return found;
}

function dateOf(text: string | undefined): string {
  if (text === undefined) return legalDay(new Date());
  const date = parseIsoDate(text);
  if (!date.ok) throw new WrongWords(`--date: ${date.refusal.message.en}`);
  return date.value;
}

function decider(evaluation: Evaluation, { on, explain }: { on: string; explain: boolean }): (line: string) => Answer {
  const { law } = evaluation;
  if (on < law.from) {
    const message = `${on} 没有生效的法,${law.from} 起施行。 No law was in force on ${on}; it begins on ${law.from}.`;
    return () => ({ error: { field: null, message } });
  }
  const figures = inForce(law.figures, { on });
  const explainer = compileExplain(law);
  return (line) => decideLine(line, evaluation, { figures, explainer, explain });
}

function decideLine(
  line: string,
  { law, outputs, namesGaps }: Evaluation,
  { figures, explainer, explain }: { figures: InForce; explainer: Explainer<string>; explain: boolean },
): Answer {
  const read = readCase(law.inputs, parse(line));
  if (!read.ok) {
    const { field, message } = read.error;
    return { error: { field, message: `${message.zh} ${message.en}` } };
  }
  const explained = explainer.explain(read.case, figures);
  const all = outputsOf(law, explained);
  const decided = Object.fromEntries(
    outputs.map((output) => (typeof output === "string" ? [output, all[output]] : [output.name, joined(output, all)])),
  );
  const answer = { ...decided, cites: explained.clauses, ...(namesGaps ? { gaps: explained.gaps } : {}) };
  if (!explain) return answer;
  return { ...answer, explanation: explanationOf(law, read.case, { explained, inForce: figures }) };
}

function joined({ times, base, rest }: JoinedOutput, all: Readonly<Record<string, unknown>>): bigint {
  return BigInt(Number(all[times])) * BigInt(base) + BigInt(Number(all[rest]));
}

/** JSON of an answer; a whole number beyond the exact ones of JavaScript is written digit by digit. */
function textOf(answer: Answer): string {
  const fields = Object.entries(answer).map(
    ([name, value]) => `${JSON.stringify(name)}:${typeof value === "bigint" ? value : JSON.stringify(value)}`,
  );
  return `{${fields.join(",")}}`;
}

/** What is no JSON at all is no JSON object either, and is refused as that. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

async function write(text: string): Promise<void> {
  if (text === "" || process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once("drain", resolve));
}
