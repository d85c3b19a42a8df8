import type { Size } from "../../src/session/state.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import { found, nothing, repositoryReading, topic, untold } from "../fixtures/repository-reading.ts";
import { open, type Session } from "./session.ts";

export const tests = topic("topic 7", "Tests", {
  "12 tests in 2 files": ["tests/test_data.py:3", "tests/test_model.py:8", "tests/test_api.py:1"],
  "Run by `tests.yaml`": [".github/workflows/tests.yaml:9"],
});
const branches = topic("topic 7", "Branches", { "3 branches were merged": [] });
export const reading = repositoryReading({
  evidence: [
    found("open", ["a.py:4 It opens.", "b.py:90 It opens, too."], 5),
    nothing("list"),
    untold("test", "Tests are run by people."),
  ],
  facts: [tests, branches],
});
export const answers = { 7: words(60) };
export const report = buildReport({ answers });

/** A session where the repository was read, after some keys. */
export function looking(keys: readonly string[], size?: Size): Session {
  const session = open(report, size ? { size } : {});
  return session.send({ type: "repository-read", reading }).press(...keys);
}

export const down = (times: number) => Array<string>(times).fill("down");
export const toQuestion7 = ["3", ...down(6)];

/** A session with two figures that no answer uses. */
export function drawn(): Session {
  const figures = ["a.png", "b c.png"].map((name) => ({ name, size: 1200, modified: 0 }));
  return open(buildReport())
    .send({ type: "surroundings", reportPy: null, figures: { figures, complete: true } })
    .send({ type: "repository-read", reading });
}
