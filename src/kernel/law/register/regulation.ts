// A regulation as the register keeps it: who issued it, since when it is in force, its articles, clauses, words, readings and sources.

import type { Gap } from "../gap.ts";
import type { Text } from "../node.ts";
import type { Clause } from "./clause.ts";

/** An article: number and a short title in our own words. */
export type Article = {
  readonly number: number;
  readonly title: Text;
  /** The wording is lost: the number is kept, no rule may be derived from it. */
  readonly lost?: true;
  /** The wording is missing from the surviving copy and was found elsewhere. */
  readonly recovered?: true;
};

/** Someone the clauses speak to: an office, an institution or a person in a part. */
export type Actor = { readonly key: string; readonly title: Text };

/** A word of the regulation: each once, with the clause that gives it its meaning. */
export type Term = { readonly zh: string; readonly en: string; readonly clause: string };

export type Trust = "high" | "medium" | "low";

/** Where a figure that is missing from the text was found, and how far we trust it for this regulation. */
export type Source = {
  readonly id: string;
  readonly figures: Text;
  readonly publication: Text;
  /** Addresses of the pages, without the scheme. */
  readonly places: readonly string[];
  readonly trust: Trust;
  readonly remark: Text | null;
  readonly clauses: readonly string[];
};

/** A document that stands above this regulation. */
export type ParentDocument = { readonly number: string; readonly issuer: Text };

export type Regulation = {
  /** The name of its folder. */
  readonly key: string;
  /** The first part of its clause ids. */
  readonly prefix: string;
  readonly title: Text;
  readonly issuer: Text;
  readonly parents: readonly ParentDocument[];
  /** The first day in force, and the day on which it ends (not included) or null. */
  readonly from: string;
  readonly until: string | null;
  /** The keys of the other regulations it uses. */
  readonly uses: readonly string[];
  readonly actors: readonly Actor[];
  readonly articles: readonly Article[];
  readonly clauses: readonly Clause[];
  readonly terms: readonly Term[];
  readonly readings: readonly Gap[];
  readonly sources: readonly Source[];
};
