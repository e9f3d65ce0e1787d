// The door of what medical insurance keeps: its schema, and the questions that screens and actions ask of it.
export { migrations } from "./migrations/index.ts";
