// The audit page: paste or upload a receipt, or scan one, and read in one sentence whether it is genuine. No script.
import type { Refusal, Text } from "../../kernel/refusal/index.ts";
import { useText } from "../language/language.tsx";
import type { Language } from "../language/message.ts";
import { Forms } from "./forms.tsx";
import { LogState } from "./log-state.tsx";
import { auditMessages } from "./messages.ts";
import { Outcome } from "./outcome.tsx";

/** A line of a record as its regulation describes it. */
export type RecordLine = { readonly label: Text; readonly value: Text };

/** What became of a check. Positions count from 0, as the log's do; hashes are hexadecimal. */
export type AuditOutcome =
  | {
      readonly kind: "verified";
      readonly position: number;
      readonly size: number;
      readonly leafHash: string;
      /** The record in words; its JSON where no regulation has words for it. */
      readonly record: readonly RecordLine[] | string;
      readonly whyAddress: string | null;
      readonly downloadAddress: string | null;
    }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "in_log"; readonly number: string; readonly position: number; readonly leafHash: string }
  | { readonly kind: "pending" | "unknown" | "wrong_key"; readonly number: string };

/** The newest checkpoint; `at` is an ISO instant, `root` base64 as the signed note has it. */
export type LatestCheckpoint = { readonly size: number; readonly at: string; readonly root: string };

/** Everything the page shows; `outcome` null before anything was asked. */
export type AuditPage = {
  readonly logName: string;
  readonly publicKey: string;
  readonly latest: LatestCheckpoint | null;
  readonly outcome: AuditOutcome | null;
  readonly addressIn: (language: Language) => string;
  readonly addresses: { readonly page: string; readonly verifier: string; readonly publicKey: string };
};

/** The body of the page; `renderAuditPage` puts the frame around it. */
export function AuditPageBody({ page, language }: { readonly page: AuditPage; readonly language: Language }) {
  const text = useText();
  return (
    <>
      {page.outcome === null ? <h1>{text(auditMessages.ask)}</h1> : <Outcome outcome={page.outcome} />}
      <Forms page={page} language={language} />
      <LogState page={page} />
    </>
  );
}
