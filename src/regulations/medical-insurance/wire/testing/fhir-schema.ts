// HL7's JSON schema of FHIR R4, where it lies beside the project, as a check of what is written.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";

const path = "../shared/standards/fhir/fhir.schema.r4-4.0.1.json";

/** Whether the schema is there; it is third-party data and no part of the project. */
export const hasFhirSchema = existsSync(path);
if (!hasFhirSchema) console.log(`Skipped: ${path} is absent, so nothing is checked against the FHIR R4 schema.`);

/** Gives what is wrong with a resource by the schema of its kind; nothing when it is valid. */
export function openFhirSchema(): (resource: { readonly resourceType: string }) => readonly string[] {
  const { id, ...schema } = JSON.parse(readFileSync(path, "utf8"));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addMetaSchema(createRequire(import.meta.url)("ajv/dist/refs/json-schema-draft-06.json"));
  ajv.addSchema({ ...schema, $id: id });
  return (resource) => {
    const validate = ajv.getSchema(`${id}#/definitions/${resource.resourceType}`);
    if (validate === undefined) return [`${resource.resourceType} is no resource of FHIR R4`];
    return validate(resource) === true
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
}
