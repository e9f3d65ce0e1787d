// Admission: from then on the stay is open and keeps every other stay of this person out.

import { z } from "zod";
import { dateSchema, organisationIdSchema, personIdSchema } from "../../../kernel/http/index.ts";
import { admit } from "../actions/index.ts";
import { answerOf, postOf } from "./answer-of.ts";
import { assertReach } from "./reach.ts";
import { route } from "./services.ts";

export const admitRoutes = [
  route({
    method: "POST",
    path: "/api/medical/stays",
    summary: { zh: "登记入院", en: "Admit a patient" },
    clauses: ["medical.40.1", "medical.14.1"],
    permission: "stay.admit",
    idempotent: true,
    status: 201,
    body: z.strictObject({ personId: personIdSchema, hospitalId: organisationIdSchema, admittedOn: dateSchema }),
    reply: z.object({
      admittedOn: dateSchema,
      covered: z.boolean(),
      hospitalId: z.int(),
      personId: z.int(),
      stay: z.string(),
    }),
    handler: async ({ body, key, actor }, services) => {
      await assertReach(services, actor, "stay.admit", { hospitalId: body.hospitalId });
      return answerOf(await admit(services, { ...body, key, byPost: postOf(actor) }));
    },
  }),
];
