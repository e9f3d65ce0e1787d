// settle FILE [--as LOGIN] [--dry-run] [--out FILE]: a batch of stays; nothing is booked while anything in the file is wrong.

import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { formatYuan, toFen } from "../../kernel/money/index.ts";
import { createSettler } from "../../regulations/medical-insurance/actions/index.ts";
import {
  type BatchKind,
  type BatchReport,
  batchKinds,
  settleBatchFile,
  writeReport,
} from "../../regulations/medical-insurance/batch/index.ts";
import { keepCatalogue } from "../../regulations/medical-insurance/store/index.ts";
import { actAs } from "../city/act-as.ts";
import { withCity } from "../city/open-city.ts";
import { placeWaiting } from "../city/place-waiting.ts";
import { readConfiguration } from "../configuration.ts";
import { readWords, WrongWords } from "./words.ts";

const usage = "hengzheng settle FILE [--as LOGIN] [--dry-run] [--out REPORT.csv|.xlsx|.ndjson]";

/** The report goes to standard output as NDJSON, or to `--out`. Exit status 0 when every stay was settled. */
export async function run(words: readonly string[]): Promise<number> {
  const options = { as: { type: "string" }, out: { type: "string" }, "dry-run": { type: "boolean" } } as const;
  const { places, text, flags } = readWords(words, { usage, places: [1, 1], options });
  const [file = ""] = places;
  if (!existsSync(file)) throw new WrongWords(`There is no file ${file}.`);
  const kind = kindOf(text["out"]);
  const bytes = await readFile(file);
  const report = await withCity(readConfiguration(process.env), async (city) => {
    const { database, secrets } = city;
    const clock = () => new Date();
    const { actor, byPost } = await actAs(city, text["as"], clock());
    const services = {
      database,
      secrets,
      settler: createSettler({ database, clock }),
      catalogue: keepCatalogue(database.pool),
      clock,
    };
    const sender = { actor, byPost, now: clock(), isDryRun: flags.has("dry-run") };
    const settled = await settleBatchFile(services, { label: basename(file), bytes }, sender);
    await placeWaiting(city);
    return settled;
  });
  const written = await writeReport(report, kind);
  if (text["out"] === undefined) process.stdout.write(written);
  else await writeFile(text["out"], written);
  console.error(summaryOf(report));
  return isAllWell(report) ? 0 : 1;
}

function kindOf(out: string | undefined): BatchKind {
  if (out === undefined) return "ndjson";
  const kind = batchKinds.find((one) => one === extname(out).slice(1).toLowerCase());
  if (kind === undefined) throw new WrongWords(`--out must end in ${batchKinds.map((one) => `.${one}`).join(", ")}.`);
  return kind;
}

function summaryOf(report: BatchReport): string {
  if (report.status === "refused") {
    const more = report.isCutShort ? "+" : "";
    return `有 ${report.faults.length}${more} 处错误,一笔也没有入账。 ${report.faults.length}${more} faults; nothing was booked.`;
  }
  const { stays, settled, settledBefore, refused, unanswered, fundFen } = report.sums;
  const fund = formatYuan(toFen(fundFen));
  const verb = report.status === "checked" ? ["可结算", "would settle"] : ["已结算", "settled"];
  return (
    `${stays} 次住院:${verb[0]} ${settled},此前已结算 ${settledBefore},未结算 ${refused + unanswered};基金付 ${fund} 元。 ` +
    `${stays} stays: ${settled} ${verb[1]}, ${settledBefore} settled before, ${refused + unanswered} not; the fund pays ¥${fund}.`
  );
}

function isAllWell(report: BatchReport): boolean {
  return report.status !== "refused" && report.sums.refused + report.sums.unanswered === 0;
}
