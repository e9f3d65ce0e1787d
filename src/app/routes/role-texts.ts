// What each role is called, and what it does in one line.

import type { Role } from "../../kernel/identity/index.ts";
import type { Text } from "../../kernel/refusal/index.ts";

export const roleTexts: Readonly<Record<Role, { readonly title: Text; readonly task: Text }>> = {
  public: { title: { zh: "公众", en: "The public" }, task: { zh: "看公开的内容", en: "Reads what is public" } },
  insured_resident: {
    title: { zh: "参保人", en: "Insured resident" },
    task: { zh: "看自己的住院、报销和凭据", en: "Reads their own stays, what was paid and why" },
  },
  hospital_clerk: {
    title: { zh: "医院收费员", en: "Hospital clerk" },
    task: { zh: "查参保、录账单、试算、结算", en: "Finds the insured, enters bills, quotes and settles" },
  },
  hospital_system: {
    title: { zh: "医院信息系统", en: "Hospital system" },
    task: { zh: "由程序送账单、取结算结果", en: "Sends bills and fetches settlements by program" },
  },
  agency_reviewer: {
    title: { zh: "医保经办审核员", en: "Agency reviewer" },
    task: { zh: "看本县结算,冲正错单", en: "Reviews the county's settlements, reverses wrong ones" },
  },
  fund_accountant: {
    title: { zh: "基金会计", en: "Fund accountant" },
    task: { zh: "看基金账,关账", en: "Reads the fund's books and closes periods" },
  },
  auditor: {
    title: { zh: "审计人员", en: "Auditor" },
    task: { zh: "查账、核验存证", en: "Audits the books and verifies the log" },
  },
  law_officer: {
    title: { zh: "法规科", en: "Law officer" },
    task: { zh: "看条文和按它作出的决定", en: "Reads articles and what was decided by them" },
  },
  analyst: {
    title: { zh: "分析人员", en: "Analyst" },
    task: { zh: "看汇总,推演政策", en: "Reads totals and tries out policies" },
  },
  project_officer: {
    title: { zh: "项目经办(部门)", en: "Project officer" },
    task: {
      zh: "办政府投资项目的审批、会审和付款",
      en: "Decides on government-investment projects and their payments",
    },
  },
  project_unit: {
    title: { zh: "项目单位", en: "Project unit" },
    task: { zh: "报项目、报月报、申请付款", en: "Proposes projects, reports progress, asks for payments" },
  },
  system_administrator: {
    title: { zh: "系统管理员", en: "System administrator" },
    task: { zh: "开设、停用账号", en: "Opens and disables accounts" },
  },
  security_administrator: {
    title: { zh: "安全管理员", en: "Security administrator" },
    task: { zh: "授岗、解锁账号", en: "Assigns posts and unlocks accounts" },
  },
  audit_administrator: {
    title: { zh: "审计管理员", en: "Audit administrator" },
    task: { zh: "看登录和访问记录", en: "Reads records of sign-ins and access" },
  },
};
