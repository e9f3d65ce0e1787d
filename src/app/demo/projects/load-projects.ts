// The portfolio of the demo city: projects at every stage, taken there by the steps that real offices would take.

import { addDays, type IsoDate, workCalendar } from "../../../kernel/calendar/index.ts";
import type { Moved } from "../../../kernel/cases/index.ts";
import { type Database, hashBody } from "../../../kernel/db/index.ts";
import type { Actor } from "../../../kernel/identity/index.ts";
import { storeAccounts } from "../../../kernel/ledger/index.ts";
import type { Outcome } from "../../../kernel/refusal/index.ts";
import { type Desk, proposeProject, requestPayment, takeStep } from "../../../regulations/investment/actions/index.ts";
import { type CourseStep, courseOf, type ProjectPlan } from "../../../regulations/investment/examples/index.ts";
import { accounts } from "../../../regulations/investment/postings.ts";
import { procedures } from "../../../regulations/investment/procedures/index.ts";
import { keepOrganisations } from "../../../regulations/investment/store/index.ts";
import type { Chance } from "../random.ts";
import { planOf } from "./plans.ts";

export type PortfolioOptions = {
  readonly database: Database;
  readonly chance: Chance;
  readonly projects: number;
  readonly today: IsoDate;
};

/** Takes so many projects each to a step of its course by chance, so that the last step taken lies days before today. */
export async function loadProjects({ database, chance, projects, today }: PortfolioOptions): Promise<void> {
  await storeAccounts(database.owner, accounts);
  const actors = await actorsByOrganisation(database);
  const organisations = keepOrganisations(database.pool, () => new Date());
  for (let number = 1; number <= projects; number += 1) {
    const plan = planOf(chance, { number, year: Number(today.slice(0, 4)) });
    const course = courseOf(plan);
    const steps = course.slice(0, chance.whole(1, course.length));
    const length = steps.reduce((sum, { afterDays }) => sum + afterDays, 0);
    const walker = { database, actors, organisations, number, plan };
    await walk(walker, steps, addDays(today, -length - chance.whole(1, 20)));
  }
}

type Walker = {
  readonly database: Database;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly organisations: Desk["organisations"];
  readonly number: number;
  readonly plan: ProjectPlan;
};

async function walk(walker: Walker, steps: readonly CourseStep[], from: IsoDate): Promise<void> {
  let day = from;
  let caseId: number | null = null;
  let reports = 0;
  for (const [place, { afterDays, organisation, action, content }] of steps.entries()) {
    day = addDays(day, afterDays);
    const asked = { actor: actorAt(walker, organisation), content, key: keyOf(walker, `${place}`) };
    const desk = deskOn(walker, day);
    const moved: Outcome<Moved> =
      caseId === null ? await proposeProject(desk, asked) : await takeStep(desk, { ...asked, caseId, action });
    if (!moved.ok) throw new Error(`${walker.plan.name}: ${action}: ${moved.refusal.message.en}`);
    caseId = moved.value.caseId;
    reports += action === "report_progress" ? 1 : 0;
    if (action === "report_progress" && reports % 3 === 0)
      await payInstalment(walker, { projectId: caseId, day, instalment: reports / 3 });
  }
}

/** Every third month a tenth of the price is asked for; most requests are paid, some still wait. */
async function payInstalment(
  walker: Walker,
  { projectId, day, instalment }: { readonly projectId: number; readonly day: IsoDate; readonly instalment: number },
): Promise<void> {
  const { plan } = walker;
  const requestFen = Math.floor(plan.contractPriceFen / 5);
  const desk = deskOn(walker, day);
  const by = (organisation: string, name: string) => ({
    actor: actorAt(walker, organisation),
    key: keyOf(walker, `pay-${instalment}-${name}`),
  });
  const request = await requestPayment(desk, {
    ...by(plan.constructionUnit, "request"),
    projectId,
    content: {
      facts: { instalment, requestFen },
      documents: [{ kind: "engineer_certificate", reference: `示例-监理-${instalment}` }],
    },
  });
  if (!request.ok) throw new Error(request.refusal.message.en);
  const { caseId } = request.value;
  if ((walker.number + instalment) % 5 === 0) return;
  await takeStep(desk, { ...by(plan.competentDepartment, "check"), caseId, action: "check", content: {} });
  if ((walker.number + instalment) % 3 === 0) return;
  await takeStep(desk, {
    ...by("finance_bureau", "pay"),
    ...{ caseId, action: "pay" },
    content: {
      facts: { agreedFen: requestFen },
      documents: [{ kind: "payment_voucher", reference: `示例-凭证-${instalment}` }],
    },
  });
}

function actorAt({ actors }: Walker, organisation: string): Actor {
  const actor = actors.get(organisation);
  if (actor === undefined) throw new Error(`the demo city has no ${organisation}`);
  return actor;
}

function keyOf({ number }: Walker, step: string) {
  const key = `project-${number}-${step}`;
  return { caller: "demo", key, bodyHash: hashBody(key) };
}

/** The desks of the city as they were on a day. */
function deskOn({ database, organisations }: Walker, day: IsoDate): Desk {
  return { database, procedures, calendar, organisations, clock: () => new Date(`${day}T02:00:00Z`) };
}

const calendar = workCalendar();

/** The post of each organisation that takes part in projects. */
async function actorsByOrganisation({ owner }: Database): Promise<ReadonlyMap<string, Actor>> {
  const { rows } = await owner.query<{ key: string; role: string; postId: number; organisationId: number }>(
    `SELECT o.key, p.role, p.id AS "postId", o.id AS "organisationId" FROM identity_post AS p
     JOIN identity_organisation AS o ON o.id = p.organisation_id WHERE p.role IN ('project_officer', 'project_unit')`,
  );
  return new Map(
    rows.map(({ key, role, postId, organisationId }) => {
      const ofUnit = role === "project_unit";
      const actor: Actor = {
        role: ofUnit ? "project_unit" : "project_officer",
        subject: "demo",
        postId,
        organisationId,
        regionCode: "430400",
        personId: null,
      };
      return [key, actor];
    }),
  );
}
