// What medical insurance keeps in the audit log, for the page where anyone verifies a receipt.
import type { CanonicalValue } from "../../../kernel/audit/index.ts";
import { type IsoDate, toIsoDate } from "../../../kernel/calendar/index.ts";
import type { Queryable } from "../../../kernel/db/index.ts";
import { toFen } from "../../../kernel/money/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import type { RecordLine } from "../../../ui/audit/index.ts";
import { formatInstant, formatMoney, formatPeriod } from "../../../ui/index.ts";
import { findSettlement } from "../reading/find-settlement.ts";
import { settlementAnswerSchema } from "../routes/schemas.ts";
import { isReceiptKey } from "./receipt-key.ts";
import { whyPageAddress } from "./why-page-route.ts";

/** The logged record of a settlement or reversal by its number, or undefined. */
export async function findLoggedRecord(queryable: Queryable, number: string) {
  const found = await findSettlement(queryable, number);
  if (found === undefined) return undefined;
  const { auditEntryId: entryId, salt, answer } = found;
  return {
    entryId,
    salt,
    record: { ...answer, totals: { ...answer.totals } },
    isKey: (key: string) => isReceiptKey(key, salt),
    whyAddress: (key: string) => `${whyPageAddress(number)}?key=${encodeURIComponent(key)}`,
  };
}

/** A settlement in words, without whom it is about; null when the record is none. */
export function describeLoggedRecord(record: CanonicalValue): readonly RecordLine[] | null {
  const { data } = settlementAnswerSchema.safeParse(record);
  if (data === undefined) return null;
  const days: readonly [IsoDate, IsoDate] = [toIsoDate(data.admittedOn), toIsoDate(data.dischargedOn)];
  const isReversal = data.kind === "reverse";
  return [
    line("单号", "No.", same(data.settlement)),
    line("种类", "Kind", isReversal ? { zh: "冲销", en: "reversal" } : { zh: "结算", en: "settlement" }),
    ...(data.predecessor === null ? [] : [line("承接", "Follows", same(data.predecessor))]),
    line("住院", "Stay", formatPeriod(...days)),
    line("总费用", "Gross", money(data.grossFen)),
    line("基金付", "Fund pays", money(data.fundFen)),
    line("病人付", "Patient pays", money(data.patientFen)),
    ...(data.otherPayerFen === 0 ? [] : [line("别人付", "Others pay", money(data.otherPayerFen))]),
    line("入账", "Booked", same(formatInstant(data.settledAt))),
  ];
}

const line = (zh: string, en: string, value: Text): RecordLine => ({ label: { zh, en }, value });
const same = (words: string): Text => ({ zh: words, en: words });
const money = (amountFen: number): Text => formatMoney(toFen(amountFen));
