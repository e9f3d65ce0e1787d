// A small city for tests of the screens: people, hospitals and a catalogue, invented; amounts are decided by the real law.
import { type IsoDate, toIsoDate, workCalendar } from "../../../../kernel/calendar/index.ts";
import { nameInitials } from "../../../../kernel/identity/index.ts";
import type { Outcome } from "../../../../kernel/refusal/index.ts";
import type { Quote as DecidedQuote } from "../../actions/index.ts";
import { describeQuote } from "../../reading/describe-quote.ts";
import type { Catalogue, CatalogueItem, ItemClass } from "../../settlement/catalogue.ts";
import { bookStay, decideStay } from "../../settlement/decide-stay.ts";
import type { HospitalLevel, StayFacts } from "../../settlement/facts.ts";
import { conflicts } from "../../settlement/refusals.ts";
import type { NotSettled, StayBill } from "../../settlement/request.ts";

/** The day on which the test city lives. */
export const today = toIsoDate("2017-10-10");

/** A person of the test city, with what the records say of them. */
export type CityPerson = {
  readonly id: number;
  readonly name: string;
  readonly sex: "male" | "female";
  readonly birthDate: IsoDate;
  readonly regionCode: string;
  readonly deceasedOn: IsoDate | null;
  readonly citizenNumberMasked: string;
  readonly coverEndsOn: IsoDate | null;
  readonly deductibleBorneFen: number;
  readonly fundPaidFen: number;
  readonly referralNumber: string | null;
};

const person = (of: Pick<CityPerson, "id" | "name" | "citizenNumberMasked"> & Partial<CityPerson>): CityPerson => ({
  sex: "female",
  birthDate: toIsoDate("1983-05-12"),
  regionCode: "430422",
  deceasedOn: null,
  coverEndsOn: toIsoDate("2017-12-31"),
  deductibleBorneFen: 0,
  fundPaidFen: 0,
  referralNumber: null,
  ...of,
});

/** 贺小满 has the stay of M04, 陆青禾 that of M06 (no referral), 周晚晴 that of M09 (1,200 borne); 何小梅 is not covered. */
export const people: readonly CityPerson[] = [
  person({ id: 1001, name: "贺小满", citizenNumberMasked: "4304**********2216" }),
  person({ id: 1002, name: "陆青禾", citizenNumberMasked: "4304**********2216", regionCode: "430408" }),
  person({
    id: 1003,
    name: "周晚晴",
    citizenNumberMasked: "4304**********0427",
    deductibleBorneFen: 120_000,
    fundPaidFen: 1_128_000,
    referralNumber: "ZZ-1",
  }),
  person({
    id: 1004,
    name: "何小梅",
    citizenNumberMasked: "4304**********3321",
    coverEndsOn: null,
    birthDate: toIsoDate("1990-11-02"),
  }),
];

/** The hospitals, all at home. */
export const hospitals = [
  { id: 7, name: { zh: "云雁医院", en: "Yunyan Hospital" }, level: "level2", county: "430422" },
  { id: 8, name: { zh: "蒸水中心医院", en: "Zhengshui Central Hospital" }, level: "level3", county: "430408" },
] as const satisfies readonly { readonly level: HospitalLevel; [key: string]: unknown }[];

/** Code, name, unit, class, own share in basis points, price in fen. */
const rows: readonly (readonly [string, string, string, ItemClass, number, number])[] = [
  ["1108", "二级护理", "日", "a", 0, 1800],
  ["1107", "住院诊查费", "日", "a", 0, 1200],
  ["2503", "化验(汇总 17 项)", "组", "a", 0, 84_600],
  ["3301", "全身麻醉", "次", "a", 0, 84_000],
  ["3314", "腹腔镜阑尾切除术", "次", "a", 0, 165_000],
  ["3360", "髋关节置换术", "次", "a", 0, 1_975_000],
  ["X013", "注射用头孢呋辛钠 0.75g", "支", "a", 0, 2200],
  ["2103", "腹部 CT 平扫", "次", "b", 1000, 26_000],
  ["C187", "可吸收结扎夹", "枚", "b", 1000, 16_000],
  ["Z044", "镇痛泵", "套", "c", 0, 68_000],
  ["Z101", "陪护服务", "日", "c", 0, 4000],
  ["1109", "床位费(三人间)", "日", "bed", 0, 2500],
  ["1110", "床位费(双人间)", "日", "bed", 0, 4000],
  ["X207", "静脉注射葡萄糖酸钙", "支", "a", 0, 640],
  ["C052", "静注一次性精密注射器", "支", "b", 1000, 320],
  ["Z019", "静注止痛自控装置", "套", "c", 0, 26_000],
];

