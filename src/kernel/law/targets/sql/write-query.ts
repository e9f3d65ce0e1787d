// Writes the nested queries that a plan of stages describes.

import type { WorkdayTable } from "./calendar-text.ts";
import { type Dialect, dialects, identifier } from "./dialect.ts";
import { type Stage, stagesFor } from "./stages.ts";
import { isTruth, type Term } from "./term.ts";
import { writeTerm } from "./write-term.ts";

export type QueryText = {
  readonly dialect: Dialect;
  readonly workdays: WorkdayTable | undefined;
  /** The wanted columns in their order. */
  readonly wanted: readonly { readonly name: string; readonly term: Term }[];
  /** What follows FROM in the innermost query, with its WHERE. */
  readonly from: string;
  /** How the innermost query reads a column or a sum over lines. */
  readonly read: (term: Term) => string;
  /** What a term is called in the law. */
  readonly nameOf: (term: Term) => string | undefined;
};

/** Longer texts are refused: something was written out far too often. */
const MOST_CHARACTERS = 1_000_000;

/** Writes one query for the wanted columns. */
export function writeQuery(query: QueryText): string {
  const { dialect, wanted } = query;
  const stages = stagesFor(
    wanted.map(({ term }) => term),
    dialects[dialect],
  );
  const aliases = aliasesOf(stages.slice(0, -1), query);
  const inner = stages.slice(0, -1).reduce((from, stage, place) => {
    const items = [...stage.passed, ...stage.computed].map(
      (term) => `${write(query, term, place === 0 ? null : aliases, stage)} AS ${identifier(aliases.get(term) ?? "")}`,
    );
    return `(\n${selectText(items, from)}${dialects[dialect].fence}\n) AS ${identifier(`stage_${place + 1}`)}`;
  }, query.from);
  const items = wanted.map(({ name, term }) => {
    const text = write(query, term, stages.length === 1 ? null : aliases, null);
    return `${isTruth(term) ? `CASE WHEN ${text} THEN 1 ELSE 0 END` : text} AS ${identifier(name)}`;
  });
  const text = selectText(items, inner);
  if (text.length > MOST_CHARACTERS) throw new RangeError(`a query of ${text.length} characters is too long`);
  return text;
}

const selectText = (items: readonly string[], from: string): string =>
  `SELECT ${items.length === 0 ? "1" : items.join(",\n  ")}\nFROM ${from}`;

/** Writes a term over the columns of the query inside; `aliases` null: over the tables themselves. */
function write(
  { dialect, workdays, read }: QueryText,
  term: Term,
  aliases: ReadonlyMap<Term, string> | null,
  stage: Stage | null,
): string {
  const columnOf = (one: Term): string | null => {
    if (aliases === null) return one.op === "column" || one.op === "sum" ? read(one) : null;
    if (stage?.computed.includes(one) ?? false) return null;
    const alias = aliases.get(one);
    return alias === undefined ? null : identifier(alias);
  };
  return writeTerm(term, { dialect, workdays, columnOf });
}

/** A name for every column that goes from one nested query to the next; both dialects then read them alike. */
function aliasesOf(stages: readonly Stage[], { nameOf }: QueryText): Map<Term, string> {
  const aliases = new Map<Term, string>();
  const taken = new Set<string>();
  for (const term of stages.flatMap((stage) => [...stage.passed, ...stage.computed])) {
    if (aliases.has(term)) continue;
    let name = term.op === "column" ? term.column.name : (nameOf(term) ?? `value_${term.id}`);
    for (let place = 2; taken.has(name.toLowerCase()); place++) name = `value_${term.id}_${place}`;
    taken.add(name.toLowerCase());
    aliases.set(term, name);
  }
  return aliases;
}
