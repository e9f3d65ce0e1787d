// Base64 as RFC 4648 section 4 writes it, in exactly one way: a second spelling of the same bytes is refused.

/** The text for these bytes. */
export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

/** The bytes, or undefined when the text is not what `encodeBase64` would have written. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : undefined;
}
