// The offices and hospitals of the demo city, their posts, and an account for each post that the sign-in screen offers.
import { type IsoDate, toIsoDate } from "../../kernel/calendar/index.ts";
import type { Queryable } from "../../kernel/db/index.ts";
import { city, countyUnits } from "../../kernel/identifiers/index.ts";
import {
  addOrganisation,
  addPost,
  assignPost,
  createAccount,
  type NewAccount,
  type Role,
} from "../../kernel/identity/index.ts";
import type { Text } from "../../kernel/refusal/index.ts";
import type { DemoHospital } from "./hospitals.ts";
import type { DemoPerson } from "./people.ts";
import type { DemoStay } from "./stays.ts";

export type Staff = {
  /** Organisation ids of the hospitals, in their order. */
  readonly hospitalIds: readonly number[];
  /** The post that settles for each hospital. */
  readonly clerkPosts: readonly number[];
  readonly agencyPost: number;
  /** Gives a few residents an account, so that their own page can be opened. */
  readonly addResidents: (city: Inhabited) => Promise<void>;
};

/** Who lives in the city and who of them falls ill; `ids` are those of the people, in order. */
export type Inhabited = {
  readonly ids: readonly number[];
  readonly people: readonly DemoPerson[];
  readonly stays: readonly DemoStay[];
};

/** Adds the organisations, posts and demo accounts. */
export async function loadStaff(queryable: Queryable, hospitals: readonly DemoHospital[]): Promise<Staff> {
  const since = toIsoDate("2016-12-01");
  const desk = staffDesk(queryable, since);
  const agency = await addOrganisation(
    queryable,
    office("city_insurance_agency", "insurance_agency", "市医疗保险经办机构", "City insurance agency"),
  );
  const agencyPost = await desk.post(agency, "agency_reviewer", { zh: "复核岗", en: "Reviewer" }, "agency");
  await desk.post(agency, "fund_accountant", { zh: "财务岗", en: "Fund accountant" }, "accountant");
  const social = await addOrganisation(
    queryable,
    office("hr_social_security", "department", "市人社局", "Human resources and social security"),
  );
  await desk.post(social, "law_officer", { zh: "法规岗", en: "Law officer" }, "law");
  await desk.post(social, "analyst", { zh: "分析岗", en: "Analyst" }, "analyst");
  const audit = await addOrganisation(queryable, office("audit_office", "department", "市审计局", "Audit office"));
  await desk.post(audit, "auditor", { zh: "审计岗", en: "Auditor" }, "auditor");
  for (const kind of ["system", "security", "audit"] as const) {
    await desk.post(agency, `${kind}_administrator`, administratorTitles[kind], `${kind}-admin`, kind);
  }
  for (const unit of countyUnits) {
    const key = `county_agency_${unit.code}`;
    const name = { zh: `${unit.name.zh}医疗保险经办机构`, en: `${unit.name.en} insurance agency` };
    const county = await addOrganisation(queryable, {
      key,
      parentId: agency,
      kind: "insurance_agency",
      name,
      regionCode: unit.code,
    });
    const post = await addPost(queryable, {
      organisationId: county,
      role: "agency_reviewer",
      title: { zh: "经办岗", en: "Clerk" },
    });
    if (unit.code === "430422") await desk.hold(post, "county");
  }
  const { hospitalIds, clerkPosts } = await loadHospitalPosts(queryable, hospitals, desk);
  const addResidents = async ({ ids, people, stays }: Inhabited): Promise<void> => {
    const counts = countStays(stays);
    const chosen = ids
      .flatMap((id, place) =>
        people[place]?.scheme === "resident" && people[place]?.died === null ? [{ id, place }] : [],
      )
      .toSorted((one, other) => (counts.get(other.place) ?? 0) - (counts.get(one.place) ?? 0));
    for (const [number, { id, place }] of chosen.slice(0, 3).entries()) {
      const displayName = people[place]?.name ?? "";
      accepted(
        await createAccount(queryable, {
          loginName: `resident-${number + 1}`,
          displayName,
          personId: id,
          isDemo: true,
        }),
      );
    }
  };
  return { hospitalIds, clerkPosts, agencyPost, addResidents };
}

