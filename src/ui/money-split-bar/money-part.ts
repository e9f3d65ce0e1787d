// Who pays a part of a bill, in the order the law looks at it.
import { type Fen, sumFen } from "../../kernel/money/index.ts";
import { partMessages } from "../messages.ts";

/** Who pays a part, or why it is not paid. Each has one colour on every screen. */
export type Payer = "fund" | "otherPayer" | "deductible" | "copayment" | "avoidable" | "aboveCeiling" | "outOfScope";

/** A part of a bill. `label` replaces the payer's own name; `clause` is the article that decides it. */
export type MoneyPart = {
  readonly payer: Payer;
  readonly amountFen: Fen;
  readonly label?: string;
  readonly clause?: string;
};

/** The payers in the order in which every bar shows them. */
export const payersInOrder: readonly Payer[] = [
  "fund",
  "otherPayer",
  "deductible",
  "copayment",
  "avoidable",
  "aboveCeiling",
  "outOfScope",
];

/** The payer's name, as a message. */
export const payerNames = {
  fund: partMessages.payerFund,
  otherPayer: partMessages.payerOtherPayer,
  deductible: partMessages.payerDeductible,
  copayment: partMessages.payerCopayment,
  avoidable: partMessages.payerAvoidable,
  aboveCeiling: partMessages.payerAboveCeiling,
  outOfScope: partMessages.payerOutOfScope,
} as const;

/** The CSS class that paints a payer's colour. */
export function payerClass(payer: Payer): string {
  return `payer-${payer.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
}

/** The parts of a bar: one a payer, in order, empty ones left out. Parts of one payer keep a label only when they are one part. */
export function mergeParts(parts: readonly MoneyPart[]): readonly MoneyPart[] {
  return payersInOrder.flatMap((payer) => {
    const own = parts.filter((part) => part.payer === payer && part.amountFen !== 0);
    const [only] = own;
    if (only === undefined) return [];
    if (own.length === 1) return [only];
    return [{ payer, amountFen: sumFen(own.map((part) => part.amountFen)) }];
  });
}
