// JSON read without losing a digit: every number stays the text that was sent, so that no amount passes through a float.
import { accept, type Outcome, type Refusal, refuse } from "../../../../kernel/refusal/index.ts";

/** Stands before the text of a number, where no string of a message can have it. */
const NUMBER_MARK = "\u0000";

/**
 * Reads JSON; a number becomes a text that {@link numberTextOf} knows. Never throws. Refusal codes: `wire.not_json`,
 * `wire.holds_nul` (the character U+0000, which no field may hold), `wire.not_well_formed` (half a surrogate pair).
 */
export function readExactJson(text: string): Outcome<unknown> {
  const written = text.replace(/^\uFEFF/, "");
  if (!isJson(written)) return refuse(notJson);
  if (written.includes(NUMBER_MARK) || ESCAPED_NUL.test(written)) return refuse(holdsNul);
  // In valid JSON what stands outside strings and looks like a number is one.
  const marked = written.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') ? token : `"\\u0000${token}"`));
  return HALF_PAIR.test(written) && hasLoneSurrogate(marked) ? refuse(notWellFormed) : accept(JSON.parse(marked));
}

/** The text of a number as it was sent, such as `516.65` or `1e3`; null when the value is no number. */
export function numberTextOf(value: unknown): string | null {
  return typeof value === "string" && value.startsWith(NUMBER_MARK) ? value.slice(1) : null;
}

/** Whether a value is a string of the message, and not the text of a number. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && !value.startsWith(NUMBER_MARK);
}

const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const ESCAPED_NUL = /\\u0000/;
const HALF_PAIR = /\\ud[89a-f]|\p{Surrogate}/iu;

/** Looking at every text costs time, so only JSON that spells a surrogate is looked through. */
function hasLoneSurrogate(text: string): boolean {
  let isFound = false;
  JSON.parse(text, (name, value: unknown) => {
    isFound ||= /\p{Surrogate}/u.test(name) || (typeof value === "string" && /\p{Surrogate}/u.test(value));
    return value;
  });
  return isFound;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const next = { zh: "改正后重新发送", en: "Correct it and send it again" };

const notJson: Refusal = {
  code: "wire.not_json",
  message: { zh: "内容不是 JSON", en: "The content is not JSON" },
  next,
};

const holdsNul: Refusal = {
  code: "wire.holds_nul",
  message: { zh: "文字中有空字符(U+0000)", en: "A text holds the character U+0000" },
  next,
};

const notWellFormed: Refusal = {
  code: "wire.not_well_formed",
  message: { zh: "文字中有残缺的字符", en: "A text holds half of a surrogate pair" },
  next,
};
