// verify RECEIPT [--key LINE|FILE]: checks a receipt without any server.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSignerFile, verifyReceipt } from "../../kernel/audit/index.ts";
import { sayRefusal } from "../city/city-refused.ts";
import { readConfiguration } from "../configuration.ts";
import { readWords, WrongWords } from "./words.ts";

const usage = "hengzheng verify RECEIPT [--key LINE|FILE]";

/** Exit status 1 when the receipt is not good; the reason is then on standard error. */
export async function run(words: readonly string[]): Promise<number> {
  const { places, text } = readWords(words, { usage, places: [1, 1], options: { key: { type: "string" } } });
  const [file = ""] = places;
  const outcome = verifyReceipt(readReceipt(file), publicKeyOf(text["key"]));
  if (!outcome.ok) {
    console.error(sayRefusal(outcome.refusal));
    return 1;
  }
  const { logName, position, size, record } = outcome.value;
  console.log(`凭据有效:记录在存证 ${logName} 的第 ${position} 位(从 0 起,共 ${size} 条)。`);
  console.log(`The receipt is good: ${logName} holds this record at position ${position} (from 0) of ${size}.`);
  console.log(JSON.stringify(record, null, 2));
  return 0;
}

function readReceipt(file: string): unknown {
  if (!existsSync(file)) throw new WrongWords(`There is no file ${file}.`);
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new WrongWords(`${file} is no JSON; save the receipt as it was downloaded.`);
  }
}

/** The line itself, a file that holds it, or the key of the city in the state folder. */
function publicKeyOf(given: string | undefined): string {
  if (given !== undefined) return existsSync(given) ? readFileSync(given, "utf8") : given;
  const own = join(readConfiguration(process.env).stateFolder, "audit-key");
  if (existsSync(own)) return readSignerFile(own).publicKey.text;
  throw new WrongWords("Give the log's public key by --key; it is published at /api/audit/checkpoint.");
}
