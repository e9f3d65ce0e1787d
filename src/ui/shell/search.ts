// What the search box finds by itself: screens by their title, articles by their number, receipts by theirs.
import type { Text } from "../../kernel/refusal/index.ts";
import { formatClause } from "../format/index.ts";
import { mayOpen } from "./menu.ts";
import type { Screen } from "./screen.ts";

/** One thing found, and where it leads. */
export type SearchHit = { readonly title: Text; readonly note?: Text; readonly address: string };

/** Looks for things of the city on the server: people, projects, receipts. */
export type FindThings = (query: string, signal: AbortSignal) => Promise<readonly SearchHit[]>;

/** What can be found without asking the server. */
export type SearchGround = {
  readonly screens: readonly Screen[];
  readonly permissions: readonly string[];
  /** The regulation a bare article number belongs to, such as `medical`. */
  readonly regulation: string;
};

/** The screens and articles that answer a query, screens first. An empty query shows all screens. */
export function findHere(query: string, ground: SearchGround): readonly SearchHit[] {
  const wanted = query.trim().toLowerCase();
  const screens = ground.screens
    .filter((screen) => !screen.path.includes(":") && mayOpen(screen, ground.permissions))
    .filter(({ title }) => `${title.zh} ${title.en}`.toLowerCase().includes(wanted))
    .map(({ title, path }) => ({ title, address: path }));
  const clause = readClause(wanted, ground.regulation);
  if (clause === null) return screens;
  const name = formatClause(clause);
  return [{ title: { zh: `看${name.zh}`, en: `Read ${name.en}` }, address: `/law/${clause}` }, ...screens];
}

/** The clause id a person means by `25`, `25.1`, `第25条`, `第25条·1`, `art. 25` or `medical.25.1`, or null. */
export function readClause(typed: string, regulation: string): string | null {
  const match = CLAUSE.exec(typed.trim().toLowerCase());
  if (match === null) return null;
  const [, named = regulation, article = "", clause] = match;
  return clause === undefined ? `${named}.${article}` : `${named}.${article}.${clause}`;
}

const CLAUSE = /^(?:([a-z]+)\.|第|art\.? ?)?(\d{1,3})条?(?:[.·](\d{1,2}))?$/;
