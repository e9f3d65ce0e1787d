// Quote, settle, reverse: the addresses where a stay is decided and money moves.

import { z } from "zod";
import { answer, httpRefusals, RequestRefused, refused, storedAnswer } from "../../../kernel/http/index.ts";
import type { Actor } from "../../../kernel/identity/index.ts";
import type { NotSettled, Settled } from "../actions/index.ts";
import { assertReach } from "./reach.ts";
import {
  amountsShape,
  reasonSchema,
  settlementAnswerSchema,
  settlementNumberSchema,
  stayBillShape,
  yearTotalsSchema,
} from "./schemas.ts";
import { route } from "./services.ts";

export const settleRoutes = [
  route({
    method: "POST",
    path: "/api/medical/settlements",
    summary: { zh: "结算一次住院", en: "Settle a stay" },
    clauses: ["medical.40.1", "medical.26.1", "medical.25.1", "medical.30.1"],
    permission: "settlement.settle",
    idempotent: true,
    status: 201,
    body: z.strictObject(stayBillShape),
    reply: settlementAnswerSchema,
    handler: async ({ body, key, actor }, services) => {
      await assertReach(services, actor, "settlement.settle", { hospitalId: body.hospitalId });
      return answerOf(await services.settler.settle({ ...body, key, byPost: postOf(actor) }));
    },
  }),
];

/** The post that a settlement names. @throws RequestRefused for someone who acts in none */
function postOf({ postId }: Actor): number {
  if (postId === null) throw new RequestRefused(httpRefusals.notPermitted());
  return postId;
}

function answerOf(given: Settled | NotSettled) {
  return given.ok ? storedAnswer(given) : refused(given.refusal, given.status);
}
