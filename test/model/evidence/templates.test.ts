import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EVIDENCE_RULES } from "../../../src/model/evidence/evidence-rules.ts";
import { gatherEvidence } from "../../../src/model/evidence/gather-evidence.ts";
import { evidenceForItem } from "../../../src/model/evidence/item-evidence.ts";
import type { Item } from "../../../src/model/report/checklist.ts";
import { parseReport } from "../../../src/model/report/parse.ts";
import { corpusFolder, corpusMissing } from "../../corpus/corpus-folder.ts";

const missing = corpusMissing();
if (missing) console.log(`the templates' items are not compared with the rules: ${missing}`);

interface Published {
  readonly template: string;
  readonly item: Item;
}

const evidence = gatherEvidence({ files: [], history: null, truncated: false });
const published = missing ? [] : itemsOf(`${corpusFolder()}/templates`);

function itemsOf(folder: string): Published[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((template) =>
    parseReport(readFileSync(`${folder}/${template}`, "utf8")).checklist.items.map((item) => ({
      template,
      item,
    })),
  );
}

test.skipIf(missing !== null)(
  "every item of every published template asks for something a rule knows",
  () => {
    expect(published.length).toBeGreaterThan(300);
    const unknown = published.filter(({ item }) => evidenceForItem(item, evidence) === null);
    expect(unknown.map(({ template, item }) => `${template}: ${item.text}`)).toEqual([]);
  },
);

test.skipIf(missing !== null)("the rule of an item that names its modules is one of these modules", () => {
  const strangers = published.flatMap(({ template, item }) => {
    const { rule = "none", asks = [] } = evidenceForItem(item, evidence) ?? {};
    const modules = asks.flatMap(({ modules = [] }) => modules);
    const isOne = item.modules.length === 0 || item.modules.some((module) => modules.includes(module));
    return isOne ? [] : [`${template}: ${item.text}: ${rule} of ${modules.join(", ")}`];
  });
  expect(strangers).toEqual([]);
});

test.skipIf(missing !== null)("an item comes to the same rule with and without its modules", () => {
  const torn = published.flatMap(({ item }) => {
    const [rule, plain] = [
      item,
      { text: item.text.replace(/\s*\(M\d+(?:\+M\d+)*\)\s*$/, ""), modules: [] },
    ].map((one) => evidenceForItem(one, evidence)?.rule);
    return rule === plain ? [] : [`${item.text}: ${rule}, without modules ${plain}`];
  });
  expect([...new Set(torn)]).toEqual([]);
});

test.skipIf(missing !== null)("no two items of one template come to the same rule", () => {
  const shared = published.flatMap(({ template, item }) => {
    const rule = evidenceForItem(item, evidence)?.rule;
    const others = published.filter(
      (one) =>
        one.template === template && one.item !== item && evidenceForItem(one.item, evidence)?.rule === rule,
    );
    return others.map((one) => `${template}: ${rule}: ${item.text} / ${one.item.text}`);
  });
  expect(shared).toEqual([]);
});

test.skipIf(missing !== null)("every rule is asked for by some template", () => {
  const asked = new Set(published.map(({ item }) => evidenceForItem(item, evidence)?.rule));
  expect(EVIDENCE_RULES.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
});
