import { existsSync } from "node:fs";
import { onTestFinished } from "vitest";
import { cli } from "./cli.ts";
import type { StoryFile } from "./story-file.ts";
import { Terminal, type TerminalOptions } from "./terminal.ts";
import type { Patience } from "./watch.ts";

export { cli };

type Window = Pick<TerminalOptions, "args" | "env" | "cols" | "rows" | "cwd" | "background">;

/** The window and what is different from `report-tui reports/README.md` in the team's checkout. */
export interface AppOptions extends Window, Patience {
  /** Whether it opens where it was left the last time; on the overview, if not said otherwise. */
  readonly whereLeft?: boolean;
}

/** report-tui on a person's screen. */
export class App extends Terminal {
  /** Runs on a report and leaves the closing to its owner: stories use `openApp`. */
  constructor(file: StoryFile, { args = [file.name], cwd = file.folder, whereLeft, ...options }: AppOptions) {
    if (!whereLeft) file.forgetPlaces();
    super({ ...options, command: process.execPath, args: [cli, ...args], cwd, home: file.home });
  }

  /** Leaves by `q`: the program ends well and gives back the screen and the cursor. */
  async quit(): Promise<void> {
    this.press("q");
    await this.ends({ code: 0, signal: null });
    await this.until(
      "the normal screen and a visible cursor back",
      () => !this.alternate && this.cursor().visible,
    );
  }
}

/** Starts the program and waits for nothing; it is closed when the story is over, if it is not before. */
export function startApp(file: StoryFile, options: AppOptions = {}): App {
  if (!existsSync(cli))
    throw new Error(`the stories run the built program, and there is no ${cli}: npm run build`);
  const app = new App(file, options);
  onTestFinished(() => app.close());
  return app;
}

/** Starts the program and waits until its first frame is on the alternate screen and it listens to keys. */
export async function openApp(file: StoryFile, options: AppOptions = {}): Promise<App> {
  const app = startApp(file, options);
  await app.until("a first frame", () => app.alternate && app.screen().some(Boolean), options, openApp);
  await app.takesKeys(options);
  return app;
}
