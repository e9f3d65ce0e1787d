// Where what the surviving text lacks was found, and how far each source is trusted for this regulation.

import type { Source } from "../../../kernel/law/register/index.ts";

export const sources: readonly Source[] = [
  {
    id: "opening-articles",
    figures: {
      zh: "第3条末段;第4条条号和引导句",
      en: "The last paragraph of article 3; number and lead-in of article 4",
    },
    publication: { zh: "本办法前几条的一份转载", en: "A mirror of the opening articles of the regulation" },
    places: ["jianbiaoku.com/webarbs/book/125519"],
    trust: "medium",
    remark: { zh: "后面的条文看不到,也没有日期。", en: "Later articles cannot be read there; it carries no date." },
    clauses: ["investment.3.4", "investment.4.1"],
  },
  {
    id: "order-712",
    figures: {
      zh: "政府投资条例:定义、七大领域、违规情形、调整和公开",
      en: "Government Investment Regulation: definition, seven fields, prohibited acts, adjustment, public information",
    },
    publication: { zh: "国务院令第712号,2019-07-01起施行", en: "State Council Order 712, in force from 2019-07-01" },
    places: ["github.com/LawRefBook/Laws"],
    trust: "high",
    remark: { zh: "是后来的全国规定,不是本市2017年的文本。", en: "A later national rule, not the city's text." },
    clauses: ["investment.2.1", "investment.7.2", "investment.14.7", "investment.43.2", "investment.44.3"],
  },
  {
    id: "progress-payment-2022",
    figures: {
      zh: "进度款不低于已完工程的80%;质保金不超过3%",
      en: "Progress payment at least 80 % of completed work; retention at most 3 %",
    },
    publication: {
      zh: "财建〔2022〕183号,2022-08-01起签的合同适用",
      en: "财建〔2022〕183号, for contracts signed from 2022-08-01",
    },
    places: ["财建〔2022〕183号"],
    trust: "medium",
    remark: { zh: "只见第三方转载的摘录。", en: "Seen only in excerpts of third-party copies." },
    clauses: ["investment.30.1", "investment.34.2", "investment.34.4"],
  },
  {
    id: "audit-as-settlement-basis",
    figures: {
      zh: "地方性法规不得强制以审计结果作为结算依据",
      en: "Local regulations may not force the audit result on a settlement",
    },
    publication: { zh: "法工备函〔2017〕22号,2017-06-05", en: "法工备函〔2017〕22号 of 2017-06-05" },
    places: ["法工备函〔2017〕22号"],
    trust: "medium",
    remark: { zh: "只见第三方转载的摘录。", en: "Seen only in excerpts of third-party copies." },
    clauses: ["investment.24.5"],
  },
  {
    id: "compulsory-tender-2018",
    figures: {
      zh: "必须招标:工程400万元、货物200万元、服务100万元",
      en: "Compulsory tender: works 4, goods 2, services 1 million yuan",
    },
    publication: { zh: "国家发展改革委令第16号", en: "Order 16 of the national development and reform commission" },
    places: ["国家发展改革委令第16号"],
    trust: "medium",
    remark: null,
    clauses: ["investment.4.7", "investment.23.1"],
  },
  {
    id: "project-code",
    figures: { zh: "项目代码4-6-2-2-5+1位,共24个字符", en: "Project code of 4-6-2-2-5+1 digits, 24 characters in all" },
    publication: {
      zh: "GB/T 40058-2021;发改办投资〔2020〕1439号",
      en: "GB/T 40058-2021; 发改办投资〔2020〕1439号",
    },
    places: ["GB/T 40058-2021"],
    trust: "high",
    remark: {
      zh: "标准只看到目录页;校验码算法没有找到。",
      en: "Only the contents page of the standard was seen; the method of the check digit was not found.",
    },
    clauses: ["investment.12.2"],
  },
  {
    id: "hunan-proposal-exemptions",
    figures: {
      zh: "四种不必审批项目建议书的情形",
      en: "Four cases in which no proposal needs approval",
    },
    publication: { zh: "湖南省政务服务的问答", en: "Questions and answers of the Hunan government service" },
    places: ["zwfw-new.hunan.gov.cn"],
    trust: "medium",
    remark: { zh: "省级,晚于2017年。", en: "Provincial, and later than 2017." },
    clauses: ["investment.6.2", "investment.13.1"],
  },
  {
    id: "agent-construction-hunan",
    figures: { zh: "代建单位以招标选择", en: "The agent builder is chosen by tender" },
    publication: { zh: "湖南省政府令第241号(2009年)", en: "Hunan Government Order 241 of 2009" },
    places: ["湖南省人民政府令第241号"],
    trust: "medium",
    remark: { zh: "只见开头的摘录。", en: "Only its opening was seen." },
    clauses: ["investment.21.1"],
  },
  {
    id: "estimate-adjustment-2009",
    figures: {
      zh: "概算调增达10%先审计(中央项目)",
      en: "An increase of the estimate of 10 % or more is audited first (central projects)",
    },
    publication: { zh: "发改投资〔2009〕1550号", en: "发改投资〔2009〕1550号" },
    places: ["发改投资〔2009〕1550号"],
    trust: "medium",
    remark: null,
    clauses: ["investment.28.7"],
  },
];
