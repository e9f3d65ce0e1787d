// The door of what projects keep: the schema, and the organisations at hand.

export { migrations } from "./migrations/index.ts";
export { keepOrganisations } from "./organisations.ts";
