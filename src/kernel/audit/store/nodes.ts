// Reading and writing the stored nodes of the tree. Leaves lie in audit_position, all other nodes in audit_node.

import type { ClientBase, Pool } from "pg";
import type { FullNode } from "../merkle/edge.ts";
import type { Hash } from "../merkle/hash.ts";
import { type HashAt, type NodeAddress, nodeKey } from "../merkle/subtree.ts";
import { AuditLogBroken } from "./broken.ts";

/** Reads these nodes in one query. Asking the result for one that is not stored throws {@link AuditLogBroken}. */
export async function readNodes(database: ClientBase | Pool, addresses: readonly NodeAddress[]): Promise<HashAt> {
  const { rows } = await database.query<{ level: number; index: number; hash: Buffer }>({
    name: "audit-read-nodes",
    text: `WITH wanted AS (SELECT * FROM unnest($1::int[], $2::bigint[]) AS wanted (level, index))
           SELECT level, index, hash FROM wanted JOIN audit_node USING (level, index)
           UNION ALL
           SELECT 0, index, leaf_hash FROM wanted JOIN audit_position ON position = index WHERE level = 0`,
    values: [addresses.map(({ level }) => level), addresses.map(({ index }) => index)],
  });
  return lookUp(rows);
}

/** Stores nodes that have become full. */
export async function writeNodes(client: ClientBase, nodes: readonly FullNode[]): Promise<void> {
  await client.query({
    name: "audit-write-nodes",
    text: "INSERT INTO audit_node (level, index, hash) SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[])",
    values: [nodes.map(({ level }) => level), nodes.map(({ index }) => index), nodes.map(({ hash }) => hash)],
  });
}

/** Nodes by their address. */
export function lookUp(nodes: readonly FullNode[]): HashAt {
  const hashes = new Map<string, Hash>(nodes.map((node) => [nodeKey(node), node.hash]));
  return (address) => {
    const hash = hashes.get(nodeKey(address));
    if (hash === undefined) throw new AuditLogBroken(`the stored node ${nodeKey(address)} is missing`);
    return hash;
  };
}
