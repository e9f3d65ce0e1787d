// Answers of a server for tests of the shell: a session in the demo city, posts to sign in as, a tray, an article.
import { toIsoDate } from "../../kernel/calendar/index.ts";
import type { Article } from "../article-panel/index.ts";
import { acrossNationalDay } from "../countdown/samples.tsx";
import type { InTray } from "../in-tray/index.ts";
import type { Session, SignIn } from "../session/index.ts";

/** A clerk of a hospital, in the demo city. All invented. */
export const sampleSession: Session = {
  person: { name: "邓小窗" },
  post: { id: "desk", title: { zh: "住院收费 3 号窗", en: "window 3" } },
  organisation: { name: { zh: "云雁医院", en: "Yunyan Hospital" } },
  permissions: ["settlement.settle", "law.read"],
  legalDay: toIsoDate("2017-10-10"),
  requestToken: "token",
};

/** The posts of the demo city one can enter as. */
export const sampleSignIn: SignIn = {
  mode: "demo",
  posts: [
    {
      id: "desk",
      title: { zh: "住院收费窗口", en: "Hospital desk" },
      organisation: { zh: "云雁医院", en: "Yunyan Hospital" },
      person: "邓小窗",
      task: { zh: "录账单,当场结算", en: "enters the bill, settles on the spot" },
    },
    {
      id: "finance",
      title: { zh: "财务岗", en: "Finance" },
      organisation: { zh: "市医保经办", en: "Insurance agency" },
      person: "谭账清",
      task: { zh: "看基金的账平不平,关账", en: "watches that the books balance, closes the period" },
    },
    {
      id: "law",
      title: { zh: "法规岗", en: "Law" },
      organisation: { zh: "市人社局", en: "Social security bureau" },
      person: "陈条文",
      task: { zh: "看条文、定读法、推演", en: "reads the law, decides readings, tries changes" },
    },
  ],
};

const days = acrossNationalDay.days.map(({ date, kind, workdays, name = null }) => ({
  date: toIsoDate(date),
  kind,
  workdays,
  name,
}));
const deadline = { received: toIsoDate("2017-09-28"), limitInText: true, days };
const untilToday = days.slice(0, -1);

/** Four matters: one overdue, one due today, one tomorrow, one without a deadline. */
export const sampleInTray: InTray = {
  today: toIsoDate("2017-10-10"),
  nextArrival: null,
  items: [
    {
      id: "filing-1",
      title: { zh: "急诊备案(衡阳县)", en: "Emergency filing (Hengyang County)" },
      task: { zh: "同意或退回", en: "agree or send back" },
      address: "/filings/1",
      why: { zh: "三个工作日内备案", en: "filing within three working days" },
      clause: "medical.31.2",
      missing: null,
      deadline: { ...deadline, last: toIsoDate("2017-10-09"), workdaysLeft: -1, limitInText: false, days: untilToday },
    },
    {
      id: "return-2",
      title: { zh: "退回重结 YB-2017-1009-001207", en: "Settle again YB-2017-1009-001207" },
      task: { zh: "改床日后重结", en: "correct the bed days, settle again" },
      address: "/settlements/YB-2017-1009-001207",
      why: { zh: "本院结算的,由本院重结", en: "settled here, so settled again here" },
      clause: "medical.40.1",
      missing: null,
      deadline: { ...deadline, last: toIsoDate("2017-10-10"), workdaysLeft: 0, days: untilToday },
    },
    {
      id: "correction-3",
      title: { zh: "申请更正(陆*禾)", en: "Correction asked by Lu *he" },
      task: { zh: "核对转诊单", en: "check the referral" },
      address: "/corrections/3",
      why: { zh: "转诊由住院医院核对", en: "the hospital checks the referral" },
      clause: "medical.31.3",
      missing: { zh: "转诊单", en: "the referral" },
      deadline: { ...deadline, last: toIsoDate("2017-10-11"), workdaysLeft: 1 },
    },
    {
      id: "catalogue-4",
      title: { zh: "目录换版", en: "New catalogue version" },
      task: { zh: "读一遍变动", en: "read the changes" },
      address: "/catalogue",
      why: { zh: "目录按出院日版本", en: "the catalogue of the discharge date counts" },
      clause: "medical.35.1",
      missing: null,
      deadline: null,
    },
  ],
};

/** Article 25 as in force on 2017-10-10. */
export const sampleArticle: Article = {
  clause: "medical.25.1",
  title: { zh: "起付线", en: "Deductible" },
  summary: {
    zh: "住一次院,先由病人付一段,基金再开始付:基层 200 元,一级 400 元,二级 600 元,三级 1,200 元。",
    en: "The patient pays the first part of each stay: 200 yuan at grass-roots, 400 at level 1, 600 at level 2, 1,200 at level 3.",
  },
  figures: [
    {
      title: { zh: "三级起付线", en: "Deductible, level 3" },
      value: { zh: "1,200.00", en: "1,200.00" },
      from: toIsoDate("2017-01-01"),
      until: null,
      provisional: false,
    },
    {
      title: { zh: "年度封顶", en: "Yearly cap" },
      value: { zh: "2,300.00", en: "2,300.00" },
      from: toIsoDate("2017-01-01"),
      until: null,
      provisional: true,
    },
  ],
  formula: {
    zh: "本次起付线 = 取小(本级起付线, 政策内费用, 2,300 − 本年已承担)",
    en: "deductible = least of (that of the level, in scope, 2,300 − borne this year)",
  },
  gaps: [
    {
      gap: "A01",
      question: { zh: "年度封顶是多少?", en: "How much is the yearly cap?" },
      reading: { zh: "按 2,300 元。", en: "2,300 yuan." },
      reason: null,
      confirmedBy: null,
    },
  ],
};
