// What a whole run of tests needs only once: made when the first test asks at a socket, undone after the run.

import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What was made: the text that every asker gets, and what undoes it. */
export type Made = { readonly answer: string; readonly undo: () => Promise<void> };

/** Offers it at a socket, whose path the tests find in an environment variable; returns what ends the offer. */
export async function offerOnceARun(variable: string, make: () => Promise<Made>): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "hengzheng-run-"));
  const address = join(folder, "ask");
  let made: Promise<Made> | undefined;
  const desk = createServer((connection) => {
    connection.on("error", () => {}); // A test process that ends while it waits needs no answer.
    made ??= make();
    made.then(
      ({ answer }) => connection.end(answer),
      (error: Error) => connection.destroy(error),
    );
  });
  await new Promise<void>((resolve) => desk.listen(address, resolve));
  process.env[variable] = address;
  return async () => {
    desk.close();
    await (await made)?.undo();
    await rm(folder, { recursive: true, force: true });
  };
}
