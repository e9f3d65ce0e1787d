// Drafts kept in the browser, one set a post: the one being entered survives a reload, parked ones wait. Names are kept masked.
import * as z from "zod/mini";
import { maskName } from "../../../../kernel/identifiers/index.ts";
import { dateReader, fenReader } from "../../../../ui/index.ts";
import type { Draft } from "./draft.ts";

/** What a post has kept. */
export type KeptDrafts = { readonly current: Draft | null; readonly parked: readonly Draft[] };

/** The most drafts a post may park. */
export const MOST_PARKED = 20;

type DraftStorage = Pick<Storage, "getItem" | "setItem">;

/** What is kept for a post; what does not read (an older form, a hand-edited text) counts as nothing. */
export function readKeptDrafts(storage: DraftStorage | null, post: string): KeptDrafts {
  const text = storage?.getItem(storageKey(post)) ?? null;
  if (text === null) return nothing;
  try {
    const read = keptReader.safeParse(JSON.parse(text));
    return read.success ? read.data : nothing;
  } catch {
    // Only text that is no JSON gets here: nobody but this file writes it, so there is nothing to rescue.
    return nothing;
  }
}

/** Keeps the drafts of a post. The whole name never leaves the page: `贺*满` is enough to tell parked bills apart. */
export function keepDrafts(storage: DraftStorage | null, post: string, { current, parked }: KeptDrafts): void {
  const kept = { current: current === null ? null : masked(current), parked: parked.slice(0, MOST_PARKED).map(masked) };
  storage?.setItem(storageKey(post), JSON.stringify(kept));
}

function storageKey(post: string): string {
  return `hengzheng.desk.${post}`;
}

function masked(draft: Draft): Draft {
  const { person } = draft;
  if (person === null || person.name.includes("*")) return draft;
  return { ...draft, person: { ...person, name: maskName(person.name) } };
}

const nothing: KeptDrafts = { current: null, parked: [] };

const draftReader = z.object({
  id: z.string(),
  person: z.nullable(
    z.object({
      id: z.number(),
      name: z.string(),
      numberMasked: z.nullable(z.string()),
      facts: z.nullable(
        z.object({
          sex: z.enum(["male", "female"]),
          birthDate: dateReader,
          regionCode: z.string(),
          deceasedOn: z.nullable(dateReader),
        }),
      ),
    }),
  ),
  stay: z.object({
    hospitalId: z.nullable(z.number()),
    admittedOn: z.nullable(dateReader),
    dischargedOn: z.nullable(dateReader),
    invoiceNo: z.string(),
    critical: z.boolean(),
    exclusion: z.nullable(z.enum(["work_injury", "public_health", "abroad", "disaster"])),
    thirdParty: z.nullable(z.object({ mode: z.enum(["pays", "unpaid"]), shareBp: z.number() })),
  }),
  lines: z.array(
    z.object({
      key: z.string(),
      code: z.string(),
      quantityHundredths: z.number(),
      priceFen: fenReader,
      servedOn: z.nullable(dateReader),
      isRescue: z._default(z.boolean(), false),
    }),
  ),
  attempt: z.nullable(z.object({ key: z.string(), body: z.string(), at: z.string(), answered: z.boolean() })),
  corrects: z.nullable(z.string()),
});

const keptReader = z.object({ current: z.nullable(draftReader), parked: z.array(draftReader) });
