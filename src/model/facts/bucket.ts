import { isPublished } from "../repository/cloud-names.ts";
import type { CloudAddress } from "../repository/file-reading.ts";
import { addressesOf, type In } from "../repository/look-up.ts";
import { code, codes, grouped, once, pathCode, placesOf } from "../text/phrase.ts";
import type { Fact, FactTopic } from "./fact.ts";

/** Buckets that are told of. */
const MOST_BUCKETS = 6;

/** The buckets that configuration and code name, and what for. */
export const bucket: FactTopic = {
  id: "bucket",
  title: "Buckets",
  asks: [{ all: [["bucket"], ["data", "stored", "store", "image"]] }],
  find: (repository) => {
    const addresses = addressesOf(repository, BUCKET).filter(({ text }) => !isPublished(text));
    const buckets = [...grouped(addresses, ({ text }) => BUCKET.exec(text)![0])];
    const ofData = buckets.filter(([, uses]) => uses.some(isDvcs));
    const others = buckets.filter(([, uses]) => !uses.some(isDvcs));
    return [...ofData.map(([, uses]) => tellOfData(uses)), ...others.map(tell)].slice(0, MOST_BUCKETS);
  },
};

const BUCKET = /^(?:gs|s3):\/\/[a-z0-9][a-z0-9._-]{1,62}/;
const DVC_CONFIG = /(?:^|\/)\.dvc\/config(?:\.local)?$/;

function isDvcs({ path }: In<CloudAddress>): boolean {
  return DVC_CONFIG.test(path);
}

function tellOfData(uses: readonly In<CloudAddress>[]): Fact {
  const [remote, ...others] = uses.toSorted((a, b) => Number(isDvcs(b)) - Number(isDvcs(a)));
  return { text: `DVC keeps the data in ${code(remote!.text, 60)}`, where: placesOf([remote!, ...others]) };
}

function tell([name, uses]: readonly [string, readonly In<CloudAddress>[]]): Fact {
  const parts = uses.map(({ text }) => text.slice(name.length).replace(/\/$/, ""));
  const different = once(parts.filter((part) => part !== ""));
  const folders = different.length === 0 ? "" : ` (${codes(different, 55, 30)})`;
  const text = `${code(name, 50)}${folders} is named in ${pathCode(uses[0]!.path, 35)}`;
  return { text, where: placesOf(uses) };
}
