// Tests of the promise that one table says who may do what, and on whose word.
import { describe, expect, it } from "vitest";
import { isRole, roles } from "./actor.ts";
import { actions, permissions } from "./permissions.ts";
import { indexPermissions } from "./scope.ts";

const grantedTo = (role: string) =>
  permissions.filter((permission) => permission.role === role).map(({ action }) => action);

describe("the permission table", () => {
  it("cites a clause for every permission, or names the rule where no article speaks", () => {
    const silent = permissions.filter(({ clauses, basis }) => clauses.length === 0 && basis === undefined);
    expect(silent).toEqual([]);
    for (const clause of permissions.flatMap(({ clauses }) => clauses))
      expect(clause).toMatch(/^(medical|investment)(\.\d+)+$/);
  });

  it("gives every action to someone, and something to every role", () => {
    expect([...new Set(permissions.map(({ action }) => action))].toSorted()).toEqual([...actions].toSorted());
    const silent = roles.filter((role) => role !== "public" && grantedTo(role).length === 0);
    expect(silent).toEqual([]);
  });

  it("grants no action twice to one role, and none to a role and to anyone", () => {
    expect(() => indexPermissions(permissions)).not.toThrow();
    expect(() => indexPermissions([...permissions, ...permissions.slice(0, 1)])).toThrow("granted twice");
    const toAnyone = new Set(grantedTo("anyone"));
    expect(permissions.filter(({ role, action }) => role !== "anyone" && toAnyone.has(action))).toEqual([]);
  });

  it("lets nobody do what belongs to two administrators, and no administrator do daily work", () => {
    const administrators = ["system_administrator", "security_administrator", "audit_administrator"];
    const theirs = administrators.flatMap(grantedTo);
    expect(new Set(theirs).size).toBe(theirs.length);
    const others = permissions.filter(({ role }) => !administrators.includes(role)).map(({ action }) => action);
    expect(others.filter((action) => theirs.includes(action))).toEqual([]);
  });

  it("gives the public no personal data and no work", () => {
    expect(grantedTo("public")).toEqual([]);
    expect(grantedTo("anyone").toSorted()).toEqual(["audit.verify", "catalogue.read", "coverage.read", "law.read"]);
  });

  it("keeps the books from those who supervise them: HRSS reads and does not post", () => {
    expect(grantedTo("law_officer")).toContain("ledger.read");
    expect(grantedTo("law_officer").filter((action) => /settle$|reverse$|close$|submit$/.test(action))).toEqual([]);
    expect(grantedTo("auditor").filter((action) => !action.endsWith(".read") && !action.endsWith(".list"))).toEqual([]);
  });

  it("knows its roles by name", () => {
    expect(isRole("auditor")).toBe(true);
    expect(isRole("mayor")).toBe(false);
  });
});
