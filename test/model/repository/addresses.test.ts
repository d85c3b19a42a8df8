// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what GitHub puts values into
import { describe, expect, test } from "vitest";
import { kindOf } from "../../../src/model/repository/file-kind.ts";
import { readFile } from "../../../src/model/repository/read-file.ts";

/** The addresses in a file: line and text. */
const read = (path: string, text: string) =>
  readFile(path, kindOf(path), text).addresses.map(({ text, line }) => `${line} ${text}`);

describe("an address of the cloud", () => {
  test.each([
    ["gs://bucket/data.", "gs://bucket/data"],
    ["s3://bucket", "s3://bucket"],
    ["gs://me:secret@bucket/x", "gs://bucket/x"],
    ["s3://me:sec@ret@bucket", "s3://bucket"],
    ["abfss://container@account.example/x", "abfss://container@account.example/x"],
    ["gdrive://1a2b", "gdrive://1a2b"],
    ["see https://api-abc.a.run.app/predict?token=secret", "api-abc.a.run.app/predict"],
    ["https://user:secret@europe-west1-x.cloudfunctions.net/f", "europe-west1-x.cloudfunctions.net/f"],
    ["europe-west1-docker.pkg.dev/p/r/i:latest", "europe-west1-docker.pkg.dev/p/r/i:latest"],
    ["{REGION}-docker.pkg.dev/{PROJECT}/r", "{REGION}-docker.pkg.dev/{PROJECT}/r"],
    ["${{ vars.REGION }}-docker.pkg.dev/${{ vars.P }}/r", "${{vars.REGION}}-docker.pkg.dev/${{vars.P}}/r"],
    ["eu.gcr.io/p/i", "eu.gcr.io/p/i"],
    ["gcr.io/p/i", "gcr.io/p/i"],
    ["https://storage.googleapis.com/bucket/a", "storage.googleapis.com/bucket/a"],
  ])("%j holds %j", (text, address) => expect(read("a.py", `x = "${text}"`)).toEqual([`1 ${address}`]));

  test.each(["https://example.org", "run.app", "gs:/a", "pkg.dev", "logs://a", "a.gcr.iot/x"])(
    "%j holds none",
    (text) => {
      expect(read("a.py", `x = "${text}"`)).toEqual([]);
    },
  );

  test("is at most 200 characters long", () => {
    expect(read("a.py", `x = "gs://${"a".repeat(1000)}"`)[0]).toHaveLength("1 ".length + 200);
  });

  test.each([
    [
      "a.py",
      '"""gs://doc"""\n# gs://comment\ndef f():\n    """gs://doc"""\n    return f"gs://{b}/c"\n',
      ["5 gs://{b}/c"],
    ],
    [
      "a.yaml",
      "# gs://no\na:\n  - gs://b\nrun: |\n  # gs://no\n  gsutil cp gs://c gs://d\n",
      ["3 gs://b", "4 gs://c", "4 gs://d"],
    ],
    ["a.toml", 'a = "gs://b" # gs://no', ["1 gs://b"]],
    [".dvc/config", "['remote \"a\"']\n    url = gs://b\n", ["2 gs://b"]],
    ["Dockerfile", "FROM a\n# gs://no\nRUN a && \\\n  gsutil cp gs://b .\n", ["4 gs://b"]],
    ["a.sh", "# gs://no\ngsutil cp gs://b gs://b\n", ["2 gs://b"]],
    ["Makefile", "a:\n\tdvc pull gs://b\n", ["2 gs://b"]],
    ["README.md", "gs://no", []],
  ])("in %s stands where it is used", (path, text, expected) => expect(read(path, text)).toEqual(expected));
});
