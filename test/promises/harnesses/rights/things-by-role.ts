// Own, other hospital, other county, absent: each role sees exactly what its scope holds, and the rest looks as if it were not there.

import type { PromiseCity } from "../../city/promise-city.ts";
import type { Reply } from "../../load/http-client.ts";
import type { RoleCaller } from "./callers.ts";
import { grantedScope, isWithinScope, type Owner } from "./expected.ts";
import type { RouteFindings } from "./routes-by-role.ts";

/** What hangs on a settlement or a person, with the action that it takes. */
const settlementParts = [
  ["settlement.read", ""],
  ["explanation.read", "/explanation"],
  ["explanation.read", "/receipt"],
  ["settlement.read", "/entries"],
] as const;

const absentNumber = "YB-2017-0101-000001";
const absentPerson = 17_592_186_044_417;

/** Tries settlements and people of all counties and hospitals, `sample` of them, with every caller who may read any. */
export async function tryThings(
  city: PromiseCity,
  callers: readonly RoleCaller[],
  sample: number,
): Promise<RouteFindings> {
  const things = await readThings(city, callers, sample);
  const faults: string[] = [];
  let tried = 0;
  for (const caller of callers) {
    for (const address of addresses(things)) {
      tried += 1;
      faults.push(...(await tryThing(caller, address)));
    }
  }
  return { tried, faults };
}

async function tryThing(caller: RoleCaller, { action, path, absent, of, isPage }: Address): Promise<string[]> {
  const scope = grantedScope(caller.role, action);
  const isShown = isWithinScope(scope, caller.bounds, of);
  const given = await caller.send({ method: "GET", path });
  if (isPage || scope === null)
    return (given.status === 200) === isShown ? [] : [`${path} by ${caller.role}: ${given.status}`];
  const nothing = await caller.send({ method: "GET", path: absent });
  const expected = isShown ? 200 : 404;
  return [
    ...(given.status === expected ? [] : [`${path} by ${caller.role}: ${given.status} instead of ${expected}`]),
    ...(nothing.status === 404 ? [] : [`${absent} by ${caller.role}: ${nothing.status}`]),
    ...(isShown || said(given) === said(nothing)
      ? []
      : [`${path} by ${caller.role}: denied does not look like absent`]),
  ];
}

type Thing = Owner & { readonly number: string; readonly personCounty: string };

/** Settlements spread over the city, and for each bounded role some that are its own. */
async function readThings(
  city: PromiseCity,
  callers: readonly RoleCaller[],
  sample: number,
): Promise<readonly Thing[]> {
  const database = await city.openDatabase();
  const { rows } = await database.owner.query<Thing>(
    `SELECT DISTINCT ON (number) number, "hospitalId", county, "personId", "personCounty" FROM (
       SELECT s.answer::json ->> 'settlement' AS number, s.hospital_id AS "hospitalId", h.county, s.person_id AS "personId",
         i.county AS "personCounty", row_number() OVER (ORDER BY s.salt) AS place,
         row_number() OVER (PARTITION BY s.hospital_id = ANY ($2) OR s.person_id = ANY ($3) OR h.county = ANY ($4) ORDER BY s.salt) AS own_place
       FROM medical_settlement AS s JOIN medical_hospital AS h ON h.id = s.hospital_id JOIN medical_insured AS i ON i.person_id = s.person_id
     ) AS placed WHERE place <= $1 OR own_place <= $1`,
    [sample, ids(callers, "organisationId"), ids(callers, "personId"), ids(callers, "regionCode")],
  );
  await database.stop();
  return rows;
}

function ids(callers: readonly RoleCaller[], name: keyof RoleCaller["bounds"]): unknown[] {
  return callers.map(({ bounds }) => bounds[name]).filter((id) => id !== null);
}

/** `absent` is the same address of something that is not there. A page asks for a sign-in in words of its own. */
type Address = {
  readonly action: string;
  readonly path: string;
  readonly absent: string;
  readonly of: Owner;
  readonly isPage: boolean;
};

function* addresses(things: readonly Thing[]): Generator<Address> {
  const root = "/api/medical/settlements";
  const people = "/api/medical/people";
  for (const of of things) {
    for (const [action, part] of settlementParts)
      yield {
        action,
        path: `${root}/${of.number}${part}`,
        absent: `${root}/${absentNumber}${part}`,
        of,
        isPage: false,
      };
    const page = "/medical/settlements";
    yield {
      action: "explanation.read",
      path: `${page}/${of.number}`,
      absent: `${page}/${absentNumber}`,
      of,
      isPage: true,
    };
    const person = { ...of, county: of.personCounty };
    const [path, absent] = [`${people}/${of.personId}/cover`, `${people}/${absentPerson}/cover`];
    yield { action: "cover.read", path, absent, of: person, isPage: false };
  }
}

/** A reply without what names this one request. */
function said({ status, text }: Reply): string {
  return `${status} ${text.replaceAll(/E-[0-9A-F]{8}/g, "")}`;
}
