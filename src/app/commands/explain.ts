// explain SETTLEMENT [--json]: why a settlement came out so, decided again from what is stored.

import { formatYuan } from "../../kernel/money/index.ts";
import { sentenceOf } from "../../regulations/medical-insurance/explanation/index.ts";
import {
  type ExplainedSettlement,
  findSettlement,
  readExplanation,
} from "../../regulations/medical-insurance/reading/index.ts";
import { withCity } from "../city/open-city.ts";
import { readConfiguration } from "../configuration.ts";
import { readWords } from "./words.ts";

const usage = "hengzheng explain SETTLEMENT [--json]";

/** Exit status 1 when there is no such settlement, or when what is stored no longer explains it. */
export async function run(words: readonly string[]): Promise<number> {
  const { places, flags } = readWords(words, { usage, places: [1, 1], options: { json: { type: "boolean" } } });
  const [number = ""] = places;
  return withCity(readConfiguration(process.env), async ({ database }) => {
    const found = await findSettlement(database.pool, number);
    if (found === undefined) {
      console.error(`没有 ${number} 这一单。 There is no settlement ${number}.`);
      return 1;
    }
    const { trace, ...explained } = await readExplanation(database.pool, found);
    if (flags.has("json")) console.log(JSON.stringify({ settlement: number, explanation: trace, ...explained }));
    else print(explained);
    return explained.isVerified ? 0 : 1;
  });
}

function print({ why, ...proof }: Omit<ExplainedSettlement, "trace">): void {
  const sentence = sentenceOf(why.headline);
  console.log(`${why.stay.number}  按 ${why.law.on} 有效的法 by the law in force on ${why.law.on}`);
  console.log(`${sentence.zh}\n${sentence.en}\n`);
  if (why.gate !== null) console.log(`  ${why.gate.sentence.zh} ${why.gate.sentence.en} [${why.gate.clause}]`);
  for (const { mark, title, sentence: said, amountFen, clause } of why.steps) {
    console.log(
      `  ${mark.padEnd(4)} ${formatYuan(amountFen).padStart(12)}  ${title.zh} ${title.en}  [${clause ?? ""}]`,
    );
    console.log(`                    ${said.zh}\n                    ${said.en}`);
  }
  const { counterfactual, gaps } = why;
  if (counterfactual !== null) {
    const less = formatYuan(counterfactual.savedFen);
    console.log(
      `\n  ${counterfactual.condition.zh},少付 ${less} 元。 ${counterfactual.condition.en} you would have paid ¥${less} less. [${counterfactual.clause}]`,
    );
  }
  if (gaps.length > 0) console.log(`\n  依据的读法 Readings leaned on: ${gaps.map(({ gap }) => gap).join(", ")}`);
  printProof(proof);
}

function printProof({ isVerified, decidedBy }: Pick<ExplainedSettlement, "isVerified" | "decidedBy">): void {
  const version = decidedBy.version.slice(0, 12);
  if (!decidedBy.isPresent) console.log(`\n  由法的版本 ${version} 决定。 Decided by version ${version} of the law.`);
  if (isVerified) console.log("\n  与入账时的说明一致。 This is the explanation whose hash was booked.");
  else if (decidedBy.isPresent) console.log("\n  与入账时的说明不一致! THIS IS NOT THE EXPLANATION THAT WAS BOOKED.");
  else
    console.log(
      "\n  本程序已没有那个版本,以上按现在的版本。 This build no longer has it; the above is by the present one.",
    );
}
