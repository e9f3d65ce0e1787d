// Who bears what of a bill: parts that add up to the whole, each under the name that every screen gives it.

import type { Explained } from "../../../kernel/law/index.ts";
import type { Output } from "../settlement/decide.ts";

/** The parts in fen; together they are the whole bill. `avoidable` is what missing papers of tiered care cost. */
export type MoneyParts = {
  readonly fundFen: number;
  readonly otherPayerFen: number;
  readonly deductibleFen: number;
  readonly coPaymentFen: number;
  readonly avoidableFen: number;
  readonly aboveCeilingFen: number;
  readonly outOfScopeFen: number;
};

/** Takes a decision apart. @throws RangeError when the parts would be more than the whole */
export function moneyPartsOf({ outputs }: Explained<Output>): MoneyParts {
  const named = {
    fundFen: outputs.fundFen,
    otherPayerFen: outputs.otherPayerFen,
    deductibleFen: outputs.deductibleFen,
    coPaymentFen: outputs.coPaymentFen,
    avoidableFen: outputs.penaltyFen,
    aboveCeilingFen: outputs.aboveCeilingFen,
  };
  const outOfScopeFen = outputs.grossFen - Object.values(named).reduce((sum, part) => sum + part, 0);
  if (outOfScopeFen < 0) throw new RangeError("the parts of a bill are more than the whole");
  return { ...named, outOfScopeFen };
}
