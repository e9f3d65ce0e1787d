// Why a FHIR claim cannot be read as a stay, where the reason lies in FHIR and not in the stay.
import type { Refusal } from "../../../../kernel/refusal/index.ts";

const useCodes = { zh: "按接口说明里的编码系统填写", en: "Use the code systems that the interface description lists" };

export const fhirRefusals = {
  identifierMissing: (wanted: readonly string[]): Refusal => ({
    code: "wire.fhir_identifier_missing",
    message: {
      zh: `没有可识别的标识,应有系统 ${wanted.join(" 或 ")}`,
      en: `There is no identifier of a system known here: ${wanted.join(" or ")}`,
    },
    next: useCodes,
  }),
  notActive: (): Refusal => ({
    code: "wire.fhir_not_active",
    message: { zh: "只办理状态为 active 的 Claim", en: "Only a Claim of status active is processed" },
    next: {
      zh: "草稿定稿后再发;撤销请走冲正",
      en: "Send a draft when it is final; a settlement is taken back by reversing it",
    },
  }),
  notInstitutional: (): Refusal => ({
    code: "wire.fhir_not_institutional",
    clause: "medical.24.1",
    message: { zh: "这里只结算住院(institutional)费用", en: "Only stays in hospital (institutional) are settled here" },
    next: useCodes,
  }),
  notInpatient: (given: string): Refusal => ({
    code: "wire.fhir_not_inpatient",
    clause: "medical.24.1",
    message: { zh: `就诊类别是 ${given},不是住院`, en: `The encounter's class is ${given}: not a stay in hospital` },
    next: { zh: "门诊费用不在这里结算", en: "Outpatient care is not settled here" },
  }),
  unknownUse: (): Refusal => ({
    code: "wire.fhir_use_unknown",
    message: {
      zh: "use 应为 claim(结算)或 predetermination(试算)",
      en: "use must be claim (settle) or predetermination (quote)",
    },
    next: useCodes,
  }),
  notCatalogue: (system: string): Refusal => ({
    code: "wire.fhir_not_catalogue",
    clause: "medical.35.1",
    message: { zh: `缺少目录编码(系统 ${system})`, en: `There is no code of the catalogue (system ${system})` },
    next: {
      zh: "先做目录对照,目录外的项目也用本系统编码",
      en: "Map the item to the catalogue; items outside it take a code of this system too",
    },
  }),
  notYuan: (): Refusal => ({
    code: "wire.fhir_not_yuan",
    message: { zh: "金额应以人民币(CNY)计", en: "Amounts must be in yuan (CNY)" },
    next: { zh: "换算成人民币后重新发送", en: "Send the amounts in yuan" },
  }),
  thirdPartyMissing: (): Refusal => ({
    code: "wire.fhir_third_party_missing",
    clause: "medical.37.2",
    message: {
      zh: "有意外事故,应写明第三人及其责任比例;没有第三人写 0",
      en: "There was an accident: say who is liable and for what share, 0 when nobody is",
    },
    next: {
      zh: "在 supportingInfo 里加 third-party 一项",
      en: "Add a piece of supportingInfo of the category third-party",
    },
  }),
  oneClaimOnly: (): Refusal => ({
    code: "wire.fhir_one_claim_only",
    message: { zh: "一次只办理一个 Claim", en: "One Claim is processed at a time" },
    next: { zh: "分开发送,或用批量文件", en: "Send them one by one, or as a batch file" },
  }),
} as const;
