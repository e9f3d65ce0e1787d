// The address of a resident's own page.
import { z } from "zod";
import { type IsoDate, legalDay, toIsoDate, yearOf } from "../../../kernel/calendar/index.ts";
import type { Answer } from "../../../kernel/http/index.ts";
import { maskName } from "../../../kernel/identifiers/index.ts";
import { type Actor, can, readPerson } from "../../../kernel/identity/index.ts";
import { toFen } from "../../../kernel/money/index.ts";
import type { Language } from "../../../ui/index.ts";
import { answerWithPage } from "../../../ui/page/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import { hospitalNames, nameless } from "../reading/list-hospitals.ts";
import { listSettlements } from "../reading/list-settlements.ts";
import { type Cover, readCovers, readYear, type YearStanding } from "../reading/person-records.ts";
import { renderRefusedPage } from "../screens/refused-page/refused-page.tsx";
import { renderResidentPage } from "../screens/resident-page/render-resident-page.tsx";
import type { ListedCover, ListedStay, ResidentPage } from "../screens/resident-page/resident-page.tsx";
import { pageRefusals } from "./page-refusals.ts";
import { languageInAddress, type PageServices, pageRoute } from "./page-services.ts";
import { whyPageAddress } from "./why-page-route.ts";

/** Where a resident reads their own year. */
export const residentPageAddress = "/medical/me";

/** So many stays of a year are listed; nobody has more in practice. */
const MOST_STAYS = 60;

export const residentPageRoute = pageRoute({
  method: "GET",
  path: residentPageAddress,
  summary: { zh: "我的参保和住院,给本人看的一页", en: "My cover and stays: the page for the resident" },
  clauses: ["medical.25.2", "medical.30.1", "medical.14.1", "medical.33.1"],
  permission: "open",
  query: z.object({
    lang: languageInAddress,
    year: z.coerce.number().int().min(2017).max(2199).optional().catch(undefined),
  }),
  produces: ["text/html"],
  reply: z.null(),
  handler: async ({ query, actor, language: accepted, now }, services) => {
    const language = query.lang ?? accepted;
    const { personId } = actor;
    if (personId === null || !can(actor, "cover.read", { personId })) return refusedPage(actor, language);
    const today = legalDay(now);
    const page = await residentPageOf(services, { personId, today, year: query.year ?? yearOf(today), language });
    return page === null
      ? refusedPage(actor, language)
      : answerWithPage(renderResidentPage(page, language), { isPersonal: true });
  },
});

function refusedPage(actor: Actor, language: Language): Answer<never> {
  const isPublic = actor.role === "public";
  const refusal = isPublic ? pageRefusals.signIn : pageRefusals.notInsured;
  const addressIn = (other: Language) => `${residentPageAddress}?lang=${other}`;
  const html = renderRefusedPage({ refusal, addressIn }, language);
  return answerWithPage(html, { status: isPublic ? 401 : 403, isPersonal: true });
}

type Asked = { readonly personId: number; readonly today: IsoDate; readonly year: number; readonly language: Language };

async function residentPageOf(
  { database: { pool }, secrets }: PageServices,
  asked: Asked,
): Promise<ResidentPage | null> {
  const { personId, today, year, language } = asked;
  const person = await readPerson(pool, personId);
  if (person === undefined) return null;
  const covers = await readCovers(pool, personId);
  const standing = await readYear(pool, asked);
  const { stays, hasMore } = await readStays(pool, asked);
  return {
    personName: maskName(person.name),
    year: yearToDateOf(standing),
    seriousIllnessBorneFen: toFen(standing.seriousIllnessBorneFen),
    coveredUntil: coverOn(covers, today)?.endsOn ?? null,
    stays,
    hasMoreStays: hasMore,
    covers: covers.map(toListedCover),
    otherYears: otherYears(year, yearOf(today)),
    addressOf: (of) => `${residentPageAddress}?year=${of.year}&lang=${of.language}`,
    settlementAddress: (number) => `${whyPageAddress(number)}?lang=${language}`,
    isInvented: secrets.mode === "demo",
  };
}

/** Stays count in the year of discharge (reading A09), and may have been settled in the year after it. */
async function readStays(
  pool: PageServices["database"]["pool"],
  { personId, year }: Asked,
): Promise<{ readonly stays: readonly ListedStay[]; readonly hasMore: boolean }> {
  const [from, through] = [toIsoDate(`${year}-01-01`), toIsoDate(`${year + 1}-12-31`)];
  const scope = { kind: "person", personId } as const;
  const { rows, next } = await listSettlements(pool, { scope, from, through, kind: "settle", limit: 4 * MOST_STAYS });
  const names = await hospitalNames(pool);
  const ofYear = rows.filter((row) => yearOf(row.dischargedOn) === year);
  const stays = ofYear.slice(0, MOST_STAYS).map((row) => ({
    number: row.number,
    hospital: names.get(row.hospitalId) ?? nameless(row.hospitalId),
    admittedOn: row.admittedOn,
    dischargedOn: row.dischargedOn,
    grossFen: toFen(row.grossFen),
    fundFen: toFen(row.fundFen),
    patientFen: toFen(row.patientFen),
    otherPayerFen: toFen(row.otherPayerFen),
    isProvisional: row.provisional,
    reversedBy: row.reversedBy,
  }));
  return { stays, hasMore: next !== null || ofYear.length > MOST_STAYS };
}

function yearToDateOf(of: YearStanding): ResidentPage["year"] {
  return {
    year: of.year,
    deductible: {
      borneFen: toFen(of.deductibleBorneFen),
      capFen: toFen(of.deductibleCapFen),
      leftFen: toFen(of.deductibleLeftFen),
      isProvisional: of.deductibleCapProvisional,
    },
    fund: { paidFen: toFen(of.fundPaidFen), ceilingFen: toFen(of.fundCapFen), leftFen: toFen(of.fundLeftFen) },
  };
}

function coverOn(covers: readonly Cover[], day: IsoDate): Cover | undefined {
  return covers.find(({ scheme, startsOn, endsOn }) => scheme === "resident" && startsOn <= day && day <= endsOn);
}

const paths: readonly ListedCover["path"][] = ["ordinary", "newborn", "household_change", "transfer"];

/** @throws RangeError for a way of enrolment that the page has no words for */
function toListedCover({ scheme, startsOn, endsOn, path }: Cover): ListedCover {
  const known = paths.find((one) => one === path);
  if (known === undefined) throw new RangeError(`${path} is no way of enrolment`);
  return { scheme, startsOn, endsOn, path: known };
}

/** This year and the one before, never before the first year of the law. */
function otherYears(shown: number, current: number): readonly number[] {
  const first = yearOf(toIsoDate(inpatient.from));
  return [current, current - 1, current - 2].filter((year) => year >= first && year !== shown);
}
