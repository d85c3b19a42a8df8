// Draws the README's pictures and its demo from the built program itself, on a dark and on a light ground:
// `npm run pictures` all of them, `npm run pictures -- palette demo` some.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { OPENING, OPENING_SAYS, STEPS } from "./demo-steps.ts";
import { drawDemo, type Frame } from "./demo-svg.ts";
import { DEMO_ALT, fileOf, withPictures } from "./picture-block.ts";
import type { Ground } from "./picture-palette.ts";
import { SCENES, type Scene } from "./picture-scenes.ts";
import { Stage } from "./picture-stage.ts";
import { drawPicture } from "./picture-svg.ts";

const root = dirname(import.meta.dirname);
const SIZE = { cols: 100, rows: 28 };
const TITLE = "dawn-chorus";
const ARROWS: Readonly<Record<string, string>> = { down: "↓", up: "↑", left: "←", right: "→" };

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

mkdirSync(join(root, "docs", "pictures"), { recursive: true });
for (const ground of ["dark", "light"] as const) {
  for (const scene of SCENES)
    if (isWanted(scene.name)) await write(scene.name, ground, (stage) => still(stage, scene, ground));
  if (isWanted("demo"))
    await write("demo", ground, async (stage) => drawDemo(await demo(stage), DEMO_ALT, ground));
}
const readme = join(root, "README.md");
writeFileSync(readme, withPictures(readFileSync(readme, "utf8")));

async function write(name: string, ground: Ground, draw: (stage: Stage) => Promise<string>): Promise<void> {
  const stage = await Stage.open(ground, SIZE);
  try {
    const svg = await draw(stage);
    writeFileSync(join(root, fileOf(name, ground)), svg);
    console.log(`${fileOf(name, ground)}  ${Math.round(svg.length / 1024)} kB`);
  } finally {
    await stage.close();
  }
}

async function still(stage: Stage, { keys, elsewhere, shows, alt }: Scene, ground: Ground): Promise<string> {
  await stage.press(...keys);
  if (elsewhere) {
    const [from, to, ...then] = elsewhere;
    stage.saveElsewhere(from, to);
    await stage.sees(/changed on disk/);
    await stage.press(...then);
  }
  await stage.sees(shows);
  return drawPicture(await stage.screen(), TITLE, alt, ground);
}

async function demo(stage: Stage): Promise<Frame[]> {
  const opening = { says: OPENING_SAYS, key: "", hold: OPENING, still: false };
  const frames: Frame[] = [{ ...opening, screen: await stage.screen() }];
  for (const { says, does, shows, still } of STEPS) {
    for (const [i, [key, hold, isText]] of does.entries()) {
      await stage.press(key);
      const isLast = i === does.length - 1;
      if (isLast) await stage.sees(shows);
      const screen = await stage.screen();
      frames.push({
        says,
        key: isText ? "" : (ARROWS[key] ?? key),
        hold,
        screen,
        still: isLast && still === true,
      });
    }
  }
  return frames;
}
