// What became of a check: one sentence with its light, then what the log holds, to be compared with the paper.
import { useText } from "../language/language.tsx";
import { Shape, type Tone } from "../light/shape.tsx";
import { formatHash } from "../receipt/receipt.tsx";
import type { AuditOutcome } from "./audit-page.tsx";
import { auditMessages } from "./messages.ts";

/** The sentence, and what to do next. */
export function Outcome({ outcome }: { readonly outcome: AuditOutcome }) {
  const { tone, sentence, next } = useSentence(outcome);
  return (
    <>
      <h1 className={`audit-sentence audit-${tone}`}>
        <Shape tone={tone} /> <span>{sentence}</span>
      </h1>
      {next === null ? null : <p>{next}</p>}
      {outcome.kind === "verified" ? <Verified outcome={outcome} /> : null}
      {outcome.kind === "in_log" ? <Fingerprint leafHash={outcome.leafHash} /> : null}
    </>
  );
}

type Spoken = { readonly tone: Tone; readonly sentence: string; readonly next: string | null };

function useSentence(outcome: AuditOutcome): Spoken {
  const text = useText();
  switch (outcome.kind) {
    case "verified":
      return {
        tone: "ok",
        sentence: text(auditMessages.verified, { position: counted(outcome.position) }),
        next: text(auditMessages.paper),
      };
    case "refused": {
      const reason = text(outcome.refusal.message);
      const next = outcome.refusal.next === undefined ? null : text(outcome.refusal.next);
      return { tone: "bad", sentence: text(auditMessages.refused, { reason }), next };
    }
    case "in_log": {
      const { number, position } = outcome;
      const sentence = text(auditMessages.inLog, { number, position: counted(position) });
      return { tone: "info", sentence, next: text(auditMessages.inLogNext) };
    }
    case "pending":
      return {
        tone: "warn",
        sentence: text(auditMessages.pending, { number: outcome.number }),
        next: text(auditMessages.pendingNext),
      };
    case "unknown":
      return {
        tone: "none",
        sentence: text(auditMessages.unknown, { number: outcome.number }),
        next: text(auditMessages.unknownNext),
      };
    case "wrong_key":
      return {
        tone: "bad",
        sentence: text(auditMessages.wrongKey, { number: outcome.number }),
        next: text(auditMessages.wrongKeyNext),
      };
  }
}

function Verified({ outcome }: { readonly outcome: Extract<AuditOutcome, { kind: "verified" }> }) {
  const text = useText();
  const { record, leafHash, size, whyAddress, downloadAddress } = outcome;
  return (
    <section>
      <h2>{text(auditMessages.record)}</h2>
      {typeof record === "string" ? <pre className="audit-record">{record}</pre> : null}
      <dl className="audit-facts">
        {typeof record === "string"
          ? null
          : record.map(({ label, value }) => <Fact key={label.en} label={text(label)} value={text(value)} />)}
        <Fact label={text(auditMessages.leaf)} value={formatHash(leafHash)} isIdentifier />
        <Fact label={text(auditMessages.proved)} value={text(auditMessages.entries, { size: counted(size) })} />
      </dl>
      <p className="audit-links not-printed">
        {whyAddress === null ? null : <a href={whyAddress}>{text(auditMessages.whyPage)}</a>}
        {downloadAddress === null ? null : <a href={downloadAddress}>{text(auditMessages.download)}</a>}
      </p>
    </section>
  );
}

function Fingerprint({ leafHash }: { readonly leafHash: string }) {
  const text = useText();
  return (
    <dl className="audit-facts">
      <Fact label={text(auditMessages.leaf)} value={formatHash(leafHash)} isIdentifier />
    </dl>
  );
}

function Fact(props: { readonly label: string; readonly value: string; readonly isIdentifier?: boolean }) {
  return (
    <>
      <dt>{props.label}</dt>
      <dd className={props.isIdentifier === true ? "identifier" : undefined}>{props.value}</dd>
    </>
  );
}

const counted = (count: number): string => count.toLocaleString("en");
