// Who is above: the desk to which late work of an organisation goes along the division of labour.

import { lines } from "./register/division-of-labour.ts";
import { findOrganisation } from "./register/organisations.ts";

/** A desk by the key of an organisation and the role of its post. */
export type SuperiorDesk = { readonly organisation: string; readonly role: string };

/**
 * The desks above an organisation: the deputy whose line manages it, liaises with it or runs it; for a part of a body
 * that has no line of its own, those above the body. What has no line goes to the secretary-general
 * (divisionoflabour.1.1), also a unit that the registry does not know. Nobody in the city is above the secretary-general,
 * the city's government and party committee, its congress and conference, the province and the nation.
 */
export function superiorsOf(organisationKey: string): readonly SuperiorDesk[] {
  if (organisationKey === secretaryGeneral.organisation) return [];
  const own = deskByUnit.get(organisationKey);
  if (own !== undefined) return [own];
  const found = findOrganisation(organisationKey);
  if (found === undefined) return [secretaryGeneral];
  if (outsideTheLines.has(found.kind)) return [];
  const { parent } = found;
  return parent === null || parent === "municipal_government" ? [secretaryGeneral] : superiorsOf(parent);
}

/** Kinds of bodies that the general office of the city cannot press. */
const outsideTheLines: ReadonlySet<string> = new Set([
  "municipal_government",
  "party_body",
  "congress",
  "cppcc",
  "provincial_organ",
  "national_organ",
]);

const secretaryGeneral: SuperiorDesk = { organisation: "secretary_general", role: "secretary_general" };

const deskByUnit: ReadonlyMap<string, SuperiorDesk> = new Map(
  lines.flatMap(({ line, role, manages, liaises, runs }) =>
    [...manages, ...liaises, ...runs].map((unit): [string, SuperiorDesk] => [unit, { organisation: line, role }]),
  ),
);
