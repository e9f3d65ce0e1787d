// Signs a person in at the terminal, so that a command acts in a post and within its rights, as at a screen.

import { type Actor, resolveSession, signIn, signInDemo, signOut } from "../../kernel/identity/index.ts";
import { WrongWords } from "../commands/words.ts";
import { CityRefused } from "./city-refused.ts";
import type { City } from "./open-city.ts";

/** The environment variable that holds the password of whoever a command acts as, outside the demo. */
export const passwordVariable = "HENGZHENG_PASSWORD";

/** The post of the demo that a command acts in when none is named: the city agency's reviewer. */
const demoLogin = "agency";

/** The actor of a login name, in their post. @throws CityRefused or WrongWords when they cannot sign in or hold no post */
export async function actAs(
  city: City,
  login: string | undefined,
  at: Date,
): Promise<{ readonly actor: Actor; readonly byPost: number }> {
  const { database, secrets } = city;
  const token = await tokenOf(city, login, at);
  const signedIn = await resolveSession(database.pool, secrets, { token, at });
  await signOut(database.pool, secrets, { token, at });
  const postId = signedIn?.actor.postId ?? null;
  if (signedIn === undefined || postId === null)
    throw new WrongWords(`${login ?? demoLogin} 没有岗位。 ${login ?? demoLogin} holds no post.`);
  return { actor: signedIn.actor, byPost: postId };
}

async function tokenOf(
  { database, secrets, configuration }: City,
  login: string | undefined,
  at: Date,
): Promise<string> {
  const { mode, environment } = configuration;
  if (mode === "demo")
    return acceptedToken(await signInDemo(database.pool, secrets, { loginName: login ?? demoLogin, at }));
  const password = environment[passwordVariable] ?? "";
  if (login === undefined || password === "")
    throw new WrongWords(`Name who acts by --as, with their password in ${passwordVariable}.`);
  return acceptedToken(await signIn(database.pool, secrets, { loginName: login, password, at }));
}

function acceptedToken(outcome: Awaited<ReturnType<typeof signIn>>): string {
  if (!outcome.ok) throw new CityRefused(outcome.refusal);
  return outcome.value;
}
