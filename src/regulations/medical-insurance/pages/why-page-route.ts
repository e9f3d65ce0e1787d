// The address of the why-page: for the patient, for whoever may read the explanation, and for whoever holds the receipt.
import { z } from "zod";
import { receiptFor } from "../../../kernel/audit/index.ts";
import type { Answer } from "../../../kernel/http/index.ts";
import { type Actor, can } from "../../../kernel/identity/index.ts";
import type { Language, ReceiptFacts } from "../../../ui/index.ts";
import { answerWithPage } from "../../../ui/page/index.ts";
import type { StayExplanation } from "../explanation/index.ts";
import { findSettlement, type StoredSettlement } from "../reading/find-settlement.ts";
import { readExplanation } from "../reading/read-explanation.ts";
import { settlementNumberSchema } from "../routes/schemas.ts";
import { renderRefusedPage } from "../screens/refused-page/refused-page.tsx";
import { whyPageClauses } from "../screens/why-page/clauses.ts";
import { renderWhyPage } from "../screens/why-page/render-why-page.tsx";
import type { WhyPage } from "../screens/why-page/why-page.tsx";
import { pageRefusals } from "./page-refusals.ts";
import { languageInAddress, type PageServices, pageRoute } from "./page-services.ts";
import { isReceiptKey, receiptKeyOf } from "./receipt-key.ts";

/** Where the explanation of a settlement is read. */
export function whyPageAddress(number: string): string {
  return `/medical/settlements/${number}`;
}

export const whyPageRoute = pageRoute({
  method: "GET",
  path: "/medical/settlements/{number}",
  summary: { zh: "为什么是这个数,给病人看的一页", en: "Why this amount: the page for the patient" },
  clauses: [...whyPageClauses],
  permission: "open",
  params: z.strictObject({ number: settlementNumberSchema }),
  query: z.object({ lang: languageInAddress, key: z.string().max(40).optional().catch(undefined) }),
  produces: ["text/html"],
  reply: z.null(),
  handler: async ({ params: { number }, query, actor, language: accepted }, services) => {
    const language = query.lang ?? accepted;
    const found = await findSettlement(services.database.pool, number);
    if (found === undefined || !mayRead(found, actor, query.key)) return refusedPage(actor, language, number);
    const page = await whyPageOf(found, services, { actor, key: query.key, language });
    return answerWithPage(renderWhyPage(page, language), { isPersonal: true });
  },
});

function mayRead(found: StoredSettlement, actor: Actor, key: string | undefined): boolean {
  if (key !== undefined && isReceiptKey(key, found.salt)) return true;
  const { hospitalId: organisationId, county: regionCode, personId } = found;
  return can(actor, "explanation.read", { organisationId, regionCode, personId });
}

/** Absent and out of reach look the same. Whoever is not signed in is asked to sign in, whether the number exists or not. */
function refusedPage(actor: Actor, language: Language, number: string): Answer<never> {
  const isPublic = actor.role === "public";
  const refusal = isPublic ? pageRefusals.signIn : pageRefusals.noSettlement;
  const addressIn = (other: Language) => `${whyPageAddress(number)}?lang=${other}`;
  const html = renderRefusedPage({ refusal, addressIn }, language);
  return answerWithPage(html, { status: isPublic ? 401 : 404, isPersonal: true });
}

async function whyPageOf(
  found: StoredSettlement,
  services: PageServices,
  { actor, key, language }: { readonly actor: Actor; readonly key: string | undefined; readonly language: Language },
): Promise<WhyPage> {
  const { why, isVerified, decidedBy } = await readExplanation(services.database.pool, found);
  const address = whyPageAddress(found.answer.settlement);
  const query = key === undefined ? "" : `&key=${encodeURIComponent(key)}`;
  return {
    explanation: why,
    isVerified,
    decidedBy,
    receipt: await receiptOf(found, why, { ...services, language }),
    residentAddress: actor.personId === found.personId ? `/medical/me?lang=${language}` : null,
    addressIn: (other) => `${address}?lang=${other}${query}`,
    settlementAddress: (number) => `${whyPageAddress(number)}?lang=${language}`,
    isInvented: services.secrets.mode === "demo",
  };
}

async function receiptOf(
  { answer, salt, auditEntryId: entryId }: StoredSettlement,
  { law }: StayExplanation,
  { database, auditLogName: logName, siteAddress, language }: PageServices & { readonly language: Language },
): Promise<ReceiptFacts> {
  const record = { ...answer, totals: { ...answer.totals } };
  const receipt = await receiptFor(database.pool, { entryId, record, salt, logName });
  const leafHash = Buffer.from(receipt.leafHash, "base64").toString("hex");
  return {
    number: answer.settlement,
    bookedAt: answer.settledAt,
    logPosition: receipt.status === "pending" ? null : { index: receipt.position, leafHash },
    lawVersion: `${law.id} ${law.on}`,
    lawHash: answer.lawVersion,
    verifyAddress: `${siteAddress()}/public/audit/${answer.settlement}/${receiptKeyOf(salt)}`,
    verifierAddress: `/public/audit?lang=${language}`,
  };
}
