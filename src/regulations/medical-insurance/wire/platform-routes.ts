// The address of the national platform's messages.
import { randomInt } from "node:crypto";
import { z } from "zod";
import { content } from "../../../kernel/http/index.ts";
import { route } from "../routes/services.ts";
import { wireLimits } from "./limits.ts";
import { answerMessage } from "./platform-2304/index.ts";
import { postOf, textOf } from "./request-parts.ts";

export const platformRoutes = [
  route({
    method: "POST",
    path: "/api/medical/platform",
    summary: { zh: "国家医保信息平台报文 2303、2304", en: "Messages 2303 and 2304 of the national platform" },
    clauses: ["medical.40.1", "medical.26.1"],
    permission: "settlement.settle",
    idempotent: true,
    accepts: ["application/json"],
    produces: ["application/json"],
    bodyBytes: wireLimits.messageBytes,
    body: z.unknown(),
    reply: z.record(z.string(), z.unknown()),
    handler: async ({ bytes, key, actor, now }, services) => {
      const sender = { actor, key, now, byPost: postOf(actor) };
      const serial = String(randomInt(10 ** 10)).padStart(10, "0");
      const { status, body } = await answerMessage(services, textOf(bytes), { sender, serial });
      return content("application/json; charset=utf-8", body, { status });
    },
  }),
];
