// What the database room says when a person has to act before it can go on.

/** A refusal in both languages: what is wrong and what to do next. */
export type DatabaseRefusal = {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly next: { readonly zh: string; readonly en: string };
};

/** Carries a {@link DatabaseRefusal} out of starting, migrating, backing up or restoring; the message shows both languages. */
export class DatabaseRefused extends Error {
  override readonly name = "DatabaseRefused";
  readonly refusal: DatabaseRefusal;

  constructor(refusal: DatabaseRefusal, options?: ErrorOptions) {
    const { message, next } = refusal;
    super(`${message.zh} ${next.zh}\n${message.en} ${next.en}`, options);
    this.refusal = refusal;
  }
}
