// A file that was kept: its content by hash, and who kept it under which name.

/** Who keeps a file: the actor's name in records, and the organisation and post they act for, where there are any. */
export type Keeper = {
  readonly subject: string;
  readonly organisationId: number | null;
  readonly postId: number | null;
};

/** One record of a file. `hash` is the SHA-256 of its content in 64 hexadecimal digits; the same content may be kept often. */
export type KeptFile = {
  readonly id: number;
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly keptBy: Keeper;
  readonly keptAt: Date;
};

/** Whether a text is written like a hash. */
export function isFileHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
