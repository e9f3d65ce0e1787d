// Settles the stays of the demo city day by day, on the day of discharge, through the hospitals' own path.
import type { IsoDate } from "../../kernel/calendar/index.ts";
import { type Database, hashBody } from "../../kernel/db/index.ts";
import { createSettler, type SettlementRequest } from "../../regulations/medical-insurance/actions/index.ts";
import type { LoadedIds } from "./load-registers.ts";
import type { Staff } from "./load-staff.ts";
import type { DemoStay } from "./stays.ts";

type Plan = { readonly stays: readonly DemoStay[]; readonly ids: LoadedIds; readonly staff: Staff };

/** Books every stay at ten in the morning of its discharge, and counts what was settled and what was refused. */
export async function settleStays(
  database: Pick<Database, "pool">,
  { stays, ids, staff }: Plan,
): Promise<{ settled: number; refused: number }> {
  let now = new Date(0);
  const settler = createSettler({ database, clock: () => now });
  let settled = 0;
  for (const [day, ofDay] of byDay(stays)) {
    now = new Date(`${day}T10:00:00+08:00`);
    const answers = await Promise.all(ofDay.map((stay) => settler.settle(requestOf(stay, ids, staff))));
    settled += answers.filter((answer) => answer.ok).length;
  }
  return { settled, refused: stays.length - settled };
}

function byDay(stays: readonly DemoStay[]): Map<IsoDate, DemoStay[]> {
  const days = new Map<IsoDate, DemoStay[]>();
  for (const stay of stays) {
    const ofDay = days.get(stay.dischargedOn);
    if (ofDay === undefined) days.set(stay.dischargedOn, [stay]);
    else ofDay.push(stay);
  }
  return days;
}

function requestOf(stay: DemoStay, ids: LoadedIds, staff: Staff): SettlementRequest {
  const { invoiceNo, admittedOn, dischargedOn, critical, exclusion, thirdParty, lines } = stay;
  const body = {
    ...{ invoiceNo, admittedOn, dischargedOn, critical, exclusion, thirdParty },
    personId: ids.people[stay.person] ?? 0,
    hospitalId: ids.hospitals[stay.hospital] ?? 0,
    bill: lines,
    byPost: staff.clerkPosts[stay.hospital] ?? 0,
  };
  return { ...body, key: { caller: `post:${body.byPost}`, key: invoiceNo, bodyHash: hashBody(JSON.stringify(body)) } };
}
