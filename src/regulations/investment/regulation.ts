// Government-investment projects of Hengyang: title, issuer, dates in force, and its whole register.

import type { Regulation } from "../../kernel/law/register/index.ts";
import { actors } from "./register/actors.ts";
import { articles } from "./register/articles.ts";
import { clauses } from "./register/clauses.ts";
import { readings } from "./register/readings.ts";
import { sources } from "./register/sources.ts";
import { terms } from "./terms.ts";

/** The regulation as this project holds it. The title is ours; the first day in force is a reading (I01), because the closing article is lost. */
export const regulation: Regulation = {
  key: "investment",
  prefix: "investment",
  title: { zh: "衡阳市政府投资项目管理暂行办法", en: "Government-investment projects of Hengyang (interim measures)" },
  issuer: { zh: "衡阳市人民政府", en: "People's Government of Hengyang" },
  parents: [
    { number: "中发〔2016〕18号", issuer: { zh: "中共中央、国务院", en: "Central Committee and State Council" } },
  ],
  from: "2017-01-01",
  until: null,
  uses: [],
  actors,
  articles,
  clauses,
  terms,
  readings,
  sources,
};
