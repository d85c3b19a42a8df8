import { limitStyles } from "../io/terminal-colours.ts";
import { AppOnScreen } from "./app-on-screen.tsx";
import { AskedBackground } from "./asked-background.ts";
import { backgroundQuestion } from "./background-reply.ts";
import { chooseReport, offerSample } from "./choose.tsx";
import { findToOpen, type OpenOptions, tellWhereSampleIs } from "./find-to-open.ts";
import { colours, firstState, readFound } from "./first-state.ts";
import { ownSettings } from "./own-settings.ts";
import type { Write } from "./write.ts";

/** Opens a report full-screen and stays until the user leaves; gives the exit code. */
export async function open(options: OpenOptions, write: Write): Promise<number> {
  limitStyles(process.env, colours());
  const found = await findToOpen(options, { chooseReport, offerSample });
  if (!found) return 0;
  const { settings, complaints } = ownSettings();
  const read = await readFound(found);
  const background = new AskedBackground(backgroundQuestion(process.env, colours()));
  background.askAhead();
  const code = await new AppOnScreen(firstState(found, read, settings), complaints, background).run();
  tellWhereSampleIs(found, write);
  return code;
}
