// The offices and units that take part in projects in the demo city, each with a post and somebody at it.

import type { IsoDate } from "../../../kernel/calendar/index.ts";
import type { Queryable } from "../../../kernel/db/index.ts";
import { city } from "../../../kernel/identifiers/index.ts";
import {
  addOrganisation,
  addPost,
  assignPost,
  createAccount,
  type OrganisationKind,
  type Role,
} from "../../../kernel/identity/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import { nameOfOrganisation } from "../../../regulations/organisation/index.ts";

type DemoOffice = {
  readonly key: string;
  readonly name: Text;
  readonly login: string;
  readonly post: Text;
  readonly holder: string;
};

const office = (
  key: string,
  login: string,
  [zh, en]: readonly [string, string],
  [postZh, postEn]: readonly [string, string],
  holder: string,
): DemoOffice => ({
  ...{ key, login, holder },
  name: { zh, en },
  post: { zh: postZh, en: postEn },
});

const cityOffice = (key: string, login: string, post: readonly [string, string], holder: string): DemoOffice => {
  const { zh, en } = nameOfOrganisation(key);
  return office(key, login, [zh, en], post, holder);
};

/** The city's offices by the keys of its registry, which names them. */
const cityOffices: readonly DemoOffice[] = [
  cityOffice("municipal_government", "government", ["办公室值班岗", "Office"], "何远"),
  cityOffice("development_reform_commission", "drc", ["投资审批岗", "Investment approvals"], "欧阳静"),
  cityOffice("finance_bureau", "finance", ["投资评审岗", "Investment review"], "谭志明"),
  cityOffice("audit_bureau", "project-audit", ["投资审计岗", "Investment audit"], "胡晓峰"),
  cityOffice("land_bureau", "land", ["用地预审岗", "Land pre-examination"], "易玲"),
  cityOffice("planning_bureau", "planning", ["选址岗", "Siting"], "许林"),
  cityOffice("environment_bureau", "environment", ["环评岗", "Environmental approvals"], "向红"),
  cityOffice("government_service_centre", "window", ["投资项目综合窗口", "Project window"], "龙梅"),
  cityOffice("public_resource_trading_office", "trading", ["备案岗", "Filings"], "袁涛"),
  cityOffice("legal_affairs_office", "legal", ["合同审查岗", "Contract review"], "蒋文"),
  cityOffice("construction_quality_safety_supervision", "quality", ["监督岗", "Supervision"], "匡力"),
  cityOffice("supervision_bureau", "supervision", ["执法监察岗", "Accountability"], "阳刚"),
  cityOffice("transport_bureau", "transport", ["建设管理岗", "Works"], "廖军"),
  cityOffice("water_bureau", "water", ["建设管理岗", "Works"], "申波"),
  cityOffice("education_bureau", "education", ["基建岗", "Works"], "戴莉"),
  cityOffice("health_commission", "health", ["基建岗", "Works"], "段云"),
  cityOffice("housing_bureau", "housing", ["建设管理岗", "Works"], "邹勇"),
];

/** Invented units that own and build. */
const units: readonly DemoOffice[] = [
  office(
    "demo_works_centre",
    "unit",
    ["市政工程建设中心(示例)", "Municipal Works Centre (invented)"],
    ["项目部", "Project desk"],
    "资伟",
  ),
  office(
    "demo_agent_builder",
    "agent",
    ["蒸湘代建公司(示例)", "Zhengxiang Agent Builder (invented)"],
    ["项目部", "Project desk"],
    "单玉",
  ),
];

/** Adds them. Somebody who signs in at one of these desks finds what waits for it. */
export async function addProjectOffices(queryable: Queryable, since: IsoDate): Promise<void> {
  const add = async (all: readonly DemoOffice[], kind: OrganisationKind, role: Role): Promise<void> => {
    for (const { key, name, login, post, holder } of all) {
      const organisationId = await addOrganisation(queryable, {
        key,
        parentId: null,
        kind,
        name,
        regionCode: city.code,
      });
      const postId = await addPost(queryable, { organisationId, role, title: post });
      const account = await createAccount(queryable, { loginName: login, displayName: holder, isDemo: true });
      if (!account.ok) throw new Error(account.refusal.message.en);
      await assignPost(queryable, { postId, accountId: account.value, from: since, assignedBy: "demo" });
    }
  };
  await add(cityOffices, "department", "project_officer");
  await add(units, "project_unit", "project_unit");
}
