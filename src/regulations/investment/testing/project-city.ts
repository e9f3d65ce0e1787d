// A database with the offices and units that the examples name, and hands that take the steps of a course.

import { migrations as auditMigrations } from "../../../kernel/audit/index.ts";
import { addDays, type IsoDate, toIsoDate, workCalendar } from "../../../kernel/calendar/index.ts";
import { migrations as caseMigrations, type Moved } from "../../../kernel/cases/index.ts";
import { type Database, hashBody, openTestDatabase } from "../../../kernel/db/index.ts";
import {
  type Actor,
  addOrganisation,
  addPost,
  migrations as identityMigrations,
  type Role,
} from "../../../kernel/identity/index.ts";
import { migrations as ledgerMigrations, storeAccounts } from "../../../kernel/ledger/index.ts";
import type { Outcome } from "../../../kernel/refusal/index.ts";
import { type Desk, proposeProject, type StepContent, takeStep } from "../actions/index.ts";
import type { CourseStep } from "../examples/course.ts";
import { accounts } from "../postings.ts";
import { procedures } from "../procedures/index.ts";
import { offices } from "../procedures/offices.ts";
import { migrations } from "../store/migrations/index.ts";
import { keepOrganisations } from "../store/organisations.ts";

const units = ["example_health_centre", "example_drainage_centre", "example_agent_builder"];
const departments = ["health_commission", "housing_bureau"];

/** A city of offices. `act` takes one step, `walk` a course up to an action; the clock moves with the steps. */
export type ProjectCity = {
  readonly database: Database;
  readonly desk: Desk;
  readonly today: () => IsoDate;
  readonly actorOf: (organisation: string) => Actor;
  readonly act: (caseId: number | null, step: CourseStep, key?: string) => Promise<Outcome<Moved>>;
  /** Takes the steps until one with this action is next, and gives the case. @throws Error when one is refused */
  readonly walk: (course: readonly CourseStep[], until?: string) => Promise<number>;
  readonly stop: () => Promise<void>;
};

/** Opens it on 2017-01-09. */
export async function openProjectCity(): Promise<ProjectCity> {
  const all = [...auditMigrations, ...identityMigrations, ...ledgerMigrations, ...caseMigrations, ...migrations];
  const database = await openTestDatabase(all, "projects");
  await storeAccounts(database.owner, accounts);
  const actors = await addOffices(database);
  let today = toIsoDate("2017-01-09");
  let keys = 0;
  const clock = () => new Date(`${today}T02:00:00Z`);
  const desk: Desk = {
    database,
    procedures,
    calendar: workCalendar(),
    organisations: keepOrganisations(database.pool, clock),
    clock,
  };
  const actorOf = (organisation: string): Actor => {
    const actor = actors.get(organisation);
    if (actor === undefined) throw new Error(`the city has no ${organisation}`);
    return actor;
  };
  const act = (caseId: number | null, { organisation, action, content, afterDays }: CourseStep, key?: string) => {
    today = addDays(today, afterDays);
    keys += 1;
    const text = key ?? `key ${keys}`;
    const asked = {
      actor: actorOf(organisation),
      content,
      key: { caller: organisation, key: text, bodyHash: hashBody(text) },
    };
    return caseId === null ? proposeProject(desk, asked) : takeStep(desk, { ...asked, caseId, action });
  };
  const walk = async (course: readonly CourseStep[], until?: string): Promise<number> => {
    let caseId: number | null = null;
    for (const step of course) {
      if (step.action === until) break;
      const moved: Outcome<Moved> = await act(caseId, step);
      if (!moved.ok) throw new Error(`${step.action} was refused: ${moved.refusal.message.en}`);
      caseId = moved.value.caseId;
    }
    if (caseId === null) throw new Error("a course without steps");
    return caseId;
  };
  return { database, desk, today: () => today, actorOf, act, walk, stop: () => database.stop() };
}

/** A step of a person: what tests write where a course has none. */
export function stepBy(organisation: string, action: string, content: StepContent = {}): CourseStep {
  return { afterDays: 1, organisation, action, content };
}

async function addOffices({ owner }: Database): Promise<ReadonlyMap<string, Actor>> {
  const keys = Object.values(offices).flatMap(({ organisation }) => (organisation === null ? [] : [organisation]));
  const all: readonly (readonly [string, Role])[] = [
    ...[...keys, ...departments].map((key) => [key, "project_officer"] as const),
    ...units.map((key) => [key, "project_unit"] as const),
  ];
  const actors = new Map<string, Actor>();
  for (const [key, role] of all) {
    const title = { zh: key, en: key };
    const organisationId = await addOrganisation(owner, {
      key,
      parentId: null,
      kind: "department",
      name: title,
      regionCode: "430400",
    });
    const postId = await addPost(owner, { organisationId, role, title });
    actors.set(key, {
      role,
      subject: `account:${postId}`,
      postId,
      organisationId,
      regionCode: "430400",
      personId: null,
    });
  }
  return actors;
}
