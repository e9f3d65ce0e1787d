// Every route with every role: the permission table decides, and what is denied looks like what is absent.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RoutePermission } from "../../kernel/http/index.ts";
import { type Actor, publicActor, type Role, roles, scope } from "../../kernel/identity/index.ts";
import { routeFacts } from "../routes/index.ts";
import { type Caller, type ServedTestCity, serveTestCity } from "../testing/served-city.ts";

let city: ServedTestCity;
const callers = new Map<Role, Caller>();

/** The demo account of each role; the public and machines have none. */
const posts: Readonly<Partial<Record<Role, string>>> = {
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

beforeAll(async () => {
  city = await serveTestCity("rights", 120);
  for (const role of roles) callers.set(role, await callerOf(role));
});
afterAll(() => city.stop());

async function callerOf(role: Role): Promise<Caller> {
  if (role === "public") return city.nobody;
  if (role === "hospital_system") return city.machine(await hospitalOfClerk());
  return city.enter(posts[role] ?? "");
}

async function hospitalOfClerk(): Promise<number> {
  const clerk = await city.enter("clerk-level2");
  const { hospitals } = await (await clerk.send("GET", "/api/medical/hospitals")).json();
  return hospitals[0].id;
}

/** Well-formed, and naming nothing that exists. */
const parameters: Readonly<Record<string, string>> = {
  number: "YB-2017-0101-000001",
  settlement: "YB-2017-0101-000001",
  person: "17592186044417",
  year: "2026",
  fund: "resident_medical",
  code: "9999",
  entry: "1",
  id: "999999999",
  clause: "medical.25.1",
  hash: "0".repeat(64),
  key: "Zx3kq9AbCdEf",
};

function addressOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`the test knows no value for {${name}} of ${path}`);
    return value;
  });
}

/** An actor of the role, bounded by something: whether the table grants anything does not depend on what. */
function actorOf(role: Role): Actor {
  return role === "public"
    ? publicActor
    : { role, subject: "test", postId: 1, organisationId: 1, regionCode: "430422", personId: 1 };
}

function grants(permission: RoutePermission, role: Role): boolean {
  if (permission === "open") return true;
  if (permission === "signed_in") return role !== "public";
  return scope(actorOf(role), permission).kind !== "none";
}

/** A page asks for a sign-in in words of its own; signing out would end the test's own sessions. */
const asked = routeFacts.filter(
  ({ method, path, produces = [] }) => `${method} ${path}` !== "DELETE /api/session" && !produces.includes("text/html"),
);

describe.each(asked)("$method $path", (route) => {
  it.each(roles)("by %s is let in exactly when the permission table says so", async (role) => {
    const { permission, method, path } = route;
    const isGranted = grants(permission, role);
    const body = method === "GET" || route.body === null ? {} : { body: {} };
    const response = await callers.get(role)?.send(method, addressOf(path), { ...body, key: "who-may" });
    const status = response?.status ?? 0;
    if (isGranted) expect([401, 403]).not.toContain(status);
    else expect(status).toBe(role === "public" ? 401 : 403);
    expect(status).toBeLessThan(500);
  });
});

describe("a settlement out of reach", () => {
  const reading = ["", "/explanation", "/receipt", "/entries"];

  it("looks like one that does not exist, to a hospital, a county and a person", async () => {
    const agency = await city.enter("agency");
    const { settlements } = await (
      await agency.send("GET", "/api/medical/settlements?from=2026-01-01&limit=200")
    ).json();
    const own = await hospitalOfClerk();
    const strange = settlements.find((one: { hospitalId: number }) => one.hospitalId !== own);
    for (const role of ["hospital_clerk", "hospital_system", "insured_resident"] as const) {
      for (const part of reading) {
        const [denied, absent] = await Promise.all(
          [strange.number, parameters["number"]].map((number) =>
            callers.get(role)?.send("GET", `/api/medical/settlements/${number}${part}`),
          ),
        );
        expect([denied?.status, absent?.status]).toEqual([404, 404]);
        expect(await sayOf(denied)).toEqual(await sayOf(absent));
      }
    }
  });

  it("is neither listed nor counted", async () => {
    const own = await hospitalOfClerk();
    const response = await callers
      .get("hospital_clerk")
      ?.send("GET", "/api/medical/settlements?from=2025-01-01&limit=200");
    const list = JSON.parse((await response?.text()) ?? "{}");
    expect(new Set(list.settlements.map((one: { hospitalId: number }) => one.hospitalId))).toEqual(new Set([own]));
    const { rows } = await city.database.pool.query(
      "SELECT count(*)::int AS count FROM medical_settlement WHERE hospital_id = $1",
      [own],
    );
    expect(list.sums.count).toBe(rows[0]?.count);
  });
});

/** What a reply says, without what names this one request. */
async function sayOf(response: Response | undefined): Promise<object> {
  const { instance: _instance, reference: _reference, ...said } = JSON.parse((await response?.text()) ?? "{}");
  return said;
}
