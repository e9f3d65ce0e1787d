// What waits for a post in medical insurance: stays to be settled on discharge, and reversed ones to be settled again.

import type { Queryable } from "../../../kernel/db/index.ts";
import type { InTrayItem } from "../../../kernel/http/index.ts";
import { type Actor, scope } from "../../../kernel/identity/index.ts";
import { listMatters, type Matter } from "./list-matters.ts";
import { maskedNames } from "./person-names.ts";

/** The matters of an actor, named by masked names. */
export async function readInTray(queryable: Queryable, actor: Actor): Promise<readonly InTrayItem[]> {
  const matters = await listMatters(queryable, scope(actor, "settlement.settle"));
  const nameOf = await maskedNames(
    queryable,
    matters.map(({ personId }) => personId),
  );
  return matters.map((matter) => itemOf(matter, nameOf(matter.personId)));
}

/** No article sets a day for either matter, so there is no countdown. */
function itemOf({ personId, stayId, admittedOn, reversed }: Matter, name: string): InTrayItem {
  const common = { id: `${personId}-${stayId}`, clause: "medical.40.1", missing: null, deadline: null };
  if (reversed === null) {
    return {
      ...common,
      title: { zh: `${name},${admittedOn} 入院`, en: `${name}, admitted ${admittedOn}` },
      task: { zh: "出院结算", en: "Settle on discharge" },
      address: "/desk",
      why: { zh: "还在院", en: "Still in hospital" },
    };
  }
  return {
    ...common,
    title: { zh: `${name},原单 ${reversed}`, en: `${name}, was ${reversed}` },
    task: { zh: "重新结算", en: "Settle again" },
    address: `/desk?again=${reversed}`,
    why: { zh: "冲正以后还没有重新结算", en: "Reversed and not yet settled again" },
  };
}
