// Settling, asked once: the key is kept with the draft before anything is sent, so that a retry or a reload sends the same act.
import { useCallback, useRef, useState } from "react";
import type { Refusal } from "../../../../kernel/refusal/index.ts";
import { Fault, fetchJson, newIdempotencyKey } from "../../../../ui/index.ts";
import { type Attempt, type Draft, requestOf } from "./draft.ts";
import { deskAddresses, type Settled, settledReader } from "./replies.ts";

/** How settling stands. `again`: an earlier sending had no answer, so the same act was sent once more. */
export type Settling =
  | { readonly state: "idle" | "asking" | "sending" }
  | { readonly state: "refused"; readonly refusal: Refusal }
  | { readonly state: "failed"; readonly reference: string }
  | { readonly state: "settled"; readonly settled: Settled; readonly again: boolean };

/** The act of settling. `keep` writes the attempt into the draft, and so into the browser's memory, before it is sent. */
export function useSettling(keep: (attempt: Attempt) => void) {
  const [settling, setSettling] = useState<Settling>({ state: "idle" });
  const isBusy = useRef(false);
  const send = useCallback(
    async (draft: Draft): Promise<Settled | null> => {
      const request = settlementOf(draft);
      if (request === null || isBusy.current) return null;
      isBusy.current = true;
      setSettling({ state: "sending" });
      const attempt = attemptOf(draft, JSON.stringify(request));
      const again = attempt === draft.attempt && !attempt.answered;
      keep({ ...attempt, answered: false });
      try {
        const outcome = await sendPatiently(request, attempt.key);
        keep({ ...attempt, answered: true });
        if (!outcome.ok) {
          setSettling({ state: "refused", refusal: outcome.refusal });
          return null;
        }
        setSettling({ state: "settled", settled: outcome.value, again });
        return outcome.value;
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        setSettling({ state: "failed", reference: error.reference });
        return null;
      } finally {
        isBusy.current = false;
      }
    },
    [keep],
  );
  const ask = useCallback(() => setSettling({ state: "asking" }), []);
  const rest = useCallback(() => setSettling({ state: "idle" }), []);
  return { settling, ask, send, rest };
}

/** What is sent: the quoted stay, and which reversed settlement it settles again. */
export function settlementOf(draft: Draft) {
  const request = requestOf(draft);
  return request === null || draft.corrects === null ? request : { ...request, corrects: draft.corrects };
}

/** The attempt of a draft: the same body keeps its key, another body is another act. */
export function attemptOf({ attempt }: Pick<Draft, "attempt">, body: string): Attempt {
  if (attempt?.body === body) return attempt;
  return { key: newIdempotencyKey(), body, at: new Date().toISOString(), answered: false };
}

/** Sends, and after a fault sends the same again under the same key, a little later each time. */
async function sendPatiently(body: unknown, idempotencyKey: string) {
  const sending = { method: "POST", body, idempotencyKey } as const;
  for (const pause of pausesMilliseconds) {
    try {
      return await fetchJson(deskAddresses.settlements, settledReader, sending);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return fetchJson(deskAddresses.settlements, settledReader, sending);
}

const pausesMilliseconds = [400, 1_200] as const;
