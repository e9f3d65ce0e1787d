// A page as the answer to a request: HTML under a policy that allows no script and exactly the styles that stand in it.
import { type Answer, content, pagePolicy } from "../../kernel/http/index.ts";

/** Answers with a page. `isPersonal` keeps it out of every cache. */
export function answerWithPage(
  html: string,
  { status = 200, isPersonal = false }: { readonly status?: number; readonly isPersonal?: boolean } = {},
): Answer<never> {
  return content("text/html; charset=utf-8", html, {
    status,
    headers: {
      "content-security-policy": pagePolicy(html),
      "cache-control": isPersonal ? "no-store" : "no-cache",
      // A form without script proves by its origin that it comes from this site; with no referrer at all it has none.
      "referrer-policy": "same-origin",
    },
  });
}
