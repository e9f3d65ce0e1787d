// The door of the worked examples.

export { changeOrders } from "./change-orders.ts";
export { type CourseStep, courseOf, type ProjectPlan } from "./course.ts";
export { estimates } from "./estimates.ts";
export { payments } from "./payments.ts";
export { tracks } from "./tracks.ts";
export type { WorkedCase } from "./worked-case.ts";
