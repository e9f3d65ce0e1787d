// Quote, settle, reverse: the addresses where a stay is decided and money moves.

import { z } from "zod";
import { legalDay } from "../../../kernel/calendar/index.ts";
import {
  type Answer,
  answer,
  httpRefusals,
  RequestRefused,
  refused,
  storedAnswer,
} from "../../../kernel/http/index.ts";
import type { Actor } from "../../../kernel/identity/index.ts";
import type { NotSettled, Settled } from "../actions/index.ts";
import { describeQuote } from "../reading/describe-quote.ts";
import { hospitalNames, nameless } from "../reading/list-hospitals.ts";
import { amountsShape, counterfactualsSchema, traceSchema, whySchema } from "./explanation-schemas.ts";
import { assertReach, settlementWithin } from "./reach.ts";
import { reasonSchema, settlementAnswerSchema, settlementNumberSchema, stayBillShape } from "./schemas.ts";
import { route } from "./services.ts";

export const settleRoutes = [
  route({
    method: "POST",
    path: "/api/medical/quotes",
    summary: { zh: "试算一次住院,不入账", en: "Quote a stay; nothing is booked" },
    clauses: [
      "medical.40.1",
      "medical.25.1",
      "medical.26.1",
      "medical.27.1",
      "medical.30.1",
      "medical.31.3",
      "medical.35.1",
    ],
    permission: "settlement.quote",
    body: z.strictObject({ ...stayBillShape, invoiceNo: stayBillShape.invoiceNo.default("QUOTE") }),
    reply: z.object({
      ...amountsShape,
      explanation: traceSchema,
      why: whySchema,
      counterfactuals: counterfactualsSchema,
      provisional: z.boolean(),
      year: z.int(),
      coverEndsOn: z.string().nullable(),
      earlier: z.object({
        overlappingStay: z.string().nullable(),
        billSettlement: z.string().nullable(),
        staySettlement: z.string().nullable(),
      }),
    }),
    handler: async ({ body, actor, now }, services) => {
      const { hospitalId } = body;
      await assertReach(services, actor, "settlement.quote", { hospitalId });
      const quoted = await services.settler.quote(body);
      if (!quoted.ok) return refused(quoted.refusal);
      const hospitalName = (await hospitalNames(services.database.pool)).get(hospitalId) ?? nameless(hospitalId);
      return answer(describeQuote(quoted.value, { stay: body, hospitalName, today: legalDay(now) }));
    },
  }),
  route({
    method: "POST",
    path: "/api/medical/settlements",
    summary: { zh: "结算一次住院", en: "Settle a stay" },
    clauses: [
      "medical.40.1",
      "medical.25.1",
      "medical.26.1",
      "medical.27.1",
      "medical.30.1",
      "medical.31.3",
      "medical.35.1",
    ],
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
  route({
    method: "POST",
    path: "/api/medical/settlements/{number}/reversal",
    summary: { zh: "冲正一单结算", en: "Reverse a settlement" },
    clauses: ["medical.40.1"],
    permission: "settlement.reverse",
    idempotent: true,
    status: 201,
    params: z.strictObject({ number: settlementNumberSchema }),
    body: z.strictObject({ reason: reasonSchema }),
    reply: settlementAnswerSchema,
    handler: async ({ params: { number }, body: { reason }, key, actor }, services) => {
      const { id, personId } = await settlementWithin(services, { actor, action: "settlement.reverse", number });
      // The number stands in the address, so it is made part of the key: one key for two settlements is two requests.
      const reversal = {
        key: { ...key, caller: `${key.caller} ${number}` },
        byPost: postOf(actor),
        personId,
        settlementId: id,
        reason,
      };
      return answerOf(await services.settler.reverse(reversal));
    },
  }),
];

/** The post that a settlement names. @throws RequestRefused for someone who acts in none */
function postOf({ postId }: Actor): number {
  if (postId === null) throw new RequestRefused(httpRefusals.notPermitted());
  return postId;
}

function answerOf(given: Settled | NotSettled): Answer<never> {
  return given.ok ? storedAnswer(given) : refused(given.refusal, given.status);
}
