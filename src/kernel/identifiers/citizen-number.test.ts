// Tests of the citizen identification number (GB 11643-1999).
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, fromEpochDay, toIsoDate } from "../calendar/index.ts";
import {
  type CitizenNumber,
  citizenNumber,
  citizenNumberFacts,
  isCitizenNumber,
  parseCitizenNumber,
  toCitizenNumber,
} from "./citizen-number.ts";
import { countyUnits } from "./county-units.ts";

const asOf = toIsoDate("2017-06-30");
const EXAMPLE = "11010519491231002X";

const anyNumber: fc.Arbitrary<CitizenNumber> = fc
  .tuple(
    fc.constantFrom(...countyUnits.map((unit) => unit.code)),
    fc.integer({ min: -20_000, max: 17_347 }).map(fromEpochDay),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([region, birth, sequence]) => citizenNumber(region, birth, sequence));

describe("a citizen number", () => {
  it("is accepted when its check sign fits, X included, in small letters and full-width too", () => {
    for (const typed of [
      EXAMPLE,
      "11010519491231002x",
      " 11010519491231002X ",
      "１１０１０５１９４９１２３１００２Ｘ",
    ]) {
      expect(parseCitizenNumber(typed, { asOf })).toEqual({ ok: true, value: EXAMPLE });
    }
  });

  it("says region, birth date and sex", () => {
    expect(citizenNumberFacts(toCitizenNumber(EXAMPLE))).toEqual({
      region: "110105",
      birthDate: "1949-12-31",
      sex: "female",
    });
    const man = citizenNumber("430421", toIsoDate("2016-02-29"), 1);
    expect(citizenNumberFacts(man)).toEqual({ region: "430421", birthDate: "2016-02-29", sex: "male" });
  });

  it("made up for a place, a birth date and a sequence is accepted and says these again", () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(parseCitizenNumber(number, { asOf })).toEqual({ ok: true, value: number });
        const { region, birthDate, sex } = citizenNumberFacts(number);
        const sequence = Number(number.slice(14, 17));
        expect(citizenNumber(region, birthDate, sequence)).toBe(number);
        expect(sex).toBe(sequence % 2 === 1 ? "male" : "female");
      }),
    );
  });

  it("with any one digit wrong, or two neighbours swapped, is no citizen number", () => {
    fc.assert(
      fc.property(
        anyNumber,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (number, place, shift) => {
          const digit = (Number(number[place]) + shift) % 10;
          expect(isCitizenNumber(`${number.slice(0, place)}${digit}${number.slice(place + 1)}`)).toBe(false);
          const swapped = `${number.slice(0, place)}${number[place + 1]}${number[place]}${number.slice(place + 2)}`;
          expect(isCitizenNumber(swapped)).toBe(swapped === number);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("has exactly one check sign that fits", () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const fitting = [..."0123456789X"].filter((sign) => isCitizenNumber(number.slice(0, 17) + sign));
        expect(fitting).toEqual([number[17]]);
      }),
    );
  });
});

describe("a wrong citizen number", () => {
  it("is refused by what is wrong with it", () => {
    expect(codeOf("110105194912310021")).toBe("citizen_number.check_sign");
    expect(codeOf("110105491231002")).toBe("citizen_number.first_generation");
    expect(codeOf("990105194912310028")).toBe("citizen_number.region");
    expect(codeOf("430473199001010015")).toBe("citizen_number.region");
    expect(codeOf("110105194902290020")).toBe("citizen_number.birth_date");
    expect(codeOf("110105189912310020")).toBe("citizen_number.birth_date");
    for (const text of ["", "1101051949123100", "X1010519491231002X", "11010519491231002XX", "1".repeat(100)]) {
      expect(codeOf(text)).toBe("citizen_number.shape");
    }
  });

  it("is refused when its holder is not born on the day asked about: −1, 0, +1", () => {
    const born = (days: number) => codeOf(citizenNumber("430421", addDays(asOf, days), 12));
    expect([born(-1), born(0), born(1)]).toEqual([null, null, "citizen_number.not_yet_born"]);
  });

  it("gets a refusal in both languages with its field and what to do, and never with the number", () => {
    const wrong = "110105194912310021";
    const answer = parseCitizenNumber(wrong, { asOf, field: "patient.citizenNumber" });
    expect(answer).toEqual({
      ok: false,
      refusal: {
        code: "citizen_number.check_sign",
        field: "patient.citizenNumber",
        message: {
          zh: "身份证号末位校验码不对,至少有一位输错",
          en: "The last sign of the citizen number does not fit: at least one digit is wrong",
        },
        next: { zh: "对照身份证重新输入", en: "Compare with the identity card and enter it again" },
      },
    });
    expect(JSON.stringify(answer)).not.toContain(wrong.slice(6, 14));
    expect(() => toCitizenNumber(wrong)).toThrow(/^not a citizen identification number$/);
  });

  it("cannot be made up from parts that do not exist", () => {
    const birth = toIsoDate("1990-01-01");
    for (const sequence of [0, 1_000, 1.5]) expect(() => citizenNumber("430421", birth, sequence)).toThrow(RangeError);
    for (const region of ["4304", "000000", "430473", "43042a"]) {
      expect(() => citizenNumber(region, birth, 1)).toThrow(RangeError);
    }
  });
});

function codeOf(text: string): string | null {
  const answer = parseCitizenNumber(text, { asOf });
  return answer.ok ? null : answer.refusal.code;
}
