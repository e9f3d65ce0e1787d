// The door of the router: addresses of screens and moving between them.
export { useFollowLinks } from "./follow-links.ts";
export { fillPath, matchPath, type PathParameters } from "./path.ts";
export { goTo, keepLawDate, LAW_DATE_PARAMETER, type Place, setQuery, splitAddress, usePlace } from "./place.ts";
