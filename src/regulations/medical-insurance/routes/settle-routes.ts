// Quote, settle, reverse: the addresses where a stay is decided and money moves.

import { z } from "zod";
import { legalDay } from "../../../kernel/calendar/index.ts";
import { answer, refused } from "../../../kernel/http/index.ts";
import { settleAgain } from "../actions/index.ts";
import { describeQuote } from "../reading/describe-quote.ts";
import { hospitalNames, nameless } from "../reading/list-hospitals.ts";
import { answerOf, postOf } from "./answer-of.ts";
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
    summary: { zh: "结算一次住院;冲正过的重新结算", en: "Settle a stay, or settle a reversed one again" },
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
    // `corrects` is needed only where hospital or day of admission of the reversed settlement were wrong too.
    body: z.strictObject({ ...stayBillShape, corrects: settlementNumberSchema.exactOptional() }),
    reply: settlementAnswerSchema,
    handler: async ({ body: { corrects, ...stay }, key, actor }, services) => {
      await assertReach(services, actor, "settlement.settle", { hospitalId: stay.hospitalId });
      const request = { ...stay, key, byPost: postOf(actor) };
      if (corrects === undefined) return answerOf(await services.settler.settle(request));
      const { id: correctedId } = await settlementWithin(services, {
        actor,
        action: "settlement.settle",
        number: corrects,
      });
      return answerOf(await settleAgain(services.settler, { ...request, correctedId }));
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
