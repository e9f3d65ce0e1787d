// Tokens: 256 random bits for whoever holds them, a keyed hash for us.
import { randomBytes } from "node:crypto";
import { identityLimits } from "../limits.ts";
import { keyedHash, type Secrets } from "../secrets/secrets.ts";

/** What a token opens; the beginning tells people and scanners what they have found. */
export type TokenKind = "session" | "machine";

const prefixes: Readonly<Record<TokenKind, string>> = { session: "hzs_", machine: "hzm_" };

/** A new token; it is shown once and kept nowhere. */
export function newToken(kind: TokenKind): string {
  return prefixes[kind] + randomBytes(identityLimits.tokenBytes).toString("base64url");
}

/** The hash under which a token is kept, or undefined when the text cannot be a token of this kind. */
export function tokenHash(secrets: Secrets, kind: TokenKind, token: string): Buffer | undefined {
  const isToken = token.startsWith(prefixes[kind]) && /^hz[sm]_[\w-]{43}$/.test(token);
  return isToken ? keyedHash(secrets.session, kind, token) : undefined;
}
