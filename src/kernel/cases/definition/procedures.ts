// The procedures that a city runs: every version that a case may have begun with.
import type { Procedure } from "./procedure.ts";

/** Procedures by id and version. */
export type Procedures = {
  /** The version that new cases begin with. @throws Error for an unknown id */
  readonly latest: (id: string) => Procedure;
  /** The version a case began with. @throws Error when it is not kept any more: cases in flight need it */
  readonly at: (id: string, version: number) => Procedure;
};

/** Gathers procedures. @throws Error when an id and version stand twice, or two versions of a procedure are alike */
export function gatherProcedures(all: readonly Procedure[]): Procedures {
  const byKey = new Map<string, Procedure>();
  const latest = new Map<string, Procedure>();
  const texts = new Set<string>();
  for (const procedure of all) {
    const key = `${procedure.id} version ${procedure.version}`;
    if (byKey.has(key)) throw new Error(`the procedure ${key} stands twice`);
    const text = textOf(procedure);
    if (texts.has(text)) throw new Error(`the procedure ${key} is like another version`);
    texts.add(text);
    byKey.set(key, procedure);
    if ((latest.get(procedure.id)?.version ?? 0) < procedure.version) latest.set(procedure.id, procedure);
  }
  return {
    latest: (id) => found(latest.get(id), id),
    at: (id, version) => found(byKey.get(`${id} version ${version}`), `${id} version ${version}`),
  };
}

function found(procedure: Procedure | undefined, name: string): Procedure {
  if (procedure === undefined) throw new Error(`there is no procedure ${name}`);
  return procedure;
}

/** The definition as a text, without its version; conditions and guards by their code. */
function textOf({ version: _, ...procedure }: Procedure): string {
  return JSON.stringify(procedure, (_name, value: unknown) => (typeof value === "function" ? String(value) : value));
}
