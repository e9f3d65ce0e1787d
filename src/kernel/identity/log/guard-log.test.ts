// Tests of the promise that no personal datum stands in a log.
import { createSecretKey } from "node:crypto";
import fc from "fast-check";
import fastify from "fastify";
import { describe, expect, it } from "vitest";
import { fromEpochDay } from "../../calendar/index.ts";
import { citizenNumber } from "../../identifiers/index.ts";
import { guardLog, PersonalDataInLog } from "./guard-log.ts";
import { redact } from "./redact.ts";

const number = citizenNumber("430422", fromEpochDay(4_842), 221);

function writeThrough(line: string): string {
  const written: string[] = [];
  guardLog({ write: (each) => written.push(each) }, "drop").write(line);
  return written.join("");
}

describe("redact", () => {
  it("replaces numbers of people by what they are, wherever they stand", () => {
    const card = "A12345678";
    const value = {
      message: `no cover for ${number}`,
      calls: ["13812345678", `+86 13912345678`],
      bank: "6222021234567890123",
      card,
      nested: { list: [{ url: `/people?text=${number}` }] },
    };
    const text = JSON.stringify(redact(value));
    for (const datum of [number, "13812345678", "13912345678", "6222021234567890123", card])
      expect(text).not.toContain(datum);
    expect(text).toContain("no cover for [citizen number]");
  });

  it("replaces names and numbers by the name of their field", () => {
    expect(
      redact({ name: "贺小满", patientName: "阿依古丽·买买提", phone: 13812345678, card_number: "123456789" }),
    ).toEqual({
      name: "[name]",
      patientName: "[name]",
      phone: "[telephone number]",
      card_number: "[social-security card]",
    });
  });

  it("keeps what is not personal: ids of ours, amounts, instants, hashes, names of things", () => {
    const value = {
      personId: 4_503_599_627_370_497,
      other: "person 26388279066623",
      amountFen: 13_912_345_678,
      at: "2017-10-10T01:41:07.123Z",
      time: 1_764_000_000_000,
      settlement: "YB-2017-1010-003318",
      hash: "a90c44d27be10c3513812345678aa",
      name: "GET /settlements",
      hospital: { name: "衡南县示例人民医院" },
      region: "430422",
      receipt: "JZ-2017-1010-088214",
    };
    expect(redact(value)).toEqual(value);
  });

  it("finds every citizen number, as text and as a number", () => {
    const region = fc.constantFrom("430405", "430422", "110105", "440301");
    const born = fc.integer({ min: -18_000, max: 20_000 }).map(fromEpochDay);
    const property = fc.property(region, born, fc.integer({ min: 1, max: 999 }), (place, day, sequence) => {
      const each = citizenNumber(place, day, sequence);
      expect(redact(`(${each})`)).toBe("([citizen number])");
      expect(redact(each.toLowerCase())).toBe("[citizen number]");
      if (!each.endsWith("X"))
        expect(redact([Number(each), BigInt(each)])).toEqual(["[citizen number]", "[citizen number]"]);
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  it("keeps an error readable, its cause too, without the row the database did not accept", () => {
    const cause = Object.assign(new Error("violates check"), {
      detail: "Failing row contains (4503599627370497, 贺小满, hxm, 1983-04-05).",
    });
    const text = JSON.stringify(redact(new Error(`person ${number}`, { cause })));
    expect(text).toContain("violates check");
    expect(text).toContain("guard-log.test.ts");
    for (const datum of [number, "贺小满", "1983-04-05"]) expect(text).not.toContain(datum);
  });

  it("survives circles, depth, bytes, keys and functions", () => {
    const circle: Record<string, unknown> = {
      bytes: Buffer.from("secret"),
      key: createSecretKey(Buffer.alloc(32, 7)),
      of: new Map([["phone", "13812345678"]]),
      all: new Set([number]),
      call: () => 1,
      at: new Date(0),
    };
    circle["self"] = circle;
    expect(redact(circle)).toEqual({
      bytes: "[6 bytes]",
      key: {},
      of: { phone: "[telephone number]" },
      all: ["[citizen number]"],
      call: undefined,
      at: new Date(0),
      self: "[circle]",
    });
    const deep = Array.from({ length: 30 }).reduce<unknown>((inner) => [inner], number);
    expect(JSON.stringify(redact(deep))).toContain("too deep");
  });
});

describe("guardLog", () => {
  it("lets a clean line through unchanged, byte for byte", () => {
    for (const line of ['{"level":30,"msg":"settled", "personId":4503599627370497}\n', "listening\n", "{not json\n"])
      expect(writeThrough(line)).toBe(line);
  });

  it("throws in tests and drops the datum in operation", () => {
    const line = `${JSON.stringify({ level: 30, msg: "found", name: "贺小满", text: number })}\n`;
    expect(() => guardLog({ write: () => undefined }, "throw").write(line)).toThrow(PersonalDataInLog);
    expect(writeThrough(line)).toBe('{"level":30,"msg":"found","name":"[name]","text":"[citizen number]"}\n');
    expect(writeThrough(`plain ${number}\n`)).toBe("plain [citizen number]\n");
  });

  it("does not name the datum when it throws", () => {
    const leak = () => guardLog({ write: () => undefined }, "throw").write(`{"text":"${number}"}\n`);
    expect(leak).toThrow("[citizen number]");
    expect(leak).not.toThrow(number);
  });

  it("watches the log of a real server: addresses, messages, errors", async () => {
    const lines: string[] = [];
    const server = fastify({
      logger: { level: "trace", stream: guardLog({ write: (line) => lines.push(line) }, "drop") },
    });
    server.get("/people", async (request) => {
      request.log.info({ person: { name: "贺小满", phone: "13812345678" } }, `found ${number}`);
      throw new Error(`no cover for ${number}`);
    });
    await server.inject({ url: "/people", query: { text: number, name: "贺小满" } });
    await server.close();
    const log = lines.join("");
    expect(log).toContain("no cover for [citizen number]");
    expect(log).toContain('"statusCode":500');
    for (const datum of [number, "贺小满", encodeURIComponent("贺小满"), "13812345678"])
      expect(log).not.toContain(datum);
  });
});
