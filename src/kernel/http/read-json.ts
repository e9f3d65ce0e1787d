// Reads a body as JSON: UTF-8, not too deep, and without the names that poison objects.

import { httpLimits } from "./limits.ts";
import { RequestRefused } from "./problem.ts";
import { httpRefusals } from "./refusals.ts";

/** The value of a body. @throws RequestRefused when the bytes are no UTF-8, no JSON, or too deep */
export function readJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  if (text.includes("\\u0000"))
    throw refused("null_character", "文字里不能有空字符", "Text may hold no null character");
  assertShallow(text);
  try {
    return mayHidePoison(text) ? JSON.parse(text, refusePoison) : JSON.parse(text);
  } catch (error) {
    if (error instanceof RequestRefused) throw error;
    throw refused("not_json", "内容不是 JSON", "The content is not JSON");
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw refused("not_utf8", "内容不是 UTF-8 文字", "The content is not UTF-8");
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Counts brackets outside strings before anything is built of them. */
function assertShallow(text: string): void {
  let depth = 0;
  let isInString = false;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charCodeAt(place);
    if (isInString) {
      if (sign === backslash) place += 1;
      else if (sign === quote) isInString = false;
    } else if (sign === quote) {
      isInString = true;
    } else if (sign === openBracket || sign === openBrace) {
      depth += 1;
      if (depth > httpLimits.jsonDepth) {
        const most = httpLimits.jsonDepth;
        throw refused("too_deep", `JSON 最多嵌套 ${most} 层`, `JSON may be nested ${most} deep at most`);
      }
    } else if (sign === closeBracket || sign === closeBrace) {
      depth -= 1;
    }
  }
}

const [quote, backslash] = [0x22, 0x5c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Looking at every name costs time, so only a text that may spell the poison, plainly or escaped, is looked through. */
function mayHidePoison(text: string): boolean {
  return text.includes("__proto__") || text.includes("\\u00");
}

function refusePoison(this: unknown, name: string, value: unknown): unknown {
  if (name === "__proto__") throw refused("not_json", "不能有名为 __proto__ 的字段", "No field may be named __proto__");
  return value;
}

function refused(code: string, zh: string, en: string): RequestRefused {
  return new RequestRefused(httpRefusals.malformed(code, zh, en));
}
