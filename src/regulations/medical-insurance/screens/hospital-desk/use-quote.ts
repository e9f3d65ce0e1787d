// The live quote: asked for a moment after the last key, stale answers dropped, the last one kept while the line is down.
import { useEffect, useState } from "react";
import type { Refusal } from "../../../../kernel/refusal/index.ts";
import { Fault, type FaultKind, fetchJson, referenceOf, useOnline } from "../../../../ui/index.ts";
import type { QuoteRequest } from "./draft.ts";
import { deskAddresses, type Quote, quoteReader } from "./replies.ts";

/** The quote as the desk shows it. `isFresh`: it answers the bill as it stands now. `failure`: why no newer one came. */
export type QuoteState = {
  readonly quote: Quote | null;
  readonly refusal: Refusal | null;
  readonly isFresh: boolean;
  readonly answeredAt: string | null;
  readonly tookMilliseconds: number | null;
  readonly failure: { readonly kind: FaultKind; readonly reference: string } | null;
};

type Answered = {
  readonly body: string;
  readonly personId: number;
  readonly quote: Quote | null;
  readonly refusal: Refusal | null;
  readonly at: string;
  readonly tookMilliseconds: number;
};

/** Quotes a request; null asks for nothing and shows nothing. */
export function useQuote(request: QuoteRequest | null): QuoteState {
  const body = request === null ? null : JSON.stringify(request);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [failure, setFailure] = useState<QuoteState["failure"]>(null);
  const [round, setRound] = useState(0);
  const online = useOnline();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the body stands for the request; being online again and another round ask once more.
  useEffect(() => {
    if (request === null || body === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    let timer = setTimeout(async () => {
      try {
        const next = await ask(request, body, signal);
        if (signal.aborted) return;
        setAnswered(next);
        setFailure(null);
      } catch (error) {
        if (signal.aborted) return;
        setFailure({ kind: error instanceof Fault ? error.kind : "ours", reference: referenceOf(error) });
        timer = setTimeout(() => setRound((before) => before + 1), AGAIN_MILLISECONDS);
      }
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [body, online, round]);
  const shown = answered !== null && answered.personId === request?.personId ? answered : null;
  return {
    quote: shown?.quote ?? null,
    refusal: shown?.refusal ?? null,
    isFresh: shown !== null && shown.body === body,
    answeredAt: shown?.at ?? null,
    tookMilliseconds: shown?.tookMilliseconds ?? null,
    failure: body === null ? null : failure,
  };
}

async function ask(request: QuoteRequest, body: string, signal: AbortSignal): Promise<Answered> {
  const start = performance.now();
  const outcome = await fetchJson(deskAddresses.quotes, quoteReader, { method: "POST", body: request, signal });
  const answer = {
    body,
    personId: request.personId,
    at: new Date().toISOString(),
    tookMilliseconds: Math.max(1, Math.round(performance.now() - start)),
  };
  return outcome.ok
    ? { ...answer, quote: outcome.value, refusal: null }
    : { ...answer, quote: null, refusal: outcome.refusal };
}

const PAUSE_MILLISECONDS = 150;
const AGAIN_MILLISECONDS = 3_000;
