// The door of identity: people, organisations, accounts, sessions, rights, keys, and a log without personal data.
export { type AccessRecord, readAccessRecords } from "./accounts/access-record.ts";
export {
  changePassword,
  createAccount,
  type DemoAccount,
  disableAccount,
  listDemoAccounts,
  type NewAccount,
  type PasswordChange,
  unlockAccount,
} from "./accounts/accounts.ts";
export {
  createMachineToken,
  type MachineToken,
  type MachineTokenRequest,
  resolveMachineToken,
  revokeMachineToken,
} from "./accounts/machine-token.ts";
export { forgetSessions, type Presented, resolveSession, type SignedIn, signOut } from "./accounts/session.ts";
export { type SignIn, signIn, signInDemo } from "./accounts/sign-in.ts";
export { identityLimits } from "./limits.ts";
export { guardLog, type LeakBehaviour, type LogStream, PersonalDataInLog } from "./log/guard-log.ts";
export { redact } from "./log/redact.ts";
export { migrations } from "./migrations/index.ts";
export {
  addOrganisation,
  addPost,
  assignPost,
  endPost,
  listOrganisations,
  type NewPost,
  type Organisation,
  type OrganisationKind,
  type PostHolding,
} from "./organisations/organisation.ts";
export { type FoundPeople, findPeople, type PeopleSearch, readPeople, readPerson } from "./people/find-people.ts";
export { nameInitials } from "./people/name-initials.ts";
export type { FoundPerson, NewPerson, Person } from "./people/person.ts";
export { isPersonId, newPersonId, personIdFrom } from "./people/person-id.ts";
export { personNotFound } from "./people/person-refusals.ts";
export { type Reveal, revealCitizenNumber } from "./people/reveal.ts";
export { recordDeath, storePeople, storePerson } from "./people/store-people.ts";
export { type Actor, isRole, publicActor, type Role, roles } from "./rights/actor.ts";
export { type Action, actions, type Permission, permissions, type ScopeKind } from "./rights/permissions.ts";
export { type Belonging, can, isWithin, type ScopeFilter, scope } from "./rights/scope.ts";
export { type BelongingColumns, type Condition, scopeCondition } from "./rights/scope-condition.ts";
export { bindSecrets } from "./secrets/bind-secrets.ts";
export { loadSecrets, type SecretSources, secretVariables } from "./secrets/load-secrets.ts";
export type { Mode, Secrets } from "./secrets/secrets.ts";
