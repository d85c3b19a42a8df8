import { answerZones } from "./answer-zones.ts";
import type { Joined } from "./conflict.ts";

/** The same, each conflict that has no question yet with the number of the one in whose answer it stands. */
export function nameQuestions(joined: Joined): Joined {
  if (joined.conflicts.every(({ question }) => question !== null)) return joined;
  const zones = answerZones(joined.text);
  let next = 0;
  const conflicts = joined.conflicts.map((conflict) => {
    while (next < zones.length && zones[next]!.to < conflict.at.to) next++;
    const zone = zones[next];
    const inside = zone && zone.from <= conflict.at.from && conflict.at.to <= zone.to;
    return conflict.question === null && inside ? { ...conflict, question: zone.number } : conflict;
  });
  return { ...joined, conflicts };
}
