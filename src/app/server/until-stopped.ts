// Waits for ctrl-C or a polite request to end.

/** Resolves on the first SIGINT or SIGTERM. Later ones are taken in too, so that stopping is not cut short by an impatient hand. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
  });
}
