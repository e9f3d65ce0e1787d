// The door of what people do in medical insurance: one verb a file, actor and input in, result or refusal out.
export { readAnswer } from "../settlement/answer.ts";
export { idOfNumber, numberOf, type Series } from "../settlement/number.ts";
export type {
  Amounts,
  BillLine,
  Exclusion,
  NotSettled,
  RequestKey,
  ReversalRequest,
  Settled,
  SettlementAnswer,
  SettlementRequest,
  StayBill,
  ThirdParty,
  YearTotals,
} from "../settlement/request.ts";
export { createSettler, type Quote, type Settler, type SettlerOptions } from "./settler.ts";
