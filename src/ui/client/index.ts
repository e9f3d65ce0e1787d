// The door of the client: reading from the server, sending to it, and what can go wrong.
export { Fault, type FaultKind, newReference, referenceOf } from "./fault.ts";
export {
  fetchJson,
  keepRequestToken,
  newIdempotencyKey,
  REQUEST_TOKEN_HEADER,
  type Reader,
  type Reply,
  type Sending,
  SIGNED_OUT_EVENT,
} from "./fetch-json.ts";
export type { FieldFault } from "./problem.ts";
export { dateReader, fenReader, nothingReader, textReader } from "./readers.ts";
export { Answer, createReadings, type Reading, useReadAgain, useReading } from "./reading.tsx";
export { type Act, type ActState, type Sender, useSending } from "./sending.ts";
