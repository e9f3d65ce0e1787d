// The error that means: the log no longer agrees with itself. Nothing may be signed until a person has looked.

/** Thrown when stored rows contradict what was signed; retrying does not help. `checkLog` finds the first bad position. */
export class AuditLogBroken extends Error {
  override readonly name = "AuditLogBroken";
}
