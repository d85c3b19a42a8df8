import fc from "fast-check";

// The laws are tried with the same random examples at each run, so that a red test means the change at hand.
// `SEED=random npx vitest run` looks further, and `SEED=<number>` repeats what it found.
const { SEED = "1" } = process.env;
if (SEED !== "random") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(SEED) });
