// The door of the HTTP room: routes as data, answers, problems, limits, the server, its description.
export { type Answer, answer, content, type HeaderFields, refused, storedAnswer } from "./answer.ts";
export { type CookieOptions, sessionCookie } from "./cookies.ts";
export { type InTrayItem, inTrayItemSchema } from "./in-tray.ts";
export { type Language, languageOf } from "./language.ts";
export { httpLimits } from "./limits.ts";
export { openApiOf } from "./openapi.ts";
export { pageQuery, readCursor, writeCursor } from "./paging.ts";
export { type FieldFault, type Problem, problemMediaType, problemSchema, RequestRefused } from "./problem.ts";
export { httpRefusals } from "./refusals.ts";
export { requestTokenOf } from "./request-origin.ts";
export {
  type BoundRoute,
  bindRoutes,
  type Method,
  type RequestContext,
  type RequestKey,
  type Route,
  type RouteFacts,
  type RoutePermission,
  routesWith,
} from "./route.ts";
export {
  basisPointsSchema,
  dateSchema,
  fenSchema,
  organisationIdSchema,
  personIdInAddress,
  personIdSchema,
  textSchema,
} from "./schemas.ts";
export { pagePolicy } from "./security-headers.ts";
export { type Admission, type Credentials, isPermitted } from "./serve-route.ts";
export { createHttpServer, type HttpServerOptions } from "./server.ts";
