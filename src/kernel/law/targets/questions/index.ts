// The door of the questions target.

export { type PartialCase, type Questions, questionsOf } from "./questions.ts";
