// Which desks may take a step in a case.
import type { Seen } from "../definition/condition.ts";
import { officeOf } from "../definition/graph.ts";
import type { Acting, Procedure } from "../definition/procedure.ts";
import type { Case, Desk } from "./case.ts";

/** A desk with the name of the office it fills. */
export type OfficeDesk = Desk & { readonly office: string };

/** The desk of an office in a case, or undefined while nobody is named for it. */
export function deskOf(procedure: Procedure, parties: Case["parties"], office: string): OfficeDesk | undefined {
  const found = procedure.offices[office];
  if (found === undefined) throw new Error(`${procedure.id} has no office ${office}`);
  const organisation = found.organisation ?? parties[office];
  return organisation === undefined ? undefined : { office, organisation, role: found.role };
}

/** The desks that may act, delegations decided by what is known of the case. */
export function desksOf(
  procedure: Procedure,
  parties: Case["parties"],
  { entries, seen }: { readonly entries: readonly Acting[]; readonly seen: Seen },
): readonly OfficeDesk[] {
  return entries
    .filter((acting) => typeof acting === "string" || acting.when.holds(seen))
    .flatMap((acting) => deskOf(procedure, parties, officeOf(acting)) ?? []);
}

/** Whether two desks are one. */
export function isSameDesk(one: Desk, other: Desk): boolean {
  return one.organisation === other.organisation && one.role === other.role;
}