/** The items of the catalogue, in force since 2016. */
export const items: readonly CatalogueItem[] = rows.map(([code, name, unit, itemClass, ownShareBp, priceFen]) => ({
  code,
  name,
  unit,
  itemClass,
  ownShareBp,
  priceFen,
  startsOn: toIsoDate("2016-01-01"),
  endsOn: null,
}));

/** Items by code, name or initials, as a clerk types. */
export function findItems(words: string): readonly CatalogueItem[] {
  const wanted = words.trim().toLowerCase();
  const fits = ({ code, name }: CatalogueItem) =>
    code.toLowerCase().startsWith(wanted) || name.includes(wanted) || nameInitials(name).startsWith(wanted);
  return items.filter(fits);
}

/** A quote as the server sends it, decided by the law in force, or the refusal. `settled` are the invoices settled before. */
export function quote(stay: StayBill, settled: readonly string[] = []): Outcome<ReturnType<typeof describeQuote>> {
  const facts = factsOf(stay, settled);
  const decided = decideStay(stay, facts, facts.year, circumstances);
  if (!decided.ok) return decided;
  const found: DecidedQuote = { ...decided.value, facts };
  const hospitalName = hospitals.find(({ id }) => id === stay.hospitalId)?.name ?? { zh: "", en: "" };
  return { ok: true, value: describeQuote(found, { stay, hospitalName, today }) };
}

/** The stored answer to a settlement under a number of the day, or the refusal with its status. */
export function settle(stay: StayBill, serial: number, settled: readonly string[] = []) {
  const facts = factsOf(stay, settled);
  const refused: NotSettled | null = settled.includes(stay.invoiceNo)
    ? conflicts.billSettled("YB-2017-1010-003318")
    : null;
  if (refused !== null) return refused;
  const key = { caller: "test", key: "test", bodyHash: new Uint8Array(32) };
  const request = { ...stay, key, byPost: 3 };
  const made = { ...circumstances, now: new Date("2017-10-10T01:41:07Z"), nextId: () => 201_710_100_000_000 + serial };
  const booked = bookStay(request, facts, facts.year, made);
  if (!booked.ok) return { ok: false as const, status: 422, refusal: booked.refusal };
  return { ok: true as const, body: booked.value.answer };
}

const catalogue: Catalogue = { revision: 1, items: new Map(items.map((item) => [item.code, [item]])) };
const circumstances = { catalogue, calendar: workCalendar(), today };

function factsOf({ personId, hospitalId, invoiceNo, dischargedOn }: StayBill, settled: readonly string[]): StayFacts {
  const of = people.find(({ id }) => id === personId);
  const hospital = hospitals.find(({ id }) => id === hospitalId);
  if (of === undefined || hospital === undefined) throw new Error("nobody by this id lives in the test city");
  return {
    county: of.regionCode,
    diedOn: of.deceasedOn,
    coverEndsOn: of.coverEndsOn,
    hospitalArea: "local",
    hospitalCounty: hospital.county,
    level: hospital.level,
    designated: true,
    referralNumber: of.referralNumber,
    emergencyDecision: null,
    emergencySubmittedOn: null,
    outOfAreaDecision: null,
    stayId: null,
    overlappingStayId: null,
    lastSettlementId: null,
    lastVersion: null,
    lastKind: null,
    billSettlementId: settled.includes(invoiceNo) ? 201_710_100_003_318 : null,
    usedBodyHash: null,
    usedPersonId: null,
    usedStatus: null,
    usedAnswer: null,
    year: {
      year: Number(dischargedOn.slice(0, 4)),
      version: 1,
      deductibleBorneFen: of.deductibleBorneFen,
      fundPaidFen: of.fundPaidFen,
      seriousIllnessBorneFen: 0,
    },
  };
}
