// The hospital with its standing, and the referral as the law reads it: words with the article that decides them.
import { ArticleChip, useText } from "../../../../ui/index.ts";
import { decidedMessages } from "../decided-stay/messages.ts";
import { stayMessages } from "./messages.ts";
import type { Hospital, Quote } from "./replies.ts";

/** `云雁医院 · 二级 · 定点`. */
export function HospitalWords({ hospital }: { readonly hospital: Hospital }) {
  const text = useText();
  const { name, level, designated } = hospital;
  return (
    <>
      {text(stayMessages.hospitalFacts, {
        name: text(name),
        level: text(level === null ? stayMessages.noLevel : decidedMessages[level]),
        designated: text(designated === true ? stayMessages.designated : stayMessages.notDesignated),
      })}
      {designated === false ? (
        <>
          {" "}
          <ArticleChip clause="medical.31.1" />
        </>
      ) : null}
    </>
  );
}

/** Worked out from records, never asked: `不需要(本县二级)` with the clause. */
export function ReferralWords({ quote }: { readonly quote: Quote }) {
  const text = useText();
  const { referral, hospitalLevel, area, outOfAreaFiling } = quote.explanation.inputs;
  const isFiled = area !== "local" && outOfAreaFiling === "agreed";
  const clause = isFiled ? "medical.31.2" : "medical.31.3";
  const words = {
    given: text(stayMessages.referralGiven),
    missing: text(stayMessages.referralMissing),
    not_needed:
      area === "local"
        ? text(stayMessages.referralNotNeededHome, { level: text(decidedMessages[hospitalLevel]) })
        : text(stayMessages.referralNotNeeded),
  }[referral];
  return (
    <>
      <span className={referral === "missing" ? "bad-ink" : undefined}>
        {isFiled ? text(stayMessages.referralFiled) : words}
      </span>{" "}
      <ArticleChip clause={clause} />
    </>
  );
}
