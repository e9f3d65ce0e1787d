// Which clauses are carried, where, and by what: code that cites them, tests that name them, screens that cite them.

import type { Regulation } from "../../kernel/law/register/index.ts";
import { type Literal, readLiterals } from "./literals.ts";
import type { SourceFile, SourceTree } from "./source-tree.ts";

export type CarrierKind = "code" | "test" | "screen";

/** A place that carries a clause. */
export type Carrier = {
  readonly clause: string;
  readonly kind: CarrierKind;
  readonly path: string;
  readonly line: number;
};

/** Describes the law and runs nothing: the register, the worked examples, the title page and the glossary. */
const DESCRIPTION = /^(?:register\/|examples\/|regulation\.ts$|terms\.ts$)/;
const TEST = /\.test\.tsx?$/;

/** The folder of a regulation, ending in `/`. */
export function folderOf(regulation: Regulation): string {
  return `src/regulations/${regulation.key}/`;
}

/** What a file can carry for a regulation; null when nothing, such as the register itself or a file of another room. */
export function carrierKindOf(regulation: Regulation, path: string): CarrierKind | null {
  const folder = folderOf(regulation);
  const inside = path.startsWith(folder) ? path.slice(folder.length) : null;
  if (inside !== null && DESCRIPTION.test(inside)) return null;
  if (TEST.test(path)) return inside !== null || path.startsWith("test/") ? "test" : null;
  if (inside === null) return null;
  return inside.startsWith("screens/") ? "screen" : "code";
}

/**
 * All places that carry a clause of this regulation, also of clauses that do not exist, in order of path and line.
 * Code and screens must hold the clause id as a string of its own, such as `"medical.25.1"`; a test may name it in its title.
 */
export function findCarriers(tree: SourceTree, regulation: Regulation): Carrier[] {
  return tree.flatMap((file) => {
    const kind = carrierKindOf(regulation, file.path);
    return kind === null || !file.text.includes(`${regulation.prefix}.`) ? [] : carriersIn(file, kind, regulation);
  });
}

function carriersIn(file: SourceFile, kind: CarrierKind, { prefix }: Regulation): Carrier[] {
  const id = `${prefix}\\.\\d+\\.\\d+`;
  const pattern = new RegExp(kind === "test" ? `(?<![\\w.])${id}(?!\\.?\\d)` : `^${id}$`, "g");
  return readLiterals(file.text).flatMap((literal: Literal) =>
    (literal.text.match(pattern) ?? []).map((clause) => ({ clause, kind, path: file.path, line: literal.line })),
  );
}
