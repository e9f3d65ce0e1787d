// The city's registry: every body that its documents name, and the lines of the general office, read from the data file beside this one.

import type { Text } from "../../../kernel/law/index.ts";
import { readBoolean, readList, readRecord, readString, readText } from "../../../kernel/law/register/index.ts";
import data from "./organisations.json" with { type: "json" };

/**
 * A body, or a class of bodies (`isClass`, such as all township governments). `parent` is the key of the body it is part
 * of; null where the documents name none. `isNamed` is false for one that no document names but that must exist.
 */
export type RegisteredOrganisation = {
  readonly key: string;
  readonly name: Text;
  readonly kind: string;
  readonly parent: string | null;
  readonly isClass: boolean;
  readonly isNamed: boolean;
};

/** All of them in the order of the registry. */
export const organisations: readonly RegisteredOrganisation[] = readList(data, "organisations", (item, path) => {
  const { key, name, kind, parent, isClass, isNamed } = readRecord(item, path);
  return {
    key: readString(key, `${path}.key`),
    name: readText(name, `${path}.name`),
    kind: readString(kind, `${path}.kind`),
    parent: parent === null ? null : readString(parent, `${path}.parent`),
    isClass: readBoolean(isClass, `${path}.isClass`),
    isNamed: readBoolean(isNamed, `${path}.isNamed`),
  };
});

const byKey: ReadonlyMap<string, RegisteredOrganisation> = new Map(organisations.map((one) => [one.key, one]));

/** The body of a key; undefined when the registry has none. */
export function findOrganisation(key: string): RegisteredOrganisation | undefined {
  return byKey.get(key);
}

/** The name of a body. @throws RangeError when the registry has none of this key */
export function nameOfOrganisation(key: string): Text {
  const found = byKey.get(key);
  if (found === undefined) throw new RangeError(`the registry has no ${key}`);
  return found.name;
}
