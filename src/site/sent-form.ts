// Reads a form that a browser sent without script: its fields as text, its files as text.

/** The most that one field may hold; a receipt has a few kilobytes. */
const MOST_CHARACTERS = 64 * 1024;

export const formMediaTypes = ["multipart/form-data", "application/x-www-form-urlencoded"] as const;

/**
 * The fields of a form, each once; null when the bytes are no form or a field is too long. An empty file is an empty
 * field. The boundary between parts is the first line of the body.
 */
export async function readSentForm(mediaType: string, bytes: Uint8Array): Promise<ReadonlyMap<string, string> | null> {
  const type = mediaType === formMediaTypes[0] ? `${mediaType}; boundary=${boundaryOf(bytes)}` : mediaType;
  const form = await new Response(Buffer.from(bytes), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  if (form === null) return null;
  const fields = new Map<string, string>();
  for (const [name, value] of form) {
    const text = typeof value === "string" ? value : await value.text();
    if (text.length > MOST_CHARACTERS) return null;
    fields.set(name, text);
  }
  return fields;
}

function boundaryOf(bytes: Uint8Array): string {
  const [line = ""] = Buffer.from(bytes.subarray(0, 200)).toString("latin1").split("\r\n", 1);
  return line.slice(2);
}
