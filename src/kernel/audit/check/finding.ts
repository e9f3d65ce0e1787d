// What a check of the log can find wrong, in words for the auditor.

import type { Text } from "../../refusal/index.ts";

/** The kinds of damage, each the first that reading from position 0 upwards comes upon. */
export type FindingKind =
  | "position_missing"
  | "entry_deleted"
  | "entry_changed"
  | "tree_differs"
  | "checkpoint_differs"
  | "checkpoint_missing"
  | "tail_cut"
  | "node_inserted"
  | "entry_inserted";

/**
 * The first damage. The first bad position lies from `position` up to, but without, `until`: one position, except where a
 * row and its copy were changed alike and only the tree above shows it. `entryId` where an entry, not a position, is wrong.
 */
export type Finding = {
  readonly kind: FindingKind;
  readonly position: number;
  readonly until: number;
  readonly entryId?: number;
  readonly message: Text;
};

/** Makes a finding about the positions from `position` up to `until` (by default just the one). */
export function finding(kind: FindingKind, position: number, until = position + 1, entryId?: number): Finding {
  const place = until === position + 1 ? `${position}` : `${position}–${until - 1}`;
  const { zh, en } = messages[kind];
  const message = { zh: `位置 ${place}：${zh}`, en: `position ${place}: ${en}` };
  return { kind, position, until, message, ...(entryId === undefined ? {} : { entryId }) };
}

const messages: Readonly<Record<FindingKind, Text>> = {
  position_missing: { zh: "序号缺失，有行被删除或移动。", en: "the position is missing; a row was deleted or moved." },
  entry_deleted: { zh: "对应的记录已被删除。", en: "its entry was deleted." },
  entry_changed: { zh: "记录与入册时不同。", en: "the entry is not the one that was logged." },
  tree_differs: { zh: "与已存的树节点不符。", en: "it does not agree with the stored tree." },
  checkpoint_differs: { zh: "与已签名的检查点不符。", en: "it does not agree with a signed checkpoint." },
  checkpoint_missing: { zh: "没有检查点覆盖该位置。", en: "no checkpoint covers it." },
  tail_cut: { zh: "日志尾部被截去。", en: "the tail of the log was cut off from here on." },
  node_inserted: { zh: "多出不属于此树的节点。", en: "a stored node does not belong to the tree." },
  entry_inserted: { zh: "有记录被事后插入，未曾入册。", en: "an entry was slipped in afterwards and never logged." },
};
