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
  const terms = wanted.map(({ term }) => term);
  const nested = stagesFor(terms, dialects[dialect]).slice(0, -1);
  const aliases = aliasesOf(nested, query);
  let inner: Inner = { from: query.from, columnOf: (term) => (isLeaf(term) ? query.read(term) : null) };
  for (const [place, stage] of nested.entries()) inner = nest(query, inner, { stage, place, aliases });
  const items = wanted.map(({ name, term }) => {
    const text = writeTerm(term, { ...query, columnOf: inner.columnOf });
    return `${isTruth(term) ? `CASE WHEN ${text} THEN 1 ELSE 0 END` : text} AS ${identifier(name)}`;
  });
  const text = selectText(items, inner.from);
  if (text.length > MOST_CHARACTERS) throw new RangeError(`a query of ${text.length} characters is too long`);
  return text;
}

/** What a query reads from, and which of its columns holds a term. */
type Inner = { readonly from: string; readonly columnOf: (term: Term) => string | null };

type Nesting = { readonly stage: Stage; readonly place: number; readonly aliases: ReadonlyMap<Term, string> };

/** Puts one more query around what is there. */
function nest(query: QueryText, inner: Inner, { stage, place, aliases }: Nesting): Inner {
  const given = new Map(
    [...stage.passed, ...stage.computed].map((term) => [term, identifier(aliases.get(term) ?? "")]),
  );
  const items = [...given].map(
    ([term, alias]) => `${writeTerm(term, { ...query, columnOf: inner.columnOf })} AS ${alias}`,
  );
  const text = selectText(items, inner.from);
  return {
    from: `(\n${text}${dialects[query.dialect].fence}\n) AS ${identifier(`stage_${place + 1}`)}`,
    columnOf: (term) => given.get(term) ?? null,
  };
}

const isLeaf = ({ op }: Term): boolean => op === "column" || op === "sum";

const selectText = (items: readonly string[], from: string): string =>
  `SELECT ${items.length === 0 ? "1" : items.join(",\n  ")}\nFROM ${from}`;

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
