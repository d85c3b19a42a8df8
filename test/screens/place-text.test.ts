import stringWidth from "string-width";
import { expect, test } from "vitest";
import { placeText } from "../../src/screens/place-text.ts";

test.each([
  ["where there is room", "src/proj/train.py", 12, 40, "src/proj/train.py:12"],
  ["of a file as a whole", "src/proj/train.py", null, 40, "src/proj/train.py"],
  [
    "with the last folders where there is less",
    "src/proj/models/train.py",
    12,
    25,
    "…/proj/models/train.py:12",
  ],
  ["with the name alone", "src/proj/models/train.py", 12, 15, "…/train.py:12"],
  ["with the ends of the name", "src/this_is_a_long_name.py", 6, 16, "…/this_is_….py:6"],
  ["with the ends of the name of a file in no folder", "this_is_a_long_name.py", 6, 16, "this_is_a_….py:6"],
  ["with the ends of a name without an ending", "a/this_is_a_long_name", 66, 12, "…/this_i…:66"],
  ["with wide letters", "a/全部の答えを全部の答えを.md", 6, 14, "…/全部の….md:6"],
])("a place is named %s", (_, path, line, width, shown) => {
  const text = placeText({ path, line }, width);
  expect(text).toBe(shown);
  expect(stringWidth(text)).toBeLessThanOrEqual(width);
});
