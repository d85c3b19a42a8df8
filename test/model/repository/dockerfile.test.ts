// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what shells, Docker and GitHub put values into
import { describe, expect, test } from "vitest";
import { readDockerfile } from "../../../src/model/repository/dockerfile.ts";
import { dockerfilesOf } from "../../../src/model/repository/dockerfiles.ts";
import { repositoryOf } from "../../fixtures/repository-of.ts";

describe("instructions of a Dockerfile", () => {
  test.each<[string, string, readonly (readonly [number, string, string])[]]>([
    [
      "in capitals, whatever they are written in",
      "from a\nRUN b",
      [
        [1, "FROM", "a"],
        [2, "RUN", "b"],
      ],
    ],
    [
      "go on behind a backslash",
      "RUN a && \\\n    b\nCMD c",
      [
        [1, "RUN", "a && b"],
        [3, "CMD", "c"],
      ],
    ],
    ["go on past comments and empty lines", "RUN a \\\n# no\n\n  b", [[1, "RUN", "a b"]]],
    ["are no comments", "# FROM a\n  # RUN b\nFROM c", [[3, "FROM", "c"]]],
    ["go on behind a backtick where the file says so", "# escape=`\nRUN a `\n b\\", [[2, "RUN", "a b\\"]]],
    [
      "take their heredocs with them",
      "RUN <<EOF\nFROM x\nEOF\nCMD a",
      [
        [1, "RUN", "<<EOF"],
        [4, "CMD", "a"],
      ],
    ],
    [
      "take two heredocs",
      'COPY <<A <<"B" /x\nCMD 1\nA\nCMD 2\nB\nCMD a',
      [
        [1, "COPY", '<<A <<"B" /x'],
        [6, "CMD", "a"],
      ],
    ],
    [
      "leave the file to a heredoc that ends",
      "RUN cat <<EOF\nCMD a",
      [
        [1, "RUN", "cat <<EOF"],
        [2, "CMD", "a"],
      ],
    ],
    ["are none of prose", "This is a note\nabout docker", []],
    ["end with the file", "RUN a \\", [[1, "RUN", "a"]]],
    [
      "may have Windows' line ends",
      "FROM a\r\nRUN b \\\r\n c\r\n",
      [
        [1, "FROM", "a"],
        [2, "RUN", "b c"],
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(readDockerfile(text).map(({ line, name, text }) => [line, name, text])).toEqual(expected);
  });
});

describe("Dockerfiles of a repository", () => {
  const trainer = [
    "ARG PYTHON=3.11",
    "FROM --platform=linux/amd64 python:${PYTHON}-slim AS base",
    "FROM base AS build",
    "COPY pyproject.toml .",
    "COPY --chown=a --from=base /x /y",
    "ADD data /data",
    'ENTRYPOINT ["python", "-u"]',
    'CMD ["src/train.py"]',
  ].join("\n");

  test("say what they are built on, what they copy and what they start", () => {
    const [found] = dockerfilesOf(repositoryOf({ "dockerfiles/train.dockerfile": trainer }));
    expect(found).toMatchObject({
      path: "dockerfiles/train.dockerfile",
      name: "train.dockerfile",
      bases: ["python:3.11-slim"],
      copies: [
        { text: "pyproject.toml .", line: 4 },
        { text: "ADD data /data".slice(4), line: 6 },
      ],
      entry: { text: "python -u src/train.py", line: 7 },
    });
  });

  test.each([
    ["the shell form", "FROM a\nCMD exec uvicorn app:app", "exec uvicorn app:app"],
    ["the last of several", "FROM a\nCMD a\nCMD b", "b"],
    ["nothing that another stage starts", "FROM a\nCMD a\nFROM b", undefined],
    ["a broken list as it stands", 'FROM a\nCMD ["a", b]', '["a", b]'],
  ])("start %s", (_, text, entry) => {
    expect(dockerfilesOf(repositoryOf({ Dockerfile: text }))[0]?.entry?.text).toBe(entry);
  });

  test("build on something, else they are none", () => {
    expect(
      dockerfilesOf(repositoryOf({ Dockerfile: "# FROM python\n", "dockerfiles/notes": "to do" })),
    ).toEqual([]);
  });
});
