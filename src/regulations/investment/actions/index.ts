// What people do with government-investment projects, one verb a file.

export { caseActorOf, type Desk, type RequestKey, type StepContent } from "./desk.ts";
export { type Proposal, proposeProject } from "./propose-project.ts";
export { type PaymentRequest, requestPayment } from "./request-payment.ts";
export { type Step, takeStep } from "./take-step.ts";