/** How often each person is in hospital in the last year of the stays; who has most to look at gets an account. */
function countStays(stays: readonly DemoStay[]): ReadonlyMap<number, number> {
  const year = stays.at(-1)?.dischargedOn.slice(0, 4) ?? "";
  const counts = new Map<number, number>();
  for (const { person, dischargedOn } of stays) {
    if (dischargedOn.startsWith(year)) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return counts;
}

/** Invented names for the people at the desks, in turn. */
function staffNames(): () => string {
  let next = 0;
  return () => names[next++ % names.length] ?? "";
}

const names = [
  "周敏",
  "谢文华",
  "陈晓燕",
  "罗建军",
  "彭丽",
  "唐志强",
  "曾玉兰",
  "蒋海波",
  "肖静",
  "邓永辉",
  "颜洁",
  "贺松",
  "凌云",
  "文竹",
  "尹涛",
];

const administratorTitles = {
  system: { zh: "系统管理员", en: "System administrator" },
  security: { zh: "安全管理员", en: "Security administrator" },
  audit: { zh: "审计管理员", en: "Audit administrator" },
} as const;

type Desk = {
  readonly post: (
    organisationId: number,
    role: Role,
    title: Text,
    login: string,
    kind?: NewAccount["administratorKind"],
  ) => Promise<number>;
  /** Gives an existing post a holder. */
  readonly hold: (postId: number, login: string) => Promise<void>;
};

function staffDesk(queryable: Queryable, since: IsoDate): Desk {
  const staffName = staffNames();
  const account = async (postId: number, login: string, kind: NewAccount["administratorKind"] = "none") => {
    const made = await createAccount(queryable, {
      loginName: login,
      displayName: staffName(),
      administratorKind: kind,
      isDemo: true,
    });
    await assignPost(queryable, { postId, accountId: accepted(made), from: since, assignedBy: "demo" });
  };
  return {
    post: async (organisationId, role, title, login, kind) => {
      const post = await addPost(queryable, { organisationId, role, title });
      await account(post, login, kind);
      return post;
    },
    hold: (postId, login) => account(postId, login),
  };
}

/** Every hospital has a clerk's post; one of each level has somebody in it. */
async function loadHospitalPosts(
  queryable: Queryable,
  hospitals: readonly DemoHospital[],
  desk: Desk,
): Promise<Pick<Staff, "hospitalIds" | "clerkPosts">> {
  const hospitalIds: number[] = [];
  const clerkPosts: number[] = [];
  const held = new Set<string>();
  for (const hospital of hospitals) {
    const name = { zh: hospital.nameZh, en: hospital.nameEn };
    const id = await addOrganisation(queryable, {
      key: hospital.key,
      parentId: null,
      kind: "medical_institution",
      name,
      regionCode: hospital.countyCode,
    });
    const post = await addPost(queryable, {
      organisationId: id,
      role: "hospital_clerk",
      title: { zh: "住院收费窗", en: "Inpatient desk" },
    });
    hospitalIds.push(id);
    clerkPosts.push(post);
    if (hospital.area !== "local" || !hospital.designated || held.has(hospital.level)) continue;
    held.add(hospital.level);
    await desk.hold(post, `clerk-${hospital.level}`);
  }
  return { hospitalIds, clerkPosts };
}

function office(key: string, kind: "insurance_agency" | "department", zh: string, en: string) {
  return { key, parentId: null, kind, name: { zh, en }, regionCode: city.code };
}

function accepted(outcome: Awaited<ReturnType<typeof createAccount>>): number {
  if (!outcome.ok) throw new Error(`demo account refused: ${outcome.refusal.code}`);
  return outcome.value;
}
