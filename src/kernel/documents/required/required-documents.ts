// The list of documents that a step asks for, beside what is on file.
import type { Text } from "../../refusal/index.ts";

/** A kind of document that is asked for: who gives it, and the clause that asks. */
export type RequiredDocument = {
  readonly kind: string;
  readonly title: Text;
  readonly givenBy: Text | null;
  readonly clause: string;
};

/** A document on file: its kind, and the hash of a file or the number of a letter. */
export type FiledDocument = { readonly kind: string; readonly reference: string };

/** One line of the list; `references` are the documents of this kind in the order in which they were filed. */
export type DocumentLine = RequiredDocument & {
  readonly state: "on_file" | "missing";
  readonly references: readonly string[];
};

/** Joins what is asked for with what is on file, in the order asked; what nobody asked for is not listed. */
export function listRequired(
  required: readonly RequiredDocument[],
  filed: readonly FiledDocument[],
): readonly DocumentLine[] {
  return required.map((document) => {
    const references = filed.filter(({ kind }) => kind === document.kind).map(({ reference }) => reference);
    return { ...document, state: references.length === 0 ? "missing" : "on_file", references };
  });
}
