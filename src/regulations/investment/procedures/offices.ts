// The offices that act in the procedures of a project: which organisation, and which of its posts.

import type { Office } from "../../../kernel/cases/index.ts";

/** The posts of the city's offices that take part in projects, and those of the units that own and build them. */
const officer = "project_officer";
const unit = "project_unit";

const of = (organisation: string | null, zh: string, en: string, role = officer): Office => ({
  title: { zh, en },
  organisation,
  role,
});

/** By the keys of the register's actors. Offices without an organisation are named in each project. */
export const offices = {
  city_government: of("municipal_government", "市人民政府", "city government"),
  drc: of("development_reform_commission", "市发展改革委", "development and reform commission"),
  finance: of("finance_bureau", "市财政局", "finance bureau"),
  audit: of("audit_bureau", "市审计局", "audit bureau"),
  land: of("land_bureau", "市国土资源局", "land bureau"),
  planning: of("planning_bureau", "市城乡规划局", "planning bureau"),
  environment: of("environment_bureau", "市环境保护局", "environment bureau"),
  service_centre: of("government_service_centre", "市政务服务中心", "government service centre"),
  resource_trading_office: of("public_resource_trading_office", "市公共资源交易办", "public-resource-trading office"),
  legal_office: of("legal_affairs_office", "市政府法制办", "legal office"),
  quality_safety_supervisor: of(
    "construction_quality_safety_supervision",
    "市质安监督站",
    "quality and safety supervision",
  ),
  supervision: of("supervision_bureau", "市监察局", "supervision bureau"),
  competent_department: of(null, "行业主管部门", "competent department"),
  project_owner: of(null, "项目业主", "project owner", unit),
  construction_unit: of(null, "建设单位", "construction unit", unit),
  maintenance_department: of(null, "维护管理部门", "maintenance department"),
} as const satisfies Readonly<Record<string, Office>>;

/** Some of the offices, for a procedure in which the others have no part. */
export function officesOf<Name extends keyof typeof offices>(
  ...names: readonly Name[]
): Readonly<Record<string, Office>> {
  return Object.fromEntries(names.map((name) => [name, offices[name]]));
}
