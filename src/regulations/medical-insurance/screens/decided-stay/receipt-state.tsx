// Where the receipt of a settlement stands: being numbered, then its place in the audit log. Asked again until it has one.
import * as z from "zod/mini";
import { Answer, formatHash, Light, type Messages, useReading, useText } from "../../../../ui/index.ts";

const receiptReader = z.union([
  z.object({ status: z.literal("pending"), leafHash: z.string() }),
  z.object({ status: z.literal("logged"), leafHash: z.string(), position: z.number(), size: z.number() }),
]);

const messages = {
  pending: { zh: "排号中,一秒内给出", en: "being numbered, within a second" },
  entry: { zh: "第 {position} 条", en: "no. {position}" },
  within: { zh: "在 {size} 条的检查点内", en: "within the checkpoint of {size}" },
} as const satisfies Messages;

/** Shows the state in one line: `第 1,531,877 条 · a90c 44d2 7be1 0c35 ● 在检查点内`. */
export function ReceiptState({ number }: { readonly number: string }) {
  const text = useText();
  const address = receiptAddress(number);
  const reading = useReading(address, receiptReader, { everyMilliseconds: AGAIN_MILLISECONDS });
  return (
    <Answer reading={reading} lines={1}>
      {(receipt) =>
        receipt.status === "pending" ? (
          <span className="provisional-mark">≈ {text(messages.pending)}</span>
        ) : (
          <>
            <span className="identifier">
              {text(messages.entry, { position: receipt.position.toLocaleString("en") })} ·{" "}
              {formatHash(hexadecimalOf(receipt.leafHash))}
            </span>{" "}
            <Light state="ok">{text(messages.within, { size: receipt.size.toLocaleString("en") })}</Light>
          </>
        )
      }
    </Answer>
  );
}

/** Where the receipt of a settlement is read. */
export function receiptAddress(number: string): string {
  return `/api/medical/settlements/${encodeURIComponent(number)}/receipt`;
}

/** Where the explanation for the patient is read and printed. */
export function whyAddress(number: string, language: string): string {
  return `/medical/settlements/${encodeURIComponent(number)}?lang=${language}`;
}

function hexadecimalOf(base64: string): string {
  return Array.from(atob(base64), (sign) => sign.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}

const AGAIN_MILLISECONDS = 1_000;
