// Numbers of letters follow one another without a gap.
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, inTransaction, openTestDatabase } from "../../db/index.ts";
import { documentLimits } from "../limits.ts";
import { migrations } from "../store/migrations.ts";
import { sampleLetter } from "../testing/sample-letter.ts";
import { issueLetter, readLetter } from "./issue-letter.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase(migrations, "letters");
});
afterAll(() => database.stop());

const issuedBy = { subject: "account:7", organisationId: 3, postId: 9 };
const issue = (word: string, changes: object = {}) => ({
  word,
  letter: { ...sampleLetter, ...changes },
  issuedBy,
  at: new Date("2026-11-24T01:00:00Z"),
});

it("each word and year counts by itself, and the letter is found under its number as it was issued", async () => {
  const numberOf = async (word: string, date: string) => {
    const issued = await issueLetter(database.pool, issue(word, { date }));
    return issued.ok ? issued.value.number : issued.refusal.code;
  };
  expect(await numberOf("衡发改审", "2026-11-24")).toBe("衡发改审〔2026〕1号");
  expect(await numberOf("衡发改审", "2026-12-31")).toBe("衡发改审〔2026〕2号");
  expect(await numberOf("衡发改审", "2027-01-01")).toBe("衡发改审〔2027〕1号");
  expect(await numberOf("衡财建", "2026-11-24")).toBe("衡财建〔2026〕1号");
  const found = await readLetter(database.pool, "衡发改审〔2026〕2号");
  expect(found).toEqual({ ok: true, value: { ...sampleLetter, date: "2026-12-31", number: "衡发改审〔2026〕2号" } });
  expect(await readLetter(database.pool, "衡发改审〔2026〕3号")).toMatchObject({ ok: false });
  expect(await readLetter(database.pool, "x")).toMatchObject({
    ok: false,
    refusal: { code: "document.letter_not_found" },
  });
});

it("forty at once, of which every third is undone, leave no gap and no number twice", async () => {
  const undone = new Error("undone");
  const issued = await Promise.allSettled(
    Array.from({ length: 40 }, (_, place) =>
      inTransaction(database.pool, async (client) => {
        const letter = await issueLetter(client, { ...issue("衡住建"), firstNumber: 41 });
        if (place % 3 === 0) throw undone;
        return letter.ok ? letter.value.number : letter.refusal.code;
      }),
    ),
  );
  const numbers = issued.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(issued.flatMap((one) => (one.status === "rejected" ? [one.reason] : []))).toEqual(Array(14).fill(undone));
  const expected = Array.from({ length: 26 }, (_, place) => `衡住建〔2026〕${41 + place}号`);
  expect(numbers.toSorted()).toEqual(expected.toSorted());
});

it("a letter that lacks a part, or is too long, is refused; the application writes letters through their door only", async () => {
  const codeOf = async (changes: object) => {
    const issued = await issueLetter(database.pool, issue("衡水", changes));
    return issued.ok ? "issued" : issued.refusal.code;
  };
  expect(await codeOf({ paragraphs: [] })).toBe("document.letter_incomplete");
  expect(await codeOf({ addressee: " " })).toBe("document.letter_incomplete");
  expect(await codeOf({ paragraphs: Array(documentLimits.letterParagraphs).fill("一") })).toBe("issued");
  expect(await codeOf({ paragraphs: Array(documentLimits.letterParagraphs + 1).fill("一") })).toBe(
    "document.letter_too_long",
  );
  const direct = "INSERT INTO document_letter VALUES ('衡水', 2026, 9, '{}', 'x', 1, now())";
  await expect(database.pool.query(direct)).rejects.toThrow(/permission denied/);
});
