// A project in the list as the server gives it, and the address that asks for a page.
import * as z from "zod/mini";
import { fenReader, textReader } from "../../../../ui/index.ts";

const listedReader = z.object({
  id: z.number(),
  name: textReader,
  code: z.nullable(z.string()),
  state: z.string(),
  stateTitle: textReader,
  totalInvestmentFen: fenReader,
  contractPriceFen: z.nullable(fenReader),
  paidFen: fenReader,
  progressBp: z.nullable(z.number()),
});

/** `GET /api/investment/projects`. */
export const projectsReader = z.object({
  items: z.array(listedReader),
  next: z.nullable(z.string()),
  states: z.array(z.object({ state: z.string(), title: textReader })),
});

export type Projects = z.infer<typeof projectsReader>;
export type ListedProject = Projects["items"][number];

/** What is asked for; empty where nothing was chosen. */
export type ProjectsQuery = { readonly text: string; readonly state: string; readonly after: string | null };

const rows = 50;

/** The address of a page, with only the filters that were set. */
export function projectsAddress({ text, state, after }: ProjectsQuery): string {
  const query = new URLSearchParams({ limit: String(rows) });
  if (text.trim() !== "") query.set("text", text.trim());
  if (state !== "") query.set("state", state);
  if (after !== null) query.set("after", after);
  return `/api/investment/projects?${query}`;
}
