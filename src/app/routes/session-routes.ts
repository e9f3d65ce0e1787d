// Signing in and out, and what a screen needs to know of whoever is signed in.

import { z } from "zod";
import { legalDay } from "../../kernel/calendar/index.ts";
import {
  answer,
  dateSchema,
  httpRefusals,
  RequestRefused,
  refused,
  requestTokenOf,
  sessionCookie,
  textSchema,
} from "../../kernel/http/index.ts";
import {
  type Action,
  type Actor,
  actions,
  identityLimits,
  listDemoAccounts,
  resolveSession,
  type SignedIn,
  scope,
  signIn,
  signInDemo,
  signOut,
} from "../../kernel/identity/index.ts";
import { roleTexts } from "./role-texts.ts";
import { type CityServices, route } from "./services.ts";

const sessionSchema = z.object({
  person: z.object({ name: z.string() }),
  post: z.object({ id: z.string(), title: textSchema }),
  organisation: z.object({ name: textSchema }),
  role: z.string(),
  permissions: z.array(z.string()),
  legalDay: dateSchema,
  endsAt: z.iso.datetime(),
  requestToken: z.string(),
});

const byPassword = z.strictObject({
  name: z.string().min(1).max(identityLimits.searchCharacters),
  password: z.string().min(1).max(identityLimits.passwordMaximumCharacters),
  post: z.int().positive().optional(),
});
const byOneClick = z.strictObject({ post: z.string().min(1).max(identityLimits.searchCharacters) });

export const sessionRoutes = [
  route({
    method: "GET",
    path: "/api/sign-in",
    summary: { zh: "怎样登录", en: "How one signs in here" },
    clauses: [],
    permission: "open",
    reply: z.object({
      mode: z.enum(["demo", "production"]),
      posts: z.array(
        z.object({ id: z.string(), title: textSchema, organisation: textSchema, person: z.string(), task: textSchema }),
      ),
    }),
    handler: async (_request, { database, secrets }) => {
      const accounts = secrets.mode === "demo" ? await listDemoAccounts(database.pool) : [];
      const posts = accounts.map(({ loginName, displayName, role, post, organisation }) => ({
        id: loginName,
        title: post ?? roleTexts[role].title,
        organisation: organisation ?? ownAffairs,
        person: displayName,
        task: roleTexts[role].task,
      }));
      return answer({ mode: secrets.mode, posts });
    },
  }),
  route({
    method: "GET",
    path: "/api/session",
    summary: { zh: "谁在登录", en: "Who is signed in" },
    clauses: [],
    permission: "signed_in",
    reply: sessionSchema,
    handler: async ({ sessionToken, now }, services) => {
      // A machine is known by its token alone and has no session to show.
      if (sessionToken === null) throw new RequestRefused(httpRefusals.notFound());
      return answer(await describeSession(services, sessionToken, now));
    },
  }),
  route({
    method: "POST",
    path: "/api/session",
    summary: { zh: "登录", en: "Sign in" },
    clauses: [],
    permission: "open",
    body: z.union([byOneClick, byPassword]),
    reply: sessionSchema,
    handler: async ({ body, now: at }, services) => {
      const { database, secrets, secureCookies } = services;
      const token =
        "password" in body
          ? await signIn(database.pool, secrets, {
              loginName: body.name,
              password: body.password,
              at,
              ...(body.post === undefined ? {} : { postId: body.post }),
            })
          : await signInDemo(database.pool, secrets, { loginName: body.post, at });
      if (!token.ok) return refused(token.refusal, token.refusal.code === "sign_in.busy" ? 503 : 422);
      const headers = { "set-cookie": sessionCookie(token.value, { secure: secureCookies }) };
      return answer(await describeSession(services, token.value, at), { headers });
    },
  }),
  route({
    method: "DELETE",
    path: "/api/session",
    summary: { zh: "退出", en: "Sign out" },
    clauses: [],
    permission: "signed_in",
    status: 204,
    reply: z.null(),
    handler: async ({ sessionToken, now: at }, { database, secrets, secureCookies }) => {
      if (sessionToken !== null) await signOut(database.pool, secrets, { token: sessionToken, at });
      return answer(null, { status: 204, headers: { "set-cookie": sessionCookie(null, { secure: secureCookies }) } });
    },
  }),
];

const ownAffairs = { zh: "本人", en: "Own affairs" };

async function describeSession({ database, secrets }: CityServices, token: string, at: Date) {
  const signedIn = await resolveSession(database.pool, secrets, { token, at });
  if (signedIn === undefined) throw new RequestRefused(httpRefusals.notSignedIn());
  const { actor, displayName, organisation, post, endsAt }: SignedIn = signedIn;
  return {
    person: { name: displayName },
    post: { id: String(actor.postId ?? "self"), title: post ?? roleTexts[actor.role].title },
    organisation: { name: organisation ?? ownAffairs },
    role: actor.role,
    permissions: permittedActions(actor),
    legalDay: legalDay(at),
    endsAt: endsAt.toISOString(),
    requestToken: requestTokenOf(token),
  };
}

function permittedActions(actor: Actor): Action[] {
  return actions.filter((action) => scope(actor, action).kind !== "none");
}
