// Sample pages of a resident: a year of three stays with one reversed, and a year without any. All invented.
import { toIsoDate } from "../../../../kernel/calendar/index.ts";
import { toFen } from "../../../../kernel/money/index.ts";
import type { ListedStay, ResidentPage } from "./resident-page.tsx";

const stay = (
  number: string,
  [admittedOn, dischargedOn]: readonly [string, string],
  [grossFen, fundFen]: readonly [number, number],
): ListedStay => ({
  number,
  hospital: { zh: "蒸水中心医院", en: "Zhengshui Central Hospital" },
  admittedOn: toIsoDate(admittedOn),
  dischargedOn: toIsoDate(dischargedOn),
  grossFen: toFen(grossFen),
  fundFen: toFen(fundFen),
  patientFen: toFen(grossFen - fundFen),
  otherPayerFen: toFen(0),
  isProvisional: false,
  reversedBy: null,
});

/** A year with stays: M06 and M04, and one that was reversed. */
export const sampleYear: ResidentPage = {
  personName: "陆*禾",
  year: {
    year: 2017,
    deductible: {
      borneFen: toFen(180_000),
      capFen: toFen(230_000),
      leftFen: toFen(50_000),
      isProvisional: true,
    },
    fund: { paidFen: toFen(1_253_025), ceilingFen: toFen(15_000_000), leftFen: toFen(13_746_975) },
  },
  seriousIllnessBorneFen: toFen(1_349_675),
  coveredUntil: toIsoDate("2017-12-31"),
  stays: [
    { ...stay("YB-2017-1010-003318", ["2017-10-01", "2017-10-10"], [722_500, 407_025]), isProvisional: true },
    {
      ...stay("YB-2017-0925-000871", ["2017-09-20", "2017-09-25"], [310_000, 160_000]),
      reversedBy: "YB-2017-0926-000014",
      hospital: { zh: "城南社区卫生服务中心", en: "Chengnan Community Health Centre" },
    },
    stay("YB-2017-0914-004207", ["2017-09-04", "2017-09-14"], [2_015_000, 846_000]),
  ],
  hasMoreStays: false,
  covers: [
    { scheme: "resident", startsOn: toIsoDate("2017-01-01"), endsOn: toIsoDate("2017-12-31"), path: "ordinary" },
    { scheme: "employee", startsOn: toIsoDate("2016-03-01"), endsOn: toIsoDate("2016-12-31"), path: "transfer" },
  ],
  otherYears: [2016],
  addressOf: ({ year, language }) => `/medical/me?year=${year}&lang=${language}`,
  settlementAddress: (number) => `/medical/settlements/${number}`,
  isInvented: true,
};

/** A year in which nothing happened, for someone who is not covered. */
export const sampleEmptyYear: ResidentPage = {
  ...sampleYear,
  year: {
    year: 2017,
    deductible: { ...sampleYear.year.deductible, borneFen: toFen(0), leftFen: toFen(230_000) },
    fund: { paidFen: toFen(0), ceilingFen: toFen(15_000_000), leftFen: toFen(15_000_000) },
  },
  seriousIllnessBorneFen: toFen(0),
  coveredUntil: null,
  stays: [],
  covers: [],
  otherYears: [],
};
