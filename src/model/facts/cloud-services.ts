import { cloudServicesOf } from "../repository/cloud-services.ts";
import { grouped, pathCode, placesOf } from "../text/phrase.ts";
import type { FactTopic } from "./fact.ts";

/** Which services of Google Cloud the repository uses, each with what shows it best. */
export const cloudServices: FactTopic = {
  id: "cloud-services",
  title: "Cloud services",
  asks: [
    {
      all: [
        ["gcp", "cloud", "aws", "azure"],
        ["service", "product"],
        ["list", "which", "what"],
      ],
      none: ["running", "invoke", "expensive", "credit", "architecture", "compute engine"],
    },
  ],
  find: (repository) =>
    [...grouped(cloudServicesOf(repository), ({ service }) => service)].map(([service, places]) => {
      const { path, why } = places[0]!;
      return {
        text: `${service}: ${pathCode(path)} ${saidLower(why)}`,
        where: placesOf(places),
      };
    }),
};

// A sentence as the end of another.
function saidLower(why: string): string {
  return `${why.charAt(0).toLowerCase()}${why.slice(1).replace(/\.$/, "")}`;
}
