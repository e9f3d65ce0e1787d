// The seed of a random test: fresh for each run, printed in its title, and given again by the variable SEED.

/** A whole number: SEED of the environment, else a fresh one. */
export function seedOfRun(): number {
  const given = Number(process.env["SEED"]);
  return Number.isSafeInteger(given) && given > 0 ? given : Math.floor(Math.random() * 2 ** 31);
}
