// The door of the clause register: what a regulation says about itself, read from data and checked.

export {
  type Clause,
  type ClauseFigure,
  type ClauseFigureUnit,
  type ClauseKind,
  clauseKinds,
  compareClauseIds,
  parseClauseId,
} from "./clause.ts";
export { findFaults } from "./find-faults.ts";
export { readClauses } from "./read-clauses.ts";
export { readBoolean, readList, readRecord, readString, readText, readWhole, readWord } from "./read-value.ts";
export type { Actor, Article, ParentDocument, Regulation, Source, Term, Trust } from "./regulation.ts";
