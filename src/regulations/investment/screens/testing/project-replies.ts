// The server's answers about projects for the tests of the screens: an invented project whose finance desk has a payment to decide.
import type { Request } from "playwright-core";
import { sampleSession } from "../../../../ui/testing/sample-replies.ts";
import type { Replies, Reply } from "../../../../ui/testing/screens.ts";
import data from "./project-replies.json" with { type: "json" };

/** The number of the project. */
export const projectId = data.page.id;

/** Answers for list, page and form; what is sent is kept in `sent`, and answered by `answer`. */
export function projectReplies(
  sent: unknown[] = [],
  answer: Reply = { body: { caseId: projectId, revision: 99, state: "paid" } },
): Replies {
  const keep = (request: Request): Reply => {
    sent.push(request.postDataJSON());
    return answer;
  };
  return {
    "/api/session": { body: { ...sampleSession, permissions: ["project.read", "project.act"] } },
    "/api/in-tray": { body: { today: "2026-11-25", nextArrival: null, items: [] } },
    "GET /api/investment/projects": { body: data.list },
    [`/api/investment/projects/${projectId}`]: { body: data.page },
    "/api/investment/proposal-form": { body: data.form },
    "POST /api/investment/projects": keep,
    ...Object.fromEntries(data.page.payments.map(({ id }) => [`POST /api/investment/cases/${id}/steps`, keep])),
  };
}
