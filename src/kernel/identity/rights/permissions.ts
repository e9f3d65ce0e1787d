// The permission table: which role may do what, on what, and by which clause. Data; nothing else grants anything.
import type { Role } from "./actor.ts";

/** Everything that is permitted or not. */
export const actions = [
  "person.find",
  "person.search",
  "person.reveal",
  "cover.read",
  "stay.admit",
  "settlement.quote",
  "settlement.settle",
  "settlement.reverse",
  "settlement.read",
  "settlement.list",
  "explanation.read",
  "batch.submit",
  "ledger.read",
  "ledger.close",
  "summary.read",
  "catalogue.read",
  "project.read",
  "project.act",
  "law.read",
  "coverage.read",
  "audit.verify",
  "account.create",
  "account.disable",
  "account.unlock",
  "post.assign",
  "access_record.read",
] as const;

/** One of the actions. */
export type Action = (typeof actions)[number];

/** On what: what belongs to the own hospital, the own county (everything, for an organisation of the city), the city, oneself, or all. */
export type ScopeKind = "own_hospital" | "own_county" | "whole_city" | "own_person" | "public";

/** One cell of the table. `clauses` are clause ids; where no article speaks, `basis` names the rule that does. */
export type Permission = {
  readonly role: Role | "anyone";
  readonly action: Action;
  readonly scope: ScopeKind;
  readonly clauses: readonly string[];
  readonly basis?: string;
};

type Grant = Omit<Permission, "role" | "action"> & {
  readonly roles: readonly (Role | "anyone")[];
  readonly actions: readonly Action[];
};

const hospital = ["hospital_clerk", "hospital_system"] as const;
const project = ["project_officer", "project_unit"] as const;
const settling = ["settlement.quote", "settlement.settle", "settlement.reverse", "batch.submit"] as const;
const reading = ["settlement.read", "settlement.list", "explanation.read"] as const;
const ownData = "Personal Information Protection Law art. 45";
const separatedAdministrators = "GB/T 22239-2019 8.1.4.2";

const grants: readonly Grant[] = [
  // A patient from any county is found by the number on the card they show; by name only among the hospital's own county.
  {
    roles: hospital,
    actions: ["person.find", "cover.read"],
    scope: "whole_city",
    clauses: ["medical.40.1", "medical.47.3"],
  },
  { roles: hospital, actions: ["person.search"], scope: "own_county", clauses: ["medical.40.1"] },
  {
    roles: hospital,
    actions: ["stay.admit", ...settling, ...reading],
    scope: "own_hospital",
    clauses: ["medical.40.1"],
  },
  { roles: hospital, actions: ["person.reveal"], scope: "own_hospital", clauses: ["medical.40.1", "medical.47.3"] },

  {
    roles: ["agency_reviewer"],
    actions: ["person.find", "person.search", "cover.read", ...reading],
    scope: "own_county",
    clauses: ["medical.5.4"],
  },
  { roles: ["agency_reviewer"], actions: settling, scope: "own_county", clauses: ["medical.5.3", "medical.5.4"] },
  { roles: ["agency_reviewer"], actions: ["person.reveal"], scope: "own_county", clauses: ["medical.42.1"] },
  { roles: ["agency_reviewer"], actions: ["summary.read"], scope: "own_county", clauses: ["medical.22.2"] },

  {
    roles: ["fund_accountant"],
    actions: ["ledger.read", "ledger.close"],
    scope: "whole_city",
    clauses: ["medical.19.1"],
  },
  { roles: ["fund_accountant"], actions: ["summary.read"], scope: "whole_city", clauses: ["medical.22.2"] },
  { roles: ["fund_accountant"], actions: reading, scope: "own_county", clauses: ["medical.19.3"] },

  {
    roles: ["auditor"],
    actions: ["ledger.read", "summary.read", ...reading],
    scope: "whole_city",
    clauses: ["medical.6.1"],
  },

  { roles: ["law_officer"], actions: ["ledger.read"], scope: "own_county", clauses: ["medical.4.1", "medical.4.3"] },
  {
    roles: ["law_officer"],
    actions: ["summary.read", ...reading],
    scope: "own_county",
    clauses: ["medical.4.1", "medical.48.1"],
  },
  { roles: ["law_officer"], actions: ["person.reveal"], scope: "own_county", clauses: ["medical.51.2"] },

  { roles: ["analyst"], actions: ["summary.read"], scope: "whole_city", clauses: ["medical.22.2", "medical.53.1"] },

  // Which office may take which step is the procedure's own matter; this lets them in.
  { roles: project, actions: ["project.act"], scope: "whole_city", clauses: ["investment.12.4", "investment.40.2"] },
  {
    roles: [...project, "auditor", "analyst", "law_officer"],
    actions: ["project.read"],
    scope: "whole_city",
    clauses: ["investment.40.1", "investment.40.3"],
  },

  {
    roles: ["insured_resident"],
    actions: ["person.find", "person.reveal", "cover.read", ...reading],
    scope: "own_person",
    clauses: [],
    basis: ownData,
  },

  { roles: ["anyone"], actions: ["law.read"], scope: "public", clauses: ["medical.50.2"] },
  { roles: ["anyone"], actions: ["catalogue.read"], scope: "public", clauses: ["medical.35.1"] },
  {
    roles: ["anyone"],
    actions: ["coverage.read", "audit.verify"],
    scope: "public",
    clauses: [],
    basis: "Government Information Openness Regulations art. 19",
  },

  {
    roles: ["system_administrator"],
    actions: ["account.create", "account.disable"],
    scope: "whole_city",
    clauses: [],
    basis: separatedAdministrators,
  },
  {
    roles: ["security_administrator"],
    actions: ["post.assign", "account.unlock"],
    scope: "whole_city",
    clauses: [],
    basis: separatedAdministrators,
  },
  {
    roles: ["audit_administrator"],
    actions: ["access_record.read"],
    scope: "whole_city",
    clauses: [],
    basis: separatedAdministrators,
  },
];

/** The table, one row for each role and action that is granted. */
export const permissions: readonly Permission[] = grants.flatMap(({ roles, actions: granted, ...rest }) =>
  roles.flatMap((role) => granted.map((action) => ({ role, action, ...rest }))),
);
