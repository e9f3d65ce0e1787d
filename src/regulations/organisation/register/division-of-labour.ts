// The division of labour of the general office: which line manages or liaises with which body and runs which section.

import { readBoolean, readList, readRecord, readString } from "../../../kernel/law/register/index.ts";
import data from "./division-of-labour.json" with { type: "json" };

/** A line by the key of its place in the registry, and the role of its holder. `isComplete` is false where the text breaks off. */
export type Line = {
  readonly line: string;
  readonly role: string;
  readonly manages: readonly string[];
  readonly liaises: readonly string[];
  readonly runs: readonly string[];
  readonly isComplete: boolean;
};

/** The secretary-general first, then the deputies in the order of the text. */
export const lines: readonly Line[] = readList(data, "division-of-labour", (item, path) => {
  const { line, role, manages, liaises, runs, isComplete } = readRecord(item, path);
  return {
    line: readString(line, `${path}.line`),
    role: readString(role, `${path}.role`),
    manages: readList(manages, `${path}.manages`, readString),
    liaises: readList(liaises, `${path}.liaises`, readString),
    runs: readList(runs, `${path}.runs`, readString),
    isComplete: readBoolean(isComplete, `${path}.isComplete`),
  };
});
