// The words for the parts of a decided stay, for its one-line reckoning, and for levels and states.
import type { Messages } from "../../../../ui/index.ts";

export const decidedMessages = {
  fundPart: { zh: "基金支付 {rate}", en: "Fund, {rate}" },
  countyPart: { zh: "县级政府支付", en: "County government" },
  thirdPartyPart: { zh: "第三方支付 {rate}", en: "Third party, {rate}" },
  deductiblePart: { zh: "起付线({level})", en: "Deductible, {level}" },
  deductibleCapPart: { zh: "起付线(封顶还剩)", en: "Deductible left of cap" },
  copaymentPart: { zh: "共付 {rate}", en: "Co-payment {rate}" },
  avoidablePart: { zh: "没转诊多付 {rate}", en: "No referral, {rate}" },
  aboveCeilingPart: { zh: "年度封顶以上", en: "Above yearly ceiling" },
  outsidePart: { zh: "目录外", en: "Not listed" },
  ownSharePart: { zh: "乙类先自付", en: "Class B own" },
  ownShareRatePart: { zh: "乙类先自付 {rate}", en: "Class B own {rate}" },
  bedPart: { zh: "床位超限", en: "Bed excess" },
  bedDaysPart: { zh: "床位超限 {excess}×{days}", en: "Bed excess {excess}×{days}" },
  outOfScopePart: { zh: "范围外", en: "Out of scope" },
  outOfScopeRestPart: { zh: "范围外(第三方付后)", en: "Out of scope, rest" },
  least: { zh: "取小({first}, {second})", en: "least of ({first}, {second})" },
  deductibleWord: { zh: "起付线", en: "Deductible" },
  township: { zh: "基层", en: "township" },
  level1: { zh: "一级", en: "level 1" },
  level2: { zh: "二级", en: "level 2" },
  level3: { zh: "三级", en: "level 3" },
  provincial: { zh: "省级", en: "provincial" },
  stopped: { zh: "基金不付:{why}", en: "The fund pays nothing: {why}" },
} as const satisfies Messages;

/** The words of the trail from a settlement to its article and proof. */
export const trailMessages = {
  amounts: { zh: "总费用 {gross},基金 {fund},个人 {patient}", en: "gross {gross}, fund {fund}, patient {patient}" },
  reverses: { zh: "冲正 {number}:{reason}", en: "Reverses {number}: {reason}" },
  article: { zh: "{article} {title}:{summary}", en: "{article} {title}: {summary}" },
  since: { zh: "{date} 起", en: "since {date}" },
} as const satisfies Messages;
