// Looks something up while it is typed: a short pause, the last words win, an answer to earlier words is dropped.
import { useEffect, useState } from "react";
import type { Outcome, Refusal } from "../../../../kernel/refusal/index.ts";
import { referenceOf } from "../../../../ui/index.ts";

/** What is known of some words: what was found, why nothing was, or that the line or the server failed. */
export type LookedUp<Found> = {
  readonly words: string;
  readonly found: Found | null;
  readonly refusal: Refusal | null;
  readonly reference: string | null;
};

/** Looks words up; null asks for nothing. The answer given belongs to `answer.words`, which may lie behind the words typed now. */
export function useLookUp<Found>(
  words: string | null,
  lookUp: (words: string, signal: AbortSignal) => Promise<Outcome<Found>>,
): LookedUp<Found> | null {
  const [answer, setAnswer] = useState<LookedUp<Found> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other words are a new question; the function changes at every drawing.
  useEffect(() => {
    if (words === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(async () => {
      const looked = await ask(words, lookUp, signal);
      if (!signal.aborted) setAnswer(looked);
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [words]);
  return answer;
}

async function ask<Found>(
  words: string,
  lookUp: (words: string, signal: AbortSignal) => Promise<Outcome<Found>>,
  signal: AbortSignal,
): Promise<LookedUp<Found>> {
  const nothing = { words, found: null, refusal: null, reference: null };
  try {
    const outcome = await lookUp(words, signal);
    return outcome.ok ? { ...nothing, found: outcome.value } : { ...nothing, refusal: outcome.refusal };
  } catch (error) {
    return { ...nothing, reference: referenceOf(error) };
  }
}

const PAUSE_MILLISECONDS = 90;
