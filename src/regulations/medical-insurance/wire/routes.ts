// The addresses at which other systems and files come in.
import type { Route } from "../../../kernel/http/index.ts";
import type { MedicalServices } from "../routes/services.ts";
import { batchRoutes } from "./batch-routes.ts";
import { fhirRoutes } from "./fhir-routes.ts";
import { platformRoutes } from "./platform-routes.ts";

export const wireRoutes: readonly Route<MedicalServices>[] = [...fhirRoutes, ...platformRoutes, ...batchRoutes];
