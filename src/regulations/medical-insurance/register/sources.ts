// Where the figures that the surviving text lacks were found, how far each source is trusted, and what was found nowhere.

import type { Text } from "../../../kernel/law/index.ts";
import type { Source } from "../../../kernel/law/register/index.ts";

export const sources: readonly Source[] = [
  {
    id: "hunan-daily-2016",
    figures: {
      zh: "2017年个人缴费150元,可缴至2017-02-28",
      en: "150 yuan for 2017, payment until 2017-02-28",
    },
    publication: {
      zh: "湖南日报2016-11-30报道,及一份转载",
      en: "Report in Hunan Daily of 2016-11-30, and a copy of it",
    },
    places: ["yi.voc.com.cn/view.php?tid=6228&cid=3", "chrbiz.cn/xyxx/2016121120929.htm"],
    trust: "high",
    remark: null,
    clauses: ["medical.13.1", "medical.14.3"],
  },
  {
    id: "funding-total-2017",
    figures: { zh: "2017年人均筹资合计570元", en: "570 yuan total funding per person in 2017" },
    publication: { zh: "介绍性网页", en: "Explanatory page" },
    places: ["surgenepal.com/zhishi/5-64975"],
    trust: "medium",
    remark: { zh: "该页标题把合计与补助弄混了。", en: "The headline of the page confuses total and subsidy." },
    clauses: ["medical.13.1", "medical.15.4"],
  },
  {
    id: "hengyang-rule-2023",
    figures: {
      zh: "年度起付线上限2,300元;市内省级医院1,500元;三级1,200元;限额150,000元",
      en: "Yearly deductible cap 2,300; provincial hospitals inside Hengyang 1,500; level 3 1,200; ceiling 150,000",
    },
    publication: { zh: "2023年对衡阳办法的介绍", en: "The Hengyang rule as reported in 2023" },
    places: [
      "readke.com/c/3378475.html",
      "yuerzaojiao.com/baike/techan/2074989.html",
      "life.3news.cn/bxtw/2023/0830/1040167.html",
    ],
    trust: "low",
    remark: { zh: "对2023年可信度高,对2017年低。", en: "High for 2023, low for 2017." },
    clauses: ["medical.25.2", "medical.28.1"],
  },
  {
    id: "hunan-rule-later",
    figures: {
      zh: "省级每次2,000元、60%;再次住院减半;全年3,000元;没有定级的按一级",
      en: "Provincial 2,000 per stay, 60 %; half the deductible on repeat stays; 3,000 a year; ungraded = level 1",
    },
    publication: { zh: "对后来湖南规定的介绍", en: "A later Hunan rule as reported" },
    places: ["juzixitong.net/qita/978cf62ddb7f2f46.html", "m.jhbk.net/changshi/qlOyewXO4e.html"],
    trust: "low",
    remark: { zh: "对该规定可信度高,对2017年则否。", en: "High for that rule, not for 2017." },
    clauses: ["medical.25.1", "medical.25.2", "medical.28.1"],
  },
  {
    id: "huaihua-rule",
    figures: {
      zh: "省定下限:乡200元、县500元、市1,000元;起付线为次均费用的10%至20%",
      en: "Provincial floors 200, 500 and 1,000 for township, county and city level; deductible 10 to 20 % of the average cost",
    },
    publication: { zh: "对怀化办法的介绍", en: "The rule of Huaihua as reported" },
    places: ["xuexi.huize.com/study/detal-266613.html", "zhuwenfeng.cn/show-12060.html"],
    trust: "medium",
    remark: null,
    clauses: ["medical.26.1", "medical.28.1"],
  },
  {
    id: "hengyang-pages",
    figures: {
      zh: "第24条和第37条的列表;第25至27条的数字没有变",
      en: "The lists of articles 24 and 37; the figures of articles 25 to 27 unchanged",
    },
    publication: { zh: "2021年衡阳服务页面和另外两页", en: "A Hengyang service page of 2021 and two others" },
    places: [
      "hy.bendibao.com/live/2021223/2738.shtm",
      "yunnanlong.com/c/4695764.html",
      "zhuwenfeng.cn/show-27596.html",
    ],
    trust: "high",
    remark: null,
    clauses: [
      "medical.24.1",
      "medical.24.2",
      "medical.24.3",
      "medical.24.4",
      "medical.24.5",
      "medical.25.1",
      "medical.26.1",
      "medical.27.1",
      "medical.37.1",
      "medical.37.2",
      "medical.37.3",
      "medical.37.4",
      "medical.37.5",
    ],
  },
  {
    id: "enrolment-pages",
    figures: { zh: "第14条和第15条得到印证", en: "Articles 14 and 15 confirmed" },
    publication: { zh: "参保介绍网页", en: "Page on enrolment" },
    places: ["m.jxyuer.com/baike/techan/804911.html"],
    trust: "high",
    remark: null,
    clauses: ["medical.14.3", "medical.15.2", "medical.15.3"],
  },
  {
    id: "serious-illness-bands",
    figures: { zh: "大病保险分段和20万元限额", en: "Serious-illness bands and the limit of 200,000" },
    publication: { zh: "对湖南大病保险的介绍", en: "The serious-illness scheme of Hunan as reported" },
    places: ["m.jiusongjiankang.com/health/news/6131649.html", "m.wtbk.net/changshi/3XMwgV4Mxa.html"],
    trust: "medium",
    remark: null,
    clauses: ["medical.33.1"],
  },
  {
    id: "serious-illness-threshold",
    figures: {
      zh: "大病保险起付标准16,000元,贫困人口8,000元",
      en: "Serious-illness threshold 16,000, for poor persons 8,000",
    },
    publication: { zh: "对长沙县规定的介绍,年份较晚", en: "The rule of Changsha county, a later year" },
    places: ["m.wtbk.net/changshi/3XMwgV4Mxa.html"],
    trust: "low",
    remark: { zh: "只用来占位。", en: "Only a placeholder." },
    clauses: ["medical.33.1"],
  },
  {
    id: "hunan-city-unnamed",
    figures: {
      zh: "入院前72小时;县外降15%",
      en: "72 hours before admission; 15 % less outside the county",
    },
    publication: { zh: "湖南另一城市的规定,未写城市名", en: "Another Hunan city, not named" },
    places: ["o.borongbank.cn/show-79851.html"],
    trust: "low",
    remark: null,
    clauses: ["medical.29.1", "medical.31.3"],
  },
];

/** What was looked for and found nowhere. */
export const notFound: readonly Text[] = [
  { zh: "第2、3、18条,以及第13条自己的文字", en: "Articles 2, 3 and 18, and the wording of article 13" },
  { zh: "写明施行日期的末条", en: "The closing article with the date in force" },
  { zh: "2017年关于省级医院的通知", en: "The notice of 2017 on provincial hospitals" },
  { zh: "2017年衡阳大病保险起付标准", en: "The serious-illness threshold of Hengyang in 2017" },
  { zh: "医疗救助的比例", en: "The rates of medical assistance" },
  {
    zh: "第20条·4、第21条·3、第32条·3、第36条·1所说的另行规定",
    en: "The separate rules under 20.4, 21.3, 32.3 and 36.1",
  },
];
