// Reads the clauses of a regulation from its data file.

import { type Clause, type ClauseFigure, clauseFigureUnits, clauseKinds, figureSources } from "./clause.ts";
import { readList, readRecord, readString, readText, readWhole, readWord } from "./read-value.ts";

/**
 * The clauses of a register's data file, in its order.
 * @throws TypeError naming the clause and field that is missing or wrong: a register is never half read.
 */
export function readClauses(value: unknown): readonly Clause[] {
  return readList(value, "clauses", readClause);
}

function readClause(value: unknown, path: string): Clause {
  const { id, article, kind, actors, summary, figures, software, verification, gap } = readRecord(value, path);
  const name = readString(id, `${path}.id`);
  return {
    id: name,
    article: readWhole(article, `${name}.article`),
    kind: readWord(kind, `${name}.kind`, clauseKinds),
    actors: readList(actors, `${name}.actors`, readString),
    summary: readText(summary, `${name}.summary`),
    figures: readList(figures, `${name}.figures`, readFigure),
    software: readText(software, `${name}.software`),
    verification: readText(verification, `${name}.verification`),
    gap: gap === null ? null : readText(gap, `${name}.gap`),
  };
}

function readFigure(item: unknown, path: string): ClauseFigure {
  const { name, value, unit, source } = readRecord(item, path);
  return {
    name: readString(name, `${path}.name`),
    value: readFigureValue(value, `${path}.value`),
    unit: readWord(unit, `${path}.unit`, clauseFigureUnits),
    source: readWord(source, `${path}.source`, figureSources),
  };
}

function readFigureValue(value: unknown, path: string): ClauseFigure["value"] {
  if (value === null) return null;
  if (typeof value === "number") return readWhole(value, path);
  if (Array.isArray(value)) return readList(value, path, readString);
  return readString(value, path);
}
