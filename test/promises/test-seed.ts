// The seed of a run of tests: a fresh one each time, printed, or the one that HENGZHENG_SEED names.

const { HENGZHENG_SEED } = process.env;

export const testSeed = Number(HENGZHENG_SEED ?? Date.now() % 1_000_000);
console.log(`Promises: seed ${testSeed}`);
