// The figures that decided a case, with the day since which each is in force.

import { type FigureUse, NO_LIMIT } from "../../../kernel/law/index.ts";
import { toFen } from "../../../kernel/money/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import type { Reckoning } from "./reckoning.ts";
import type { UsedFigure } from "./stay-explanation.ts";
import { figure, percent, points, same } from "./words.ts";

/** The figures in the order of the articles; those of facts that the case does not have are left out. */
export function usedFigures(of: Reckoning): readonly UsedFigure[] {
  return of.figures
    .filter((use) => isLookedAt(of, use.id))
    .map((use) => ({
      key: `${use.id} ${use.key}`,
      title: titleOf(of, use.id),
      value: valueText(of, use),
      from: use.from,
      clause: clauseOf(of, use),
      isProvisional: use.unconfirmed,
    }))
    .toSorted((a, b) => placeOf(a.key) - placeOf(b.key));
}

/** The title of a figure: its level stands before it where each level has a value of its own. */
export function titleOf(of: Reckoning, id: string): Text {
  const { title, by } = definitionOf(id);
  return by === undefined ? title : { zh: `${of.level.zh}${title.zh}`, en: `${title.en}, ${of.level.en}` };
}

/** A value of a figure as it stands in a table. */
export function valueIn(id: string, value: number): Text {
  const { unit } = definitionOf(id);
  if (unit === "fen") return same(figure(toFen(value)));
  if (unit !== "basisPoints") return same(String(value));
  return id === "referral.penalty" ? points(value) : percent(value);
}

function valueText(of: Reckoning, use: FigureUse): Text {
  const isFree = rowOf(of, use)?.values[use.key] === NO_LIMIT;
  return isFree ? { zh: "不设", en: "none" } : valueIn(use.id, use.value);
}

function clauseOf(of: Reckoning, use: FigureUse): string {
  const [clause = ""] = rowOf(of, use)?.clauses ?? definitionOf(use.id).clauses;
  return clause;
}

function rowOf({ law: { inForce } }: Reckoning, { id, key }: FigureUse) {
  const found = inForce.figures.get(id);
  return found?.rows[found.figure.by === undefined ? 0 : found.figure.by.values.indexOf(key)];
}

function definitionOf(id: string) {
  const found = inpatient.figures.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`the law has no figure ${id}`);
  return found;
}

/** A rule reads its figure whatever the case; a bed limit without beds or a filing period without a rescue says nothing. */
function isLookedAt(of: Reckoning, id: string): boolean {
  if (id === "bedCap") return of.fact("bedDays") > 0 && of.fact("bedFeePerDayFen") > 0;
  return id !== "emergency.filingDays" || of.fact("critical") === 1;
}

const order = [
  "deductible.perStay",
  "rate",
  "bedCap",
  "referral.penalty",
  "emergency.filingDays",
  "deductible.yearCap",
  "fund.yearCap",
];
const placeOf = (key: string): number => order.findIndex((id) => key.startsWith(`${id} `));
