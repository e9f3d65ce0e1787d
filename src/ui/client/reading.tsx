// Reading from the server on a screen: waiting, ready, refused, or a fault of ours, each with its own look.
import { QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Refusal } from "../../kernel/refusal/index.ts";
import { OurFault } from "../our-fault/our-fault.tsx";
import { RefusalNotice } from "../refusal-notice/refusal-notice.tsx";
import { Waiting } from "../waiting/waiting.tsx";
import { Fault, referenceOf } from "./fault.ts";
import { fetchJson, type Reader } from "./fetch-json.ts";

/** The state of a reading. */
export type Reading<Value> =
  | { readonly state: "waiting" }
  | { readonly state: "ready"; readonly value: Value }
  | { readonly state: "refused"; readonly refusal: Refusal }
  | { readonly state: "failed"; readonly reference: string; readonly tryAgain: () => void };

/** A client for readings: tries twice more after a fault, waits while offline, does not re-read on every glance. */
export function createReadings(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MILLISECONDS,
        refetchOnWindowFocus: false,
        retry: (count, error) => error instanceof Fault && count < MOST_RETRIES,
      },
    },
  });
}

/** Reads an address of the server; null reads nothing yet. The last value stays shown while it is read again. */
export function useReading<Value>(
  address: string | null,
  reader: Reader<Value>,
  options: { readonly everyMilliseconds?: number } = {},
): Reading<Value> {
  const query = useQuery({
    queryKey: [address],
    queryFn: ({ signal }) => fetchJson(address ?? "", reader, { signal }),
    enabled: address !== null,
    refetchInterval: options.everyMilliseconds ?? false,
  });
  if (query.data !== undefined) {
    return query.data.ok
      ? { state: "ready", value: query.data.value }
      : { state: "refused", refusal: query.data.refusal };
  }
  if (query.error === null) return { state: "waiting" };
  return { state: "failed", reference: referenceOf(query.error), tryAgain: () => void query.refetch() };
}

/** Gives a function that has every address with this beginning read again, after something was changed. */
export function useReadAgain(): (addressBeginning: string) => void {
  const client = useQueryClient();
  return (beginning) =>
    void client.invalidateQueries({ predicate: ({ queryKey: [address] }) => String(address).startsWith(beginning) });
}

/** Shows a reading: grey blocks in the shape of the answer, the answer, the refusal, or our fault. */
export function Answer<Value>(props: {
  readonly reading: Reading<Value>;
  readonly lines?: number;
  readonly children: (value: Value) => ReactNode;
}) {
  const { reading } = props;
  if (reading.state === "waiting") return <Waiting {...(props.lines === undefined ? {} : { lines: props.lines })} />;
  if (reading.state === "refused") return <RefusalNotice refusal={reading.refusal} quiet />;
  if (reading.state === "failed") return <OurFault reference={reading.reference} onTryAgain={reading.tryAgain} />;
  return props.children(reading.value);
}

const FRESH_MILLISECONDS = 10_000;
const MOST_RETRIES = 2;
