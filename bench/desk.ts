import { cpSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cli } from "../test/stories/cli.ts";
import { commitAll, write } from "./project.ts";
import { reportOf45kB } from "./report.ts";
import { Window, type WindowOptions } from "./window.ts";

const sample = fileURLToPath(new URL("../examples/sample", import.meta.url));

/** A report in a folder of its own, at somebody who has seen the hints. */
export class Desk {
  /** The report's path. */
  readonly report: string;
  /** The folder of its reader's settings, who shares it with nobody. */
  readonly home: string;

  /** Writes the report into the folder `name` of `folder`, and beside it the files given by their names. */
  static layOut(
    folder: string,
    name: string,
    text: string,
    files: Readonly<Record<string, string>> = {},
  ): Desk {
    const desk = new Desk(folder, name);
    // Whoever sat there before would have left word of where they were.
    rmSync(desk.home, { recursive: true, force: true });
    for (const [each, content] of Object.entries({ "README.md": text, ...files }))
      write(join(dirname(desk.report), each), content);
    write(join(desk.home, ".config/report-tui/config.json"), '{"toured": true}');
    return desk;
  }

  /** Lays a report of 45 kB out in a small Git repository, where all is committed. */
  static inRepository(folder: string, name: string): Desk {
    const root = join(folder, name);
    cpSync(sample, root, { recursive: true });
    const desk = Desk.layOut(folder, join(name, "reports"), reportOf45kB());
    commitAll(root);
    return desk;
  }

  private constructor(folder: string, name: string) {
    this.report = join(folder, name, "README.md");
    this.home = join(folder, "homes", name);
  }

  /** What Node is started with to open the report, and where. */
  get start(): { readonly args: readonly string[]; readonly options: WindowOptions } {
    return { args: [cli, this.report], options: { home: this.home, cwd: dirname(this.report) } };
  }

  /** Opens the report in a window; `nodeArgs` are for Node itself. */
  open(nodeArgs: readonly string[] = [], options: WindowOptions = {}): Promise<Window> {
    const { start } = this;
    return Window.open([...nodeArgs, ...start.args], { ...start.options, ...options });
  }
}
