// The header fields that keep browsers from doing what no page of ours needs.

import { createHash } from "node:crypto";

/** Sent with every reply. What may be loaded is said by the content policy beside them. */
export const securityHeaders = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
} as const;

/** In production browsers are told to stay with TLS, for a year. */
export const transportSecurity = { "strict-transport-security": "max-age=31536000" } as const;

/** For data: nothing is loaded, nobody frames it. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** For the screens: scripts and style sheets of this server alone, never inline. */
export const screenPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * For a page rendered on the server: no script, and exactly the styles that stand in it, named by their hashes. A style
 * that came in by injection would be named too, but every text on such a page is escaped by the renderer.
 */
export function pagePolicy(html: string): string {
  const sheets = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, sheet = ""]) => sheet);
  const attributes = [...html.matchAll(/ style="([^"]*)"/g)].map(([, style = ""]) => decodeAttribute(style));
  const hashes = [...new Set([...sheets, ...attributes])].map(hashSource);
  const styles = hashes.length === 0 ? "'none'" : `'unsafe-hashes' ${hashes.join(" ")}`;
  return `default-src 'none'; style-src ${styles}; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
}

function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** What the renderer escapes inside an attribute. */
function decodeAttribute(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
