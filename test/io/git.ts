import { execFileSync } from "node:child_process";

/** Runs git in a folder for a test, without the user's configuration. */
export function git(folder: string, ...args: string[]): string {
  const identity = [
    "-c",
    "user.name=Team",
    "-c",
    "user.email=team@example.org",
    "-c",
    "init.defaultBranch=main",
  ];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  return execFileSync("git", [...identity, ...args], { cwd: folder, env, encoding: "utf8", stdio: "pipe" });
}
