// Who acts: a role, and the organisation, area or person that bounds what the role may touch.

/** Every role that this system knows. `public` is anyone who has not signed in. */
export const roles = [
  "public",
  "insured_resident",
  "hospital_clerk",
  "hospital_system",
  "agency_reviewer",
  "fund_accountant",
  "auditor",
  "law_officer",
  "analyst",
  "project_officer",
  "project_unit",
  "system_administrator",
  "security_administrator",
  "audit_administrator",
] as const;

/** One of the roles. */
export type Role = (typeof roles)[number];

/** Whether a text names a role. */
export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

/**
 * Someone acting in one role. `subject` names them in records without personal data, such as `account:12`;
 * `regionCode` is the area of their organisation, the city's own code for organisations of the whole city; `postId` is
 * the post that records of their acts name.
 */
export type Actor = {
  readonly role: Role;
  readonly subject: string;
  readonly postId: number | null;
  readonly organisationId: number | null;
  readonly regionCode: string | null;
  readonly personId: number | null;
};

/** Anyone who has not signed in. */
export const publicActor: Actor = {
  role: "public",
  subject: "public",
  postId: null,
  organisationId: null,
  regionCode: null,
  personId: null,
};
