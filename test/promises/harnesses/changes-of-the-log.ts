// What someone with all rights in the database could do to the audit log: each kind of change as the statements that make it.

/** Two places in the log, `p` before `q`, and the size of the log. */
export type Places = { readonly p: number; readonly q: number; readonly size: number };

/** `cut` is seen only against a checkpoint that somebody outside has kept. The first bad position is `p`. */
export type LogChange = { readonly kind: string; readonly statements: (places: Places) => readonly string[] };

export const logChanges: readonly LogChange[] = [
  {
    kind: "entry changed",
    statements: ({ p }) => [`UPDATE audit_entry SET leaf_hash = sha256(leaf_hash) WHERE id = ${entryAt(p)}`],
  },
  {
    kind: "entry and its copy changed alike",
    statements: ({ p }) => [
      `UPDATE audit_entry SET leaf_hash = sha256(leaf_hash) WHERE id = ${entryAt(p)}`,
      `UPDATE audit_position SET leaf_hash = sha256(leaf_hash) WHERE position = ${p}`,
    ],
  },
  {
    kind: "entry deleted",
    statements: ({ p }) => [`DELETE FROM audit_entry WHERE id = ${entryAt(p)}`],
  },
  {
    kind: "row deleted and the gap closed",
    statements: ({ p }) => [
      `DELETE FROM audit_entry WHERE id = ${entryAt(p)}`,
      `DELETE FROM audit_position WHERE position = ${p}`,
      ...shift(p, -1),
    ],
  },
  {
    kind: "row inserted and the others moved",
    statements: ({ p }) => [
      ...shift(p, 1),
      "INSERT INTO audit_entry (id, leaf_hash) OVERRIDING SYSTEM VALUE VALUES (900000000, sha256('slipped in'))",
      `INSERT INTO audit_position (position, entry_id, leaf_hash) VALUES (${p}, 900000000, sha256('slipped in'))`,
    ],
  },
  {
    kind: "two entries swapped",
    statements: ({ p, q }) => [
      `UPDATE audit_entry AS mine SET leaf_hash = theirs.leaf_hash FROM audit_entry AS theirs
       WHERE (mine.id, theirs.id) IN ((${entryAt(p)}, ${entryAt(q)}), (${entryAt(q)}, ${entryAt(p)}))`,
    ],
  },
  {
    kind: "two positions swapped",
    statements: ({ p, q }) => [
      `UPDATE audit_position SET position = position + 1000000000 WHERE position IN (${p}, ${q})`,
      `UPDATE audit_position SET position = ${p} + ${q} + 1000000000 - position WHERE position >= 1000000000`,
    ],
  },
  {
    kind: "tail cut",
    statements: ({ p }) => [
      `DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_position WHERE position >= ${p})`,
      `DELETE FROM audit_position WHERE position >= ${p}`,
      `DELETE FROM audit_node WHERE (index + 1) << level > ${p}`,
      `DELETE FROM audit_checkpoint WHERE size > ${p}`,
    ],
  },
];

function entryAt(position: number): string {
  return `(SELECT entry_id FROM audit_position WHERE position = ${position})`;
}

/** Moves all positions from one on; in two steps, because no two rows may meet on the way. */
function shift(from: number, by: 1 | -1): string[] {
  return [
    `UPDATE audit_position SET position = position + 1000000000 WHERE position >= ${from}`,
    `UPDATE audit_position SET position = position - 1000000000 + ${by} WHERE position >= 1000000000`,
  ];
}
