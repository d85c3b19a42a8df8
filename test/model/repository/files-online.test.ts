import { expect, test } from "vitest";
import { filesOnline } from "../../../src/model/repository/files-online.ts";

const at = (host: string, path: string, name = "origin") => ({ name, host, path });

test.each([
  ["GitHub's", [at("github.com", "team/project")], "https://github.com/team/project/blob/HEAD/"],
  ["GitLab's, in groups", [at("gitlab.com", "a/b/project")], "https://gitlab.com/a/b/project/-/blob/HEAD/"],
  [
    "that of origin, wherever it stands",
    [at("github.com", "other/fork", "upstream"), at("github.com", "team/project")],
    "https://github.com/team/project/blob/HEAD/",
  ],
  [
    "another remote's, where origin is on no known server",
    [at("git.example.org", "team/project"), at("github.com", "team/project", "hub")],
    "https://github.com/team/project/blob/HEAD/",
  ],
  ["none of an unknown server", [at("git.example.org", "team/project")], null],
  ["none of a path that is none of theirs", [at("github.com", "team/../project")], null],
  ["none of a path with more in it", [at("github.com", "team/project)](x")], null],
  ["none of a host that every object knows", [at("constructor", "team/project")], null],
  ["none without remotes", [], null],
])("the address of the files is %s", (_, remotes, address) => {
  expect(filesOnline({ remotes })).toBe(address);
});

test("outside git there is none", () => {
  expect(filesOnline(null)).toBeNull();
});
