import type { Ground } from "./picture-palette.ts";
import { SCENES } from "./picture-scenes.ts";
import { withBlock } from "./readme-block.ts";

/** What one sees in the demo, for whom it is read aloud. */
export const DEMO_ALT =
  "Twenty seconds with report-tui: the overview, an item is ticked, an answer grows under its gauge, a fault is mended after a look at the change, and the palette finds a figure, which is drawn";

/** The file of a picture, by its name and what it is drawn on, from the root of the project. */
export function fileOf(name: string, ground: Ground): string {
  return `docs/pictures/${name}${ground === "light" ? "-light" : ""}.svg`;
}

/** The README with the pictures of now: the demo over the others, two in a row. Throws where the marks around them are gone. */
export function withPictures(readme: string): string {
  const grid = SCENES.map(({ name, alt }) => `  ${picture(name, alt, "49%")}`).join("\n");
  const content = `<p>\n  ${picture("demo", DEMO_ALT, "100%")}\n${grid}\n</p>`;
  return withBlock(readme, "pictures", "npm run pictures", content);
}

function picture(name: string, alt: string, width: string): string {
  const light = `<source media="(prefers-color-scheme: light)" srcset="${fileOf(name, "light")}">`;
  return `<picture>${light}<img src="${fileOf(name, "dark")}" width="${width}" alt="${alt}"></picture>`;
}
