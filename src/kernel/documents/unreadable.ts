// Thrown deep inside a file that cannot be read; whoever asked turns the reason into words.

/** `too_wide`: a row has too many columns. `no_table`: no sheet begins with a header that is known. */
export type UnreadableReason = "damaged" | "unpacks_too_large" | "too_wide" | "no_table";

/** Carries the reason up from where it was found. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason) {
    super(reason);
    this.reason = reason;
  }
}
