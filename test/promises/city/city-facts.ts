// What a harness must know of the city it works on: who may be settled for, which hospitals send, and with which tokens.

import { z } from "zod";

/** The name of the file in the state folder that holds the facts. */
export const factsFile = "promise-city.json";

/** How large the city is; `people` are insured without a single stay, beside the residents of the demo. */
export type CityPlan = { readonly residents: number; readonly people: number };

export const factsSchema = z.object({
  /** The year in which all of `people` are covered; it is over, so that every day of it can be a day of discharge. */
  year: z.int(),
  people: z.array(z.int()),
  /** A few more like them, for whom many desks settle at once. */
  crowded: z.array(z.int()),
  uncovered: z.int(),
  deceased: z.int(),
  /** Hospitals of the city whose own systems send, each with its token. */
  hospitals: z.array(z.object({ id: z.int(), county: z.string(), level: z.string(), token: z.string() })),
});

export type CityFacts = z.infer<typeof factsSchema>;
