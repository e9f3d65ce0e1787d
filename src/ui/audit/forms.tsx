// The two ways to ask without script: a receipt pasted or uploaded, or a bare number.
import { useText } from "../language/language.tsx";
import type { Language } from "../language/message.ts";
import type { AuditPage } from "./audit-page.tsx";
import { auditMessages } from "./messages.ts";

/** Names of the fields, which the handler of the form reads. */
export const auditFields = { receipt: "receipt", file: "file", language: "lang", number: "number" } as const;

/** Both forms send the language along, so that the answer is in the language of the question. */
export function Forms({ page, language }: { readonly page: AuditPage; readonly language: Language }) {
  const text = useText();
  return (
    <section className="not-printed">
      <form className="audit-form" method="post" action={page.addresses.page} encType="multipart/form-data">
        <input type="hidden" name={auditFields.language} value={language} />
        <label htmlFor="audit-receipt">{text(auditMessages.paste)}</label>
        <textarea id="audit-receipt" name={auditFields.receipt} rows={6} spellCheck={false} className="identifier" />
        <label htmlFor="audit-file">{text(auditMessages.orFile)}</label>
        <input id="audit-file" type="file" name={auditFields.file} accept="application/json,.json" />
        <button type="submit" className="button button-primary">
          {text(auditMessages.verify)}
        </button>
      </form>
      <form className="audit-form audit-number" method="get" action={page.addresses.page}>
        <input type="hidden" name={auditFields.language} value={language} />
        <label htmlFor="audit-number">{text(auditMessages.byNumber)}</label>
        <div>
          <input
            id="audit-number"
            name={auditFields.number}
            className="text-input identifier"
            autoComplete="off"
            placeholder="YB-2017-0914-004207"
          />
          <button type="submit" className="button">
            {text(auditMessages.look)}
          </button>
        </div>
      </form>
    </section>
  );
}
