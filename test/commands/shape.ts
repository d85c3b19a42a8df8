/** The documented shape: each key and what its value is; a question mark before a type allows null. */
type Shape = string | readonly [Shape] | { readonly [key: string]: Shape };

/** Where a value has another shape; nothing where it has that one. Keys beyond it are welcome. */
export function mismatches(value: unknown, shape: Shape, path = ""): string[] {
  if (typeof shape === "string") {
    const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
    return [shape.replace("?", ""), shape.startsWith("?") ? "null" : ""].includes(type)
      ? []
      : [`${path}: ${type}, not ${shape}`];
  }
  if (Array.isArray(shape))
    return Array.isArray(value)
      ? value.flatMap((one, i) => mismatches(one, shape[0], `${path}[${i}]`))
      : [`${path}: no array`];
  if (typeof value !== "object" || value === null) return [`${path}: no object`];
  return Object.entries(shape).flatMap(([key, inner]) =>
    key in value
      ? mismatches((value as Record<string, unknown>)[key], inner, `${path}.${key}`)
      : [`${path}.${key}: missing`],
  );
}

/** One file of `check --format json`, as it is documented. */
export const SHAPE: Shape = {
  file: "string",
  edition: { id: "string", questions: "number" },
  official: {
    table: "string",
    outcome: "string",
    message: "string",
    answers: "number",
    passed: "?number",
    total: "number",
    questions: [
      {
        number: "number",
        words: "number",
        images: "number",
        passed: "?boolean",
        rules: [{ kind: "string", min: "number", max: "number", ok: "boolean" }],
      },
    ],
  },
  checklist: {
    done: "number",
    total: "number",
    items: [
      {
        line: "number",
        group: "string",
        modules: ["string"],
        text: "string",
        mark: "string",
        done: "boolean",
      },
    ],
  },
  questions: [
    {
      number: "number",
      line: "number",
      state: "string",
      words: "number",
      images: "number",
      limits: { words: "?array", images: "?array" },
    },
  ],
  problems: [
    {
      rule: "string",
      severity: "string",
      message: "string",
      line: "number",
      column: "number",
      question: "?number",
      fixable: "boolean",
    },
  ],
};
