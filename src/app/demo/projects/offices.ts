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

/** The city's offices by the keys of its registry. */
const cityOffices: readonly DemoOffice[] = [
  office("municipal_government", "government", ["市人民政府", "City government"], ["办公室值班岗", "Office"], "何远"),
  office(
    "development_reform_commission",
    "drc",
    ["市发展改革委", "Development and Reform Commission"],
    ["投资审批岗", "Investment approvals"],
    "欧阳静",
  ),
  office("finance_bureau", "finance", ["市财政局", "Finance Bureau"], ["投资评审岗", "Investment review"], "谭志明"),
  office(
    "audit_bureau",
    "project-audit",
    ["市审计局投资审计科", "Audit Bureau, investment"],
    ["投资审计岗", "Investment audit"],
    "胡晓峰",
  ),
  office(
    "land_bureau",
    "land",
    ["市国土资源局", "Land and Resources Bureau"],
    ["用地预审岗", "Land pre-examination"],
    "易玲",
  ),
  office(
    "planning_bureau",
    "planning",
    ["市城乡规划局", "Urban and Rural Planning Bureau"],
    ["选址岗", "Siting"],
    "许林",
  ),
  office(
    "environment_bureau",
    "environment",
    ["市环境保护局", "Environmental Protection Bureau"],
    ["环评岗", "Environmental approvals"],
    "向红",
  ),
  office(
    "government_service_centre",
    "window",
    ["市政务服务中心", "Government Service Centre"],
    ["投资项目综合窗口", "Project window"],
    "龙梅",
  ),
  office(
    "public_resource_trading_office",
    "trading",
    ["市公共资源交易办", "Public Resource Trading Office"],
    ["备案岗", "Filings"],
    "袁涛",
  ),
  office(
    "legal_affairs_office",
    "legal",
    ["市政府法制办", "Legal Affairs Office"],
    ["合同审查岗", "Contract review"],
    "蒋文",
  ),
  office(
    "construction_quality_safety_supervision",
    "quality",
    ["市质安监督站", "Quality and Safety Supervision"],
    ["监督岗", "Supervision"],
    "匡力",
  ),
  office(
    "supervision_bureau",
    "supervision",
    ["市监察局", "Supervision Bureau"],
    ["执法监察岗", "Accountability"],
    "阳刚",
  ),
  office("transport_bureau", "transport", ["市交通运输局", "Transport Bureau"], ["建设管理岗", "Works"], "廖军"),
  office("water_bureau", "water", ["市水利局", "Water Resources Bureau"], ["建设管理岗", "Works"], "申波"),
  office("education_bureau", "education", ["市教育局", "Education Bureau"], ["基建岗", "Works"], "戴莉"),
  office(
    "health_commission",
    "health",
    ["市卫生计生委", "Health and Family Planning Commission"],
    ["基建岗", "Works"],
    "段云",
  ),
  office(
    "housing_bureau",
    "housing",
    ["市住房城乡建设局", "Housing and Urban-Rural Development Bureau"],
    ["建设管理岗", "Works"],
    "邹勇",
  ),
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
