// What an inventory is, and the list of all of them: a page that is computed from the source, faults that it finds, or both.

import type { Regulation } from "../../kernel/law/register/index.ts";
import { findFaults as findRegisterFaults } from "../../kernel/law/register/index.ts";
import { findUnknownCitations } from "./coverage.ts";
import { writeCoveragePage } from "./documents/coverage-page.ts";
import { writeGlossaryPage } from "./documents/glossary-page.ts";
import { writeWherePage } from "./documents/where-page.ts";
import type { SourceTree } from "./source-tree.ts";

/** What inventories are computed from. */
export type Surveyed = { readonly tree: SourceTree; readonly regulations: readonly Regulation[] };

/** One inventory. To add another, write its file and list it below. */
export type Inventory = {
  readonly name: string;
  /** The page it keeps, and how the page is written. */
  readonly page?: { readonly path: string; readonly write: (surveyed: Surveyed) => string };
  /** What is wrong, as sentences. */
  readonly findFaults?: (surveyed: Surveyed) => string[];
};

export const inventories: readonly Inventory[] = [
  {
    name: "registers",
    findFaults: ({ regulations }) => regulations.flatMap(findRegisterFaults),
  },
  {
    name: "coverage",
    page: { path: "docs/coverage.md", write: ({ tree, regulations }) => writeCoveragePage(tree, regulations) },
    findFaults: ({ tree, regulations }) => regulations.flatMap((one) => findUnknownCitations(tree, one)),
  },
  {
    name: "glossary",
    page: { path: "docs/glossary.md", write: ({ regulations }) => writeGlossaryPage(regulations) },
  },
  {
    name: "where",
    page: { path: "docs/where.md", write: ({ tree, regulations }) => writeWherePage(tree, regulations) },
  },
];
