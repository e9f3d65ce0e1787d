// The door of the national platform's messages.
export { answerMessage, type MessageAnswer } from "./answer-message.ts";
export { writeDecimalJson } from "./decimal-json.ts";
export { identities, noOtherPayments, type OtherPayments, type Payments, paymentsOf } from "./payments.ts";
export { type ReadMessage, readMessage } from "./read-input.ts";
export { type PlatformResult, platformResult, type ResultOf } from "./result.ts";
