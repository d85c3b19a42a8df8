import type { TopicCase, TopicWords } from "./topic-case.ts";

export const BUCKET: readonly TopicCase[] = [
  {
    topic: "bucket",
    shows: "where DVC keeps the data, then other buckets",
    has: {
      "src/app.py": 'MODEL = "gs://flowers-models/best/model.pt"\nDATA = "gs://tfds-data/x"\n',
      ".dvc/config":
        "[core]\n    remote = storage\n['remote \"storage\"']\n    url = gs://flowers-data/dvc\n",
    },
    says: [
      "DVC keeps the data in `gs://flowers-data/dvc`",
      "`gs://flowers-models` (`/best/model.pt`) is named in `src/app.py`",
    ],
    from: ".dvc/config:4",
  },
];

export const BUCKET_WORDS: TopicWords = {
  topic: "bucket",
  worded: ["Insert 1-2 images of your GCP bucket, such that we can see what data you have stored in it."],
  mentions: { "src/app.py": '"""Reads gs://flowers-models/best."""\n# gs://flowers\n' },
};
