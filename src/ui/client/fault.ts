// A fault of ours or of the line: not a refusal. It carries the reference that the person reads out and the log holds.

/** `offline`: no answer came. `ours`: the server failed, or answered what we cannot read. */
export type FaultKind = "offline" | "ours";

/** An error with its kind and reference. A class because it must be an Error to be thrown and keep its cause. */
export class Fault extends Error {
  readonly kind: FaultKind;
  readonly reference: string;

  constructor(kind: FaultKind, reference: string, options: { readonly cause?: unknown } = {}) {
    super(`${kind} fault ${reference}`, options);
    this.name = "Fault";
    this.kind = kind;
    this.reference = reference;
  }
}

/** A new reference such as `E-7F31`, for a fault the server gave none to. */
export function newReference(): string {
  const [number = 0] = crypto.getRandomValues(new Uint16Array(1));
  return `E-${number.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The reference of any error: a fault has its own, another gets a new one. */
export function referenceOf(error: unknown): string {
  return error instanceof Fault ? error.reference : newReference();
}
