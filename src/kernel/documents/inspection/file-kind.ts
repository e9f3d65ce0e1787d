// The kinds of files that are kept, and by which first bytes each is known.

/** The kinds, in the order in which they are told to people. */
export const fileKinds = ["pdf", "docx", "xlsx", "jpeg", "png", "text"] as const;
export type FileKind = (typeof fileKinds)[number];

/** The media type of each kind. */
export const mediaTypeOf: Readonly<Record<FileKind, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  jpeg: "image/jpeg",
  png: "image/png",
  text: "text/plain",
};

/** The endings of names of each kind; the first is given to a name that has none of them. */
export const endingsOf: Readonly<Record<FileKind, readonly [string, ...string[]]>> = {
  pdf: ["pdf"],
  docx: ["docx"],
  xlsx: ["xlsx"],
  jpeg: ["jpg", "jpeg"],
  png: ["png"],
  text: ["txt", "csv", "md"],
};

/** What the first bytes say. `archive` is what Word and Excel write today, `compound` what they wrote before, or encrypt. */
export type Beginning = "pdf" | "jpeg" | "png" | "archive" | "compound" | "other";

/** Looks at the first bytes only. */
export function beginningOf(bytes: Uint8Array): Beginning {
  for (const [beginning, signature] of signatures)
    if (signature.every((byte, place) => bytes[place] === byte)) return beginning;
  return "other";
}

const signatures: readonly (readonly [Beginning, readonly number[]])[] = [
  ["pdf", [...Buffer.from("%PDF-")]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["archive", [0x50, 0x4b, 0x03, 0x04]],
  ["compound", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];
