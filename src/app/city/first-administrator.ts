// The first account of an organisation in production: an administrator, who then opens the others.

import { legalDay } from "../../kernel/calendar/index.ts";
import { inTransaction, type Queryable } from "../../kernel/db/index.ts";
import {
  addOrganisation,
  addPost,
  assignPost,
  createAccount,
  listOrganisations,
  type Organisation,
  type Role,
} from "../../kernel/identity/index.ts";
import { accept, type Outcome, type Refusal, refuse, type Text } from "../../kernel/refusal/index.ts";
import { CityRefused } from "./city-refused.ts";
import type { City } from "./open-city.ts";

/** The three administrators, whom no account may be two of. */
export const administratorKinds = ["system", "security", "audit"] as const;

export type AdministratorKind = (typeof administratorKinds)[number];

/** Who is to be made, and where; an organisation that does not exist is made under its `name`. */
export type FirstAdministrator = {
  readonly loginName: string;
  readonly displayName: string;
  readonly password: string;
  readonly kind: AdministratorKind;
  readonly organisation: Pick<Organisation, "key" | "kind" | "regionCode"> & { readonly name: Text | null };
};

/** The ids of what was made, or why nothing was; all of it or nothing. */
export async function addFirstAdministrator(
  { database, secrets }: Pick<City, "database" | "secrets">,
  first: FirstAdministrator,
  at: Date,
): Promise<Outcome<{ readonly organisationId: number; readonly postId: number; readonly accountId: number }>> {
  if (secrets.mode === "demo") return refuse(demoNeedsNone);
  try {
    return accept(await inTransaction(database.pool, (client) => add(client, first, at)));
  } catch (error) {
    if (error instanceof CityRefused) return refuse(error.refusal);
    throw error;
  }
}

async function add(queryable: Queryable, first: FirstAdministrator, at: Date) {
  const { loginName, displayName, password, kind } = first;
  const organisationId = await findOrAddOrganisation(queryable, first.organisation);
  const role: Role = `${kind}_administrator`;
  if (await hasHolder(queryable, organisationId, role)) throw new CityRefused(hasAdministrator);
  const made = await createAccount(queryable, { loginName, displayName, password, administratorKind: kind });
  if (!made.ok) throw new CityRefused(made.refusal);
  const postId = await addPost(queryable, { organisationId, role, title: titles[kind] });
  await assignPost(queryable, { postId, accountId: made.value, from: legalDay(at), assignedBy: "command line" });
  return { organisationId, postId, accountId: made.value };
}

async function findOrAddOrganisation(
  queryable: Queryable,
  { key, kind, regionCode, name }: FirstAdministrator["organisation"],
): Promise<number> {
  const found = (await listOrganisations(queryable)).find((one) => one.key === key);
  if (found !== undefined) return found.id;
  if (name === null) throw new CityRefused(organisationUnknown(key));
  return addOrganisation(queryable, { key, parentId: null, kind, name, regionCode });
}

async function hasHolder(queryable: Queryable, organisationId: number, role: Role): Promise<boolean> {
  const { rowCount } = await queryable.query(
    `SELECT FROM identity_post AS p JOIN identity_post_holder AS h ON h.post_id = p.id
     WHERE p.organisation_id = $1 AND p.role = $2 LIMIT 1`,
    [organisationId, role],
  );
  return rowCount !== 0;
}

const titles: Readonly<Record<AdministratorKind, Text>> = {
  system: { zh: "系统管理员", en: "System administrator" },
  security: { zh: "安全管理员", en: "Security administrator" },
  audit: { zh: "审计管理员", en: "Audit administrator" },
};

const demoNeedsNone: Refusal = {
  code: "account.demo",
  message: { zh: "演示城市一键登录,不设密码账号", en: "The demo city is entered by one click and has no passwords" },
  next: {
    zh: "设 HENGZHENG_MODE=production 和正式的密钥再来",
    en: "Set HENGZHENG_MODE=production and keys of its own",
  },
};

const hasAdministrator: Refusal = {
  code: "account.has_administrator",
  message: { zh: "这个单位已有这一类管理员", en: "This organisation has an administrator of this kind" },
  next: { zh: "以后的账号由管理员开设", en: "Further accounts are opened by the administrators" },
};

const organisationUnknown = (key: string): Refusal => ({
  code: "account.organisation_unknown",
  message: { zh: `没有代号为 ${key} 的单位`, en: `There is no organisation ${key}` },
  next: { zh: "用 --name-zh 和 --name-en 写明名称,新设一个", en: "Name it by --name-zh and --name-en to found it" },
});
