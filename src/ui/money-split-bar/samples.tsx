// Samples of the money split bar: M06 on a public page, M04 on a staff screen with its table, a trail, a paying third party.
import { toFen } from "../../kernel/money/index.ts";
import type { Sample } from "../gallery/sample.ts";
import { exampleM04, partsM04, partsM06 } from "../gallery/worked-examples.ts";
import { useText } from "../language/language.tsx";
import { MoneyPartsTable } from "./money-parts-table.tsx";
import { MoneySplitBar } from "./money-split-bar.tsx";

const namesM04 = [
  { zh: "基金支付 75%", en: "Fund, 75 %" },
  { zh: "起付线(二级)", en: "Deductible, level 2" },
  { zh: "共付 25%", en: "Co-payment 25 %" },
  { zh: "目录外", en: "Not listed" },
  { zh: "乙类先自付 10%", en: "Class B own 10 %" },
  { zh: "床位超限 2.00×9", en: "Bed excess 2.00×9" },
] as const;

export const moneySplitBarSamples: readonly Sample[] = [
  {
    title: { zh: "分账条,公示页(M06)", en: "Split bar, public page (M06)" },
    Show: () => {
      const text = useText();
      const avoidable = text({ zh: "没办转诊多付", en: "No referral" });
      return (
        <MoneySplitBar
          size="public"
          parts={partsM06.map((part) => (part.payer === "avoidable" ? { ...part, label: avoidable } : part))}
        />
      );
    },
  },
  {
    title: { zh: "分账条,经办页带明细(M04)", en: "Split bar with its table, staff (M04)" },
    Show: () => {
      const text = useText();
      const parts = partsM04.map((part, index) => ({ ...part, label: text(namesM04[index] ?? namesM04[0]) }));
      return (
        <>
          <MoneySplitBar parts={parts} legend="none" />
          <MoneyPartsTable parts={parts} totalFen={exampleM04.grossFen} />
        </>
      );
    },
  },
  {
    title: { zh: "分账条,轨迹里", en: "Split bar in a trail" },
    Show: () => (
      <MoneySplitBar
        size="trail"
        parts={[
          { payer: "fund", amountFen: toFen(534_000) },
          { payer: "deductible", amountFen: toFen(110_000) },
          { payer: "copayment", amountFen: toFen(356_000) },
        ]}
      />
    ),
  },
  {
    title: { zh: "分账条,第三方担责、碰到封顶", en: "Split bar with a third party and a ceiling" },
    Show: () => (
      <MoneySplitBar
        parts={[
          { payer: "fund", amountFen: toFen(1_000_000) },
          { payer: "otherPayer", amountFen: toFen(1_400_000) },
          { payer: "deductible", amountFen: toFen(60_000) },
          { payer: "copayment", amountFen: toFen(500_000) },
          { payer: "aboveCeiling", amountFen: toFen(700_000) },
          { payer: "outOfScope", amountFen: toFen(1_000) },
        ]}
      />
    ),
  },
];
