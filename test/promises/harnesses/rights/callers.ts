// Someone in each role: the demo accounts sign in, a hospital's system has its token, the public has nothing.

import { z } from "zod";
import { type Role, roles } from "../../../../src/kernel/identity/index.ts";
import type { PromiseCity } from "../../city/promise-city.ts";
import { type Call, type HttpClient, httpClient, type Reply } from "../../load/http-client.ts";

/** What bounds a role's rights: its organisation, that one's area, its own person. */
export type Bounds = {
  readonly organisationId: number | null;
  readonly regionCode: string | null;
  readonly personId: number | null;
};

export type RoleCaller = {
  readonly role: Role;
  readonly bounds: Bounds;
  readonly send: (call: Call) => Promise<Reply>;
  /** The header fields that say who calls. */
  readonly headers: Readonly<Record<string, string>>;
};

/** The demo account of each role that has one; the county's reviewer, whose rights end at the county. */
const logins: Readonly<Partial<Record<Role, string>>> = {
  insured_resident: "resident-1",
  hospital_clerk: "clerk-level2",
  agency_reviewer: "county",
  fund_accountant: "accountant",
  auditor: "auditor",
  law_officer: "law",
  analyst: "analyst",
  project_officer: "drc",
  project_unit: "unit",
  system_administrator: "system-admin",
  security_administrator: "security-admin",
  audit_administrator: "audit-admin",
};

const connections = 8;
const noBounds: Bounds = { organisationId: null, regionCode: null, personId: null };

/** Lets everybody in. `close` ends their connections. */
export async function enterAll(city: PromiseCity): Promise<{ callers: readonly RoleCaller[]; close: () => void }> {
  const client = httpClient(city.address, connections);
  const bounds = await readBounds(city);
  const callers: RoleCaller[] = [];
  for (const role of roles) {
    const login = logins[role];
    const [headers, of] =
      role === "hospital_system"
        ? systemOf(city)
        : login === undefined
          ? [{}, noBounds]
          : [await signIn(client, login), bounds.get(login) ?? noBounds];
    const send = (call: Call): Promise<Reply> => client.send({ ...call, headers: { ...headers, ...call.headers } });
    callers.push({ role, bounds: of, headers, send });
  }
  return { callers, close: client.close };
}

function systemOf({ facts }: PromiseCity): [Record<string, string>, Bounds] {
  const [hospital] = facts.hospitals;
  if (hospital === undefined) throw new Error("no hospital has a system of its own");
  const bounds = { organisationId: hospital.id, regionCode: hospital.county, personId: null };
  return [{ authorization: `Bearer ${hospital.token}` }, bounds];
}

const sessionSchema = z.object({ requestToken: z.string() });

async function signIn(client: HttpClient, post: string): Promise<Record<string, string>> {
  const { status, headers, text } = await client.send({
    method: "POST",
    path: "/api/session",
    body: JSON.stringify({ post }),
  });
  if (status !== 200) throw new Error(`${post} may not enter: ${text}`);
  const [cookie = ""] = headers["set-cookie"]?.[0]?.split(";") ?? [];
  return { cookie, "x-csrf-token": sessionSchema.parse(JSON.parse(text)).requestToken };
}

async function readBounds(city: PromiseCity): Promise<ReadonlyMap<string, Bounds>> {
  const database = await city.openDatabase();
  const { rows } = await database.owner.query<Bounds & { login: string }>(
    `SELECT a.login_name AS login, a.person_id AS "personId", o.id AS "organisationId", o.region_code AS "regionCode"
     FROM identity_account AS a LEFT JOIN identity_post_holder AS h ON h.account_id = a.id
     LEFT JOIN identity_post AS p ON p.id = h.post_id LEFT JOIN identity_organisation AS o ON o.id = p.organisation_id`,
  );
  await database.stop();
  return new Map(rows.map(({ login, ...bounds }) => [login, bounds]));
}
