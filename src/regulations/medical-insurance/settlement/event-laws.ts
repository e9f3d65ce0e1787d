// The laws of deliveries and of serious illness, made ready.

import { createDecider } from "../../../kernel/law/index.ts";
import { seriousIllness } from "../articles/33-serious-illness.ts";
import { maternity } from "../articles/34-maternity.ts";

export const deliveries = createDecider(maternity);
export const seriousIllnesses = createDecider(seriousIllness);
