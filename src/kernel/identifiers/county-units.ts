// The county-level units of Hengyang (GB/T 2260) and the codes that exist for statistics only: data.
import type { Text } from "../refusal/index.ts";

/** A county-level unit: its code of 6 digits and its name. */
export type CountyUnit = { readonly code: string; readonly name: Text };

/** The city. */
export const city: CountyUnit = { code: "430400", name: { zh: "衡阳市", en: "Hengyang City" } };

/** The 12 county-level units, in order of code. */
export const countyUnits: readonly CountyUnit[] = [
  { code: "430405", name: { zh: "珠晖区", en: "Zhuhui District" } },
  { code: "430406", name: { zh: "雁峰区", en: "Yanfeng District" } },
  { code: "430407", name: { zh: "石鼓区", en: "Shigu District" } },
  { code: "430408", name: { zh: "蒸湘区", en: "Zhengxiang District" } },
  { code: "430412", name: { zh: "南岳区", en: "Nanyue District" } },
  { code: "430421", name: { zh: "衡阳县", en: "Hengyang County" } },
  { code: "430422", name: { zh: "衡南县", en: "Hengnan County" } },
  { code: "430423", name: { zh: "衡山县", en: "Hengshan County" } },
  { code: "430424", name: { zh: "衡东县", en: "Hengdong County" } },
  { code: "430426", name: { zh: "祁东县", en: "Qidong County" } },
  { code: "430481", name: { zh: "耒阳市", en: "Leiyang City" } },
  { code: "430482", name: { zh: "常宁市", en: "Changning City" } },
];

/** Development zones that have a code in the statistics of the National Bureau of Statistics and are no administrative divisions. */
export const statisticsOnlyUnits: readonly CountyUnit[] = [
  { code: "430473", name: { zh: "湖南衡阳松木经济开发区", en: "Songmu Economic Development Zone" } },
  { code: "430476", name: { zh: "湖南衡阳高新技术产业园区", en: "Hengyang High-Tech Industrial Park" } },
];
