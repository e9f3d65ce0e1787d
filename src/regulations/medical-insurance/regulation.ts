// Resident basic medical insurance of Hengyang: title, issuer, dates in force, and its whole register.

import type { Regulation } from "../../kernel/law/register/index.ts";
import { actors } from "./register/actors.ts";
import { articles } from "./register/articles.ts";
import { clauses } from "./register/clauses.ts";
import { readings } from "./register/readings.ts";
import { sources } from "./register/sources.ts";
import { terms } from "./terms.ts";

/**
 * The regulation as this project holds it; the title is ours. The first day in force follows from article 54,
 * because the closing article that named it is lost.
 */
export const regulation: Regulation = {
  key: "medical-insurance",
  prefix: "medical",
  title: { zh: "衡阳市城乡居民基本医疗保险办法", en: "Resident basic medical insurance of Hengyang" },
  issuer: { zh: "衡阳市人民政府", en: "People's Government of Hengyang" },
  parents: [
    { number: "湘政发〔2016〕29号", issuer: { zh: "湖南省人民政府", en: "People's Government of Hunan" } },
    { number: "衡政发〔2016〕8号", issuer: { zh: "衡阳市人民政府", en: "People's Government of Hengyang" } },
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
