// What the server says to the desk: people, cover, hospitals, items, quotes, the answer to a settlement. Checked here.
import * as z from "zod/mini";
import { dateReader, fenReader, textReader } from "../../../../ui/index.ts";
import { amountReaders, decisionReader } from "../decided-stay/decision.ts";

/** The addresses of the server that the desk speaks to. */
export const deskAddresses = {
  people: "/api/medical/people/find",
  person: (person: number) => `/api/medical/people/${person}/`,
  cover: (person: number, on: string) => `/api/medical/people/${person}/cover?on=${on}`,
  hospitals: (on: string) => `/api/medical/hospitals?on=${on}`,
  catalogue: (text: string, on: string, limit: number) =>
    `/api/medical/catalogue?text=${encodeURIComponent(text)}&on=${on}&limit=${limit}`,
  quotes: "/api/medical/quotes",
  settlements: "/api/medical/settlements",
  settlement: (number: string) => `/api/medical/settlements/${encodeURIComponent(number)}`,
} as const;

/** `POST /api/medical/people/find`. */
export const peopleReader = z.object({
  people: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      sex: z.enum(["male", "female"]),
      birthDate: dateReader,
      regionCode: z.string(),
      deceasedOn: z.nullable(dateReader),
      citizenNumberMasked: z.nullable(z.string()),
    }),
  ),
  more: z.boolean(),
});
export type FoundPeople = z.infer<typeof peopleReader>;

/** `GET /api/medical/people/{person}/cover`. */
export const coverReader = z.object({
  isCovered: z.boolean(),
  covers: z.array(z.object({ scheme: z.enum(["resident", "employee"]), startsOn: dateReader, endsOn: dateReader })),
  year: z.object({
    year: z.number(),
    deductibleBorneFen: fenReader,
    deductibleCapFen: fenReader,
    deductibleCapProvisional: z.boolean(),
    fundPaidFen: fenReader,
    fundCapFen: fenReader,
  }),
});
export type CoverStanding = z.infer<typeof coverReader>;

/** `GET /api/medical/hospitals`. */
export const hospitalsReader = z.object({
  hospitals: z.array(
    z.object({
      id: z.number(),
      name: textReader,
      county: z.string(),
      area: z.enum(["local", "in_province_other", "out_of_province"]),
      level: z.nullable(z.enum(["township", "level1", "level2", "level3", "provincial"])),
      designated: z.nullable(z.boolean()),
    }),
  ),
});
export type Hospital = z.infer<typeof hospitalsReader>["hospitals"][number];

/** `GET /api/medical/catalogue`. */
export const itemsReader = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      unit: z.string(),
      itemClass: z.enum(["a", "b", "c", "bed"]),
      ownShareBp: z.number(),
      priceFen: z.nullable(fenReader),
      startsOn: dateReader,
      endsOn: z.nullable(dateReader),
    }),
  ),
  more: z.boolean(),
});
export type Item = z.infer<typeof itemsReader>["items"][number];

/** `POST /api/medical/quotes`. `earlier` names what stands in the way of settling. */
export const quoteReader = z.object({
  ...decisionReader.shape,
  coverEndsOn: z.nullable(dateReader),
  earlier: z.object({
    overlappingStay: z.nullable(z.string()),
    billSettlement: z.nullable(z.string()),
    staySettlement: z.nullable(z.string()),
  }),
});
export type Quote = z.infer<typeof quoteReader>;

/** `POST /api/medical/settlements`. */
export const settledReader = z.object({
  ...amountReaders,
  settlement: z.string(),
  settledAt: z.string(),
  lawVersion: z.string(),
  explanationHash: z.string(),
  provisional: z.boolean(),
  predecessor: z.nullable(z.string()),
});
export type Settled = z.infer<typeof settledReader>;
