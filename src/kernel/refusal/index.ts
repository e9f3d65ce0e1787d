// The answer to a person: the value asked for, or a refusal they can read and act on.

/** One sentence in both languages of the product, Chinese first. */
export type Text = { readonly zh: string; readonly en: string };

/**
 * Why something a person asked for was not done: `code` for machines, `field` as a path such as `thirdParty.shareBp`,
 * `clause` as a clause id such as `medical.25.1`, `message` what is wrong, `next` what to do about it.
 */
export type Refusal = {
  readonly code: string;
  readonly field?: string;
  readonly clause?: string;
  readonly message: Text;
  readonly next?: Text;
};

/** A value, or the refusal that stands in its place. A programmer's mistake is thrown instead. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

/** Wraps a value that was asked for and is given. */
export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps the reason why nothing is given. @param field the path of the field at fault, when the reason does not name it already */
export function refuse(refusal: Refusal, field?: string): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: field === undefined ? refusal : { ...refusal, field } };
}
