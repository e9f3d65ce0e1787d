// Worked examples turned back into records: the papers and the bill from which the case of the example follows.
import { addWorkdays, type IsoDate, workCalendar } from "../../../kernel/calendar/index.ts";
import { type Case, readCase } from "../../../kernel/law/index.ts";
import { type Desk, decideFiling, issueReferral, type Settled, submitFiling } from "../actions/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import type { Area, HospitalLevel } from "../settlement/facts.ts";
import type { BillLine, Exclusion, NotSettled, StayBill, ThirdParty } from "../settlement/request.ts";
import { keyOf, line, type TestCity } from "./test-city.ts";

// In the order in which the law numbers its words.
const levels: readonly HospitalLevel[] = ["township", "level1", "level2", "level3", "provincial"];
const areas: readonly Area[] = ["local", "in_province_other", "out_of_province"];
const exclusions: readonly (Exclusion | null)[] = [null, "work_injury", "public_health", "abroad", "disaster"];
const modes: readonly (ThirdParty["mode"] | null)[] = [null, "pays", "unpaid"];
const [, GIVEN] = [0, 1];
const [AGREED, REFUSED] = [0, 1];

/** The case of an example as it is written down for `evaluate`. */
export function exampleCase(input: unknown): Case {
  const read = readCase(inpatient.inputs, input);
  if (!read.ok) throw new Error(`${read.error.field}: ${read.error.message.en}`);
  return read.case;
}

/** Puts the papers of a case on record and gives the stay that makes it, without invoice number. */
export async function recordCase(
  city: TestCity,
  of: Case,
  { personId, admittedOn, dischargedOn }: Pick<StayBill, "personId" | "admittedOn" | "dischargedOn">,
): Promise<Omit<StayBill, "invoiceNo">> {
  const area = areas[value(of, "area")] ?? "local";
  const level = levels[value(of, "hospitalLevel")] ?? "level1";
  const hospitalId = city.hospital({ level, area, designated: value(of, "designated") === 1 });
  const at = (day: IsoDate): Desk => ({ database: city.database, clock: () => new Date(`${day}T09:00:00+08:00`) });
  await recordReferral(of, at(admittedOn), personId, hospitalId, admittedOn);
  await recordOutOfArea(of, at(admittedOn), personId, admittedOn);
  await recordEmergency(of, at, personId, hospitalId, admittedOn);
  const mode = modes[value(of, "thirdParty.mode")] ?? null;
  return {
    personId,
    hospitalId,
    admittedOn,
    dischargedOn,
    critical: value(of, "critical") === 1,
    exclusion: exclusions[value(of, "exclusion")] ?? null,
    thirdParty: mode === null ? null : { mode, shareBp: value(of, "thirdParty.shareBp") },
    bill: billOf(of),
  };
}

/** Gives a person the totals that a case begins with. */
export async function recordTotals({ database }: TestCity, of: Case, personId: number, year: number): Promise<void> {
  await database.owner.query(
    `INSERT INTO medical_year_total (person_id, year, version, deductible_borne_fen, deductible_cap_fen, fund_paid_fen,
       fund_cap_fen, serious_illness_borne_fen, serious_illness_paid_fen) VALUES ($1, $2, 1, $3, 230000, $4, 15000000, 0, 0)`,
    [personId, year, value(of, "deductibleBorneThisYearFen"), value(of, "fundPaidThisYearFen")],
  );
}

const value = (of: Case, name: string): number => of[name] ?? Number.NaN;

function billOf(of: Case): readonly BillLine[] {
  const lines = [
    line.a(value(of, "classAFen")),
    line.b(value(of, "classBFen"), value(of, "classBOwnShareBp") / 100),
    line.c(value(of, "outOfCatalogueFen")),
    line.rescue(value(of, "emergencyInScopeFen")),
  ].filter(({ amountFen }) => amountFen > 0);
  const days = value(of, "bedDays");
  return days === 0 ? lines : [...lines, line.bed(days, value(of, "bedFeePerDayFen"))];
}

async function recordReferral(of: Case, desk: Desk, personId: number, hospitalId: number, day: IsoDate): Promise<void> {
  if (value(of, "referral") !== GIVEN) return;
  const referral = {
    personId,
    number: `R-${hospitalId}-${day}`,
    fromHospitalId: 1,
    toHospitalId: hospitalId,
    endsOn: day,
  };
  expectDone(
    await issueReferral(desk, { key: keyOf(referral, `${personId} ${referral.number}`), byPost: 1, ...referral }),
  );
}

async function recordOutOfArea(of: Case, desk: Desk, personId: number, startsOn: IsoDate): Promise<void> {
  const filed = value(of, "outOfAreaFiling");
  if (filed !== AGREED && filed !== REFUSED) return;
  const decision = filed === AGREED ? "agreed" : "refused";
  await recordFiling(
    [desk, desk],
    { personId, kind: "out_of_area", hospitalId: null, startsOn, endsOn: null },
    decision,
  );
}

async function recordEmergency(
  of: Case,
  at: (day: IsoDate) => Desk,
  personId: number,
  hospitalId: number,
  startsOn: IsoDate,
): Promise<void> {
  const workday = value(of, "emergencyFiledOnWorkday");
  if (workday < 0) return;
  const desk = at(addWorkdays(workCalendar(), startsOn, workday).date);
  await recordFiling([desk, desk], { personId, kind: "emergency", hospitalId, startsOn, endsOn: null }, "agreed");
}

type Filed = {
  readonly personId: number;
  readonly kind: "emergency" | "out_of_area";
  readonly hospitalId: number | null;
  readonly startsOn: IsoDate;
  readonly endsOn: null;
};

async function recordFiling(
  [submits, decides]: [Desk, Desk],
  filing: Filed,
  decision: "agreed" | "refused",
): Promise<void> {
  const name = `${filing.personId} ${filing.kind} ${filing.startsOn}`;
  const submitted = expectDone(await submitFiling(submits, { key: keyOf(filing, name), byPost: 1, ...filing }));
  const { filing: filingId }: { filing: number } = JSON.parse(submitted);
  const input = { personId: filing.personId, filingId, decision };
  expectDone(await decideFiling(decides, { key: keyOf(input, `${name} ${decision}`), byPost: 2, ...input }));
}

/** The body of an answer; throws the refusal when there is none. */
export function expectDone(answer: Settled | NotSettled): string {
  if (!answer.ok)
    throw new Error(`${answer.refusal.code} (${answer.refusal.field ?? ""}): ${answer.refusal.message.en}`);
  return answer.body;
}
