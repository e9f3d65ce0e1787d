// Someone outside who keeps what the audit log publishes, so that nobody can take it back.

import { z } from "zod";
import { type PublicKey, parsePublicKey } from "../../../src/kernel/audit/index.ts";

const checkpointSchema = z.object({ publicKey: z.string(), size: z.int(), note: z.string().nullable() });

/** The key of the log, as the city publishes it. */
export async function readPublicKey(address: string): Promise<PublicKey> {
  const { publicKey } = await readCheckpoint(address);
  const key = parsePublicKey(publicKey);
  if (key === undefined) throw new Error("the published key of the log cannot be read");
  return key;
}

/** Looks at the log again and again until it is told to stop; gives every checkpoint note that it saw. */
export function watchLog(address: string): { readonly stop: () => Promise<readonly string[]> } {
  const notes = new Set<string>();
  let isWatching = true;
  const watching = (async () => {
    while (isWatching) {
      // While the server is away there is nothing to see.
      const seen = await readCheckpoint(address).catch(() => null);
      if (seen?.note != null) notes.add(seen.note);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  })();
  return {
    stop: async () => {
      isWatching = false;
      await watching;
      return [...notes];
    },
  };
}

/** The latest checkpoint, as the city publishes it. */
export async function readCheckpoint(address: string): Promise<z.infer<typeof checkpointSchema>> {
  const reply = await fetch(`${address}/api/audit/checkpoint`);
  return checkpointSchema.parse(await reply.json());
}
