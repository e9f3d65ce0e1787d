// The log as it stands, and how anyone checks a receipt without us.
import { formatInstant } from "../format/index.ts";
import { useText } from "../language/language.tsx";
import { Sentence } from "../language/sentence.tsx";
import type { AuditPage } from "./audit-page.tsx";
import { auditMessages } from "./messages.ts";

/** Size, time and root of the newest checkpoint; then the three files that need no server. */
export function LogState({ page }: { readonly page: AuditPage }) {
  const text = useText();
  const { latest, addresses } = page;
  return (
    <>
      <section>
        <h2>{text(auditMessages.latest)}</h2>
        <p>
          {latest === null
            ? text(auditMessages.empty)
            : text(auditMessages.latestSentence, {
                size: latest.size.toLocaleString("en"),
                at: formatInstant(latest.at),
              })}
        </p>
        <dl className="audit-facts">
          <dt>{text(auditMessages.name)}</dt>
          <dd className="identifier">{page.logName}</dd>
          {latest === null ? null : (
            <>
              <dt>{text(auditMessages.root)}</dt>
              <dd className="identifier">{latest.root}</dd>
            </>
          )}
          <dt>{text(auditMessages.key)}</dt>
          <dd className="identifier">{page.publicKey}</dd>
        </dl>
      </section>
      <section className="page-quiet">
        <h2>{text(auditMessages.offline)}</h2>
        <p>
          <Sentence
            message={auditMessages.offlineHow}
            values={{
              verifier: (
                <a href={addresses.verifier} download>
                  {text(auditMessages.verifier)}
                </a>
              ),
              key: (
                <a href={addresses.publicKey} download>
                  {text(auditMessages.publicKey)}
                </a>
              ),
            }}
          />
        </p>
        <pre className="audit-command">node verify-receipt.mjs receipt.json public-key.txt</pre>
        <p className="note quiet">{text(auditMessages.offlineNote)}</p>
      </section>
    </>
  );
}
