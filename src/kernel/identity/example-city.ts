// A small invented city for the tests of this room: two counties, an agency, two hospitals, people and accounts.
import { type IsoDate, toIsoDate } from "../calendar/index.ts";
import type { Queryable } from "../db/index.ts";
import { citizenNumber, isSocialSecurityCardNumber } from "../identifiers/index.ts";
import type { Outcome } from "../refusal/index.ts";
import { createAccount, type NewAccount } from "./accounts/accounts.ts";
import { addOrganisation, addPost, assignPost } from "./organisations/organisation.ts";
import type { NewPerson } from "./people/person.ts";
import type { Role } from "./rights/actor.ts";
import { type Mode, makeSecrets, type Secrets } from "./secrets/secrets.ts";

/** Keys for tests, the same in every run. */
export function exampleSecrets(mode: Mode = "demo"): Secrets {
  return makeSecrets(mode, {
    encryption: Buffer.alloc(32, 1),
    lookUp: Buffer.alloc(32, 2),
    session: Buffer.alloc(32, 3),
  });
}

/** A working day in the example city. */
export const exampleDay: IsoDate = toIsoDate("2017-10-10");

/** Its morning. */
export const exampleMorning = new Date("2017-10-10T01:00:00Z");

/** A password that passes the rules. */
export const examplePassword = "Nine brown foxes, 4 hats";

/** A person of a county with a citizen number; `sequence` tells people born on the same day apart. */
export function examplePerson(name: string, { region = "430422", sequence = 22, card = "A12345678" } = {}): NewPerson {
  const birthDate = toIsoDate("1983-04-05");
  const cardNumber = isSocialSecurityCardNumber(card) ? card : null;
  const sex = sequence % 2 === 1 ? "male" : "female";
  return {
    name,
    sex,
    birthDate,
    regionCode: region,
    citizenNumber: citizenNumber(region, birthDate, sequence),
    cardNumber,
  };
}

/** Adds a hospital or office with one post of a role, and gives both ids. */
export async function examplePost(
  queryable: Queryable,
  { key, role, regionCode = "430422" }: { readonly key: string; readonly role: Role; readonly regionCode?: string },
): Promise<{ readonly organisationId: number; readonly postId: number }> {
  const kind = role.startsWith("hospital") ? "medical_institution" : "insurance_agency";
  const name = { zh: `示例单位 ${key}`, en: `Example ${key}` };
  const organisationId = await addOrganisation(queryable, { key, parentId: null, kind, name, regionCode });
  const postId = await addPost(queryable, { organisationId, role, title: { zh: "岗位", en: "Post" } });
  return { organisationId, postId };
}

/** Adds an account that holds a post for good, and gives its id. */
export async function exampleAccount(queryable: Queryable, postId: number, account: NewAccount): Promise<number> {
  const accountId = acceptedValue(await createAccount(queryable, account));
  await assignPost(queryable, { postId, accountId, from: toIsoDate("2017-01-01"), assignedBy: "account:1" });
  return accountId;
}

/** The value of an outcome that a test expects to be one. */
export function acceptedValue<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}
