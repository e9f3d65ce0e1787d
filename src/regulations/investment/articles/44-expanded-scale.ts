// Article 44: works larger than approved, and small declarations for one large work (reading I52).

import { add, isLess, law, numberInput, rule } from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";

/** A hundred square kilometres, more than any work covers. */
const LARGEST = 1_000_000_000_000;

const area = (name: string, zh: string, en: string) =>
  numberInput(name, "squareCentimetres", { title: { zh, en }, from: 0, to: LARGEST });

const approved = area("approvedAreaSquareCentimetres", "批准面积", "area approved");
const built = area("builtAreaSquareCentimetres", "建成面积", "area built");
const others = area(
  "sameSiteAreaSquareCentimetres",
  "同址同业主其他子项目面积",
  "area of other sub-projects of the same site and owner",
);

/** A hint for the supervising office, not a finding. */
export const expandedScale = law({
  id: "investment.expandedScale",
  title: { zh: "扩大规模提示", en: "hint of an expanded scale" },
  from: FIRST_DAY,
  inputs: [approved, built, others],
  outputs: {
    isExpanded: rule(
      "investment.44.2",
      { id: "isExpanded", title: { zh: "超出批准规模", en: "larger than approved" } },
      isLess(approved, built),
    ),
    isSplit: rule(
      "investment.44.2",
      { id: "isSplit", title: { zh: "报小建大", en: "reported small and built large" }, gaps: ["I52"] },
      isLess(approved, add(built, others)),
    ),
  },
});
