// The receipt: number, time booked, place in the audit log, law version, and how anyone verifies it.
import { formatInstant } from "../format/index.ts";
import { useText } from "../language/language.tsx";
import { Sentence } from "../language/sentence.tsx";
import { partMessages } from "../messages.ts";
import { QuickResponseCode } from "./quick-response-code.tsx";

/** What a receipt says. `logPosition` is null until the sequencer has numbered the entry, within a second of booking. */
export type ReceiptFacts = {
  readonly number: string;
  /** The instant of booking, ISO with its zone. */
  readonly bookedAt: string;
  readonly logPosition: { readonly index: number; readonly leafHash: string } | null;
  /** The law that decided, such as `medical 2017.1`, and the hash of its text. */
  readonly lawVersion: string;
  readonly lawHash: string;
  /** The whole address the QR code leads to, where the receipt verifies itself. */
  readonly verifyAddress: string;
  /** Where the offline verifier is to be had. */
  readonly verifierAddress: string;
};

/** The same block on paper, on screen and in the reply to a complaint. */
export function Receipt({ receipt }: { readonly receipt: ReceiptFacts }) {
  const text = useText();
  return (
    <section className="receipt">
      <QuickResponseCode
        content={receipt.verifyAddress}
        label={text(partMessages.receiptCode, { number: receipt.number })}
      />
      <div>
        <h2>{text(partMessages.receipt)}</h2>
        <dl>
          <dt>{text(partMessages.receiptNumber)}</dt>
          <dd className="identifier">{receipt.number}</dd>
          <dt>{text(partMessages.receiptBooked)}</dt>
          <dd>{formatInstant(receipt.bookedAt)}</dd>
          <dt>{text(partMessages.receiptLog)}</dt>
          <dd className="identifier">
            <LogPosition position={receipt.logPosition} />
          </dd>
          <dt>{text(partMessages.receiptLaw)}</dt>
          <dd className="identifier">
            {receipt.lawVersion} · {formatHash(receipt.lawHash, SHORT_HASH)}
          </dd>
        </dl>
        <p className="receipt-note">
          <Sentence
            message={partMessages.receiptHow}
            values={{ verifier: <a href={receipt.verifierAddress}>{text(partMessages.receiptVerifier)}</a> }}
          />
        </p>
      </div>
    </section>
  );
}

/** The first digits of a hash in groups of four, enough to compare by eye: `7c1f 90ae 5b22 d4e8`. */
export function formatHash(hash: string, digits: number = LONG_HASH): string {
  return (hash.slice(0, digits).match(/.{1,4}/g) ?? []).join(" ");
}

const LONG_HASH = 16;
const SHORT_HASH = 8;

function LogPosition({ position }: { readonly position: ReceiptFacts["logPosition"] }) {
  const text = useText();
  if (position === null) return <span className="provisional-mark">≈ {text(partMessages.receiptPending)}</span>;
  const entry = text(partMessages.receiptLogEntry, { index: position.index.toLocaleString("en") });
  return (
    <>
      {entry} · {formatHash(position.leafHash)}
    </>
  );
}
