import { expect, test } from "vitest";
import type { Row } from "../../bench/row.ts";
import { formatTable } from "../../bench/table.ts";

const hundred = (most: number) => Array.from({ length: 100 }, (_, i) => (most * (i + 1)) / 100);

test("a row shows its times, its baseline, and which aims it reaches; below stands what a missed one would take", () => {
  const rows: Row[] = [
    {
      name: "tick",
      unit: "ms",
      samples: hundred(20),
      baseline: { name: "Ink", samples: hundred(10) },
      aims: [
        { figure: "p50", most: 16 },
        { figure: "p95 ratio", most: 1.5 },
      ],
      note: "a faster disk",
    },
    {
      name: "bytes",
      unit: "bytes",
      samples: [123_456],
      aims: [{ figure: "most", most: 2e6 }],
      note: "nothing",
    },
    { name: "paste", unit: "ms", samples: [3, 4], aims: [], fault: "something was lost" },
    { name: "undo", unit: "ms", samples: [20], aims: [{ figure: "p50", most: 16 }] },
    { name: "redo", unit: "ms", samples: [], aims: [], fault: "it ended" },
  ];
  const table = formatTable(rows).replaceAll(/ {2,}/g, " ").replaceAll(/-{3,}/g, "-");
  expect(table.split("\n")).toEqual([
    "| | p50 | p95 | p25 … p75 | p50 ratio | p95 ratio | beside | aims |",
    "| - | - | - | - | - | - | - | - |",
    "| tick | 10.1 ms | 19.1 ms | 5.1 ms … 15.1 ms | 2.00× | 2.00× | Ink, 5.0 ms | ✓ p50 ≤ 16.0 ms, ✗ p95 ratio ≤ 1.50×, is 2.00× |",
    "| bytes | 123 kB | | | | | | ✓ most ≤ 2.0 MB |",
    "| paste | 3.5 ms | 4.0 ms | 3.0 ms … 4.0 ms | | | | ✗ something was lost |",
    "| undo | 20.0 ms | | | | | | ✗ p50 ≤ 16.0 ms, is 20.0 ms |",
    "| redo | | | | | | | ✗ it ended |",
    "",
    "✗ tick: a faster disk.",
    "",
    "✗ undo: nobody has noted yet what that would take.",
  ]);
});
