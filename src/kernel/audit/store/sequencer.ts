// The sequencer at work: a pass every half second, at once again while more waits, and a full stop when the log is broken.

import { setTimeout as delay } from "node:timers/promises";
import type { Pool } from "pg";
import { maximumRetryDelayMilliseconds } from "../limits.ts";
import type { Checkpoint } from "../note/checkpoint.ts";
import type { PublicKey, Signer } from "../note/key.ts";
import { AuditLogBroken } from "./broken.ts";
import { sequence } from "./sequence.ts";

/** `pool` is the owner's. `report` is told of every error; the sequencer goes on after all but {@link AuditLogBroken}. */
export type SequencerOptions = {
  readonly pool: Pool;
  readonly signer: Signer;
  readonly report: (error: unknown) => void;
  readonly formerKeys?: readonly PublicKey[];
  readonly witnessed?: Checkpoint;
  readonly intervalMilliseconds?: number;
};

/** `failure` is set once the log is broken: whoever books money then has to refuse. `stop` waits for the pass under way. */
export type Sequencer = { readonly failure: () => AuditLogBroken | undefined; readonly stop: () => Promise<void> };

/** Starts sequencing in the background. Several processes may do so: they take turns. */
export function startSequencer(options: SequencerOptions): Sequencer {
  const stopping = new AbortController();
  const state: SequencerState = { witnessed: options.witnessed, failures: 0, failure: undefined };
  const ended = run(options, state, stopping.signal);
  const stop = async () => {
    stopping.abort();
    await ended;
  };
  return { failure: () => state.failure, stop };
}

const defaultIntervalMilliseconds = 500;

type SequencerState = {
  witnessed: Checkpoint | undefined;
  failures: number;
  failure: AuditLogBroken | undefined;
};

async function run(options: SequencerOptions, state: SequencerState, signal: AbortSignal): Promise<void> {
  const interval = options.intervalMilliseconds ?? defaultIntervalMilliseconds;
  while (!signal.aborted && state.failure === undefined) {
    const isMoreWaiting = await attempt(options, state);
    const backedOff = Math.min(interval * 2 ** state.failures, maximumRetryDelayMilliseconds);
    if (!isMoreWaiting && state.failure === undefined) await pause(backedOff, signal);
  }
}

async function attempt(options: SequencerOptions, state: SequencerState): Promise<boolean> {
  try {
    const pass = await sequence({ ...options, witnessed: state.witnessed });
    state.witnessed = pass?.checkpoint ?? state.witnessed;
    state.failures = 0;
    return pass?.isFull ?? false;
  } catch (error) {
    state.failures += 1;
    if (error instanceof AuditLogBroken) state.failure = error;
    options.report(error);
    return false;
  }
}

/** Waits, or returns at once when the sequencer is stopped. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
