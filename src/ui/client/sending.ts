// Sending to the server from a screen: one act at a time, repeated harmlessly, never on its own after the line comes back.
import { useCallback, useRef, useState } from "react";
import type { Refusal } from "../../kernel/refusal/index.ts";
import { Fault, referenceOf } from "./fault.ts";
import { fetchJson, newIdempotencyKey, type Reader, type Reply, type Sending } from "./fetch-json.ts";
import type { FieldFault } from "./problem.ts";

/** The state of an act. */
export type ActState<Value> =
  | { readonly state: "idle" | "sending" }
  | { readonly state: "done"; readonly value: Value }
  | { readonly state: "refused"; readonly refusal: Refusal; readonly fields: readonly FieldFault[] }
  | { readonly state: "failed"; readonly reference: string };

/** What to send: where, and the body. */
export type Act = { readonly address: string; readonly method?: Sending["method"]; readonly body?: unknown };

/** An act a person can do on a screen. */
export type Sender<Value> = {
  readonly act: ActState<Value>;
  /** Sends; gives the reply, or null when it failed (the state then says so). While one is under way nothing else is sent. */
  readonly send: (act: Act) => Promise<Reply<Value> | null>;
  /** Back to idle, with a new key: the next sending is a new act even with the same body. */
  readonly renew: () => void;
};

/** An act with its idempotency key: the same act sent again keeps its key, so that the server does it once. */
export function useSending<Value>(reader: Reader<Value>): Sender<Value> {
  const [act, setAct] = useState<ActState<Value>>({ state: "idle" });
  const sent = useRef<{ readonly text: string; readonly key: string } | null>(null);
  const busy = useRef(false);

  const send = useCallback(
    async (next: Act): Promise<Reply<Value> | null> => {
      if (busy.current) return null;
      busy.current = true;
      setAct({ state: "sending" });
      const text = JSON.stringify(next);
      if (sent.current?.text !== text) sent.current = { text, key: newIdempotencyKey() };
      try {
        const reply = await sendPatiently(next, reader, sent.current.key);
        setAct(reply.ok ? { state: "done", value: reply.value } : { ...reply, state: "refused" });
        return reply;
      } catch (error) {
        setAct({ state: "failed", reference: referenceOf(error) });
        if (!(error instanceof Fault)) throw error;
        return null;
      } finally {
        busy.current = false;
      }
    },
    [reader],
  );
  const renew = useCallback(() => {
    sent.current = null;
    setAct({ state: "idle" });
  }, []);
  return { act, send, renew };
}

/** Sends, and after a fault sends the same again under the same key, a little later each time. */
async function sendPatiently<Value>(act: Act, reader: Reader<Value>, key: string): Promise<Reply<Value>> {
  const sending: Sending = { method: act.method ?? "POST", body: act.body, idempotencyKey: key };
  for (const pause of pausesMilliseconds) {
    try {
      return await fetchJson(act.address, reader, sending);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return fetchJson(act.address, reader, sending);
}

const pausesMilliseconds = [400, 1_200] as const;
