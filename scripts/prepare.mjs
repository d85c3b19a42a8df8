// Builds the package once npm has installed it. `npm install -g` of a git address (as pre-commit does) prepares a clone without what the
// build needs, because npm hands its own `-g` down to the clone; that is then installed here.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const root = dirname(import.meta.dirname);
const npm = (...args) =>
  execFileSync("npm", args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, npm_config_global: "false" },
  });

if (!existsSync(join(root, "node_modules", "rolldown")))
  npm("install", "--no-save", "--ignore-scripts", "--include=dev");
npm("run", "build");
