// The session's cookie: read from a request, written into a reply.

/** How the cookie is to be sent: `secure` in production, where the server is reached over TLS alone. */
export type CookieOptions = { readonly secure: boolean };

/** The name of the cookie. The `__Host-` prefix makes browsers hold it to this host, TLS and the whole site. */
export function sessionCookieName({ secure }: CookieOptions): string {
  return secure ? "__Host-hengzheng-session" : "hengzheng-session";
}

/** The session token in a Cookie header, or null. */
export function readSessionCookie(header: string | undefined, options: CookieOptions): string | null {
  const start = `${sessionCookieName(options)}=`;
  const pair = (header ?? "").split(";").find((one) => one.trim().startsWith(start));
  const token = pair?.trim().slice(start.length) ?? "";
  return token === "" ? null : token;
}

/** The Set-Cookie field that gives a browser its session; null takes it away. It ends with the browser at the latest. */
export function sessionCookie(token: string | null, options: CookieOptions): string {
  const value = token ?? "";
  const end = token === null ? "; Max-Age=0" : "";
  return `${sessionCookieName(options)}=${value}; Path=/; HttpOnly; SameSite=Strict${options.secure ? "; Secure" : ""}${end}`;
}
