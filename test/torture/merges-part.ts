import { tryTriples } from "./merge-tally.ts";

// Forked by `merges.ts`: merges its share of the seeds and sends what became of them.
const [, from, to] = process.argv.slice(2);
process.send?.(tryTriples(Number(from), Number(to)));
