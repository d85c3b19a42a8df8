/** Keys as somebody could set them, as JSON; no other command has them. */
export const EXAMPLE_KEYS = `{ "checklist.tick": ["space", "x"], "app.quit": ["q", "ctrl+q"] }`;

/** A settings file as somebody could write it: what `config`, `keys` and the README show. */
export const EXAMPLE = `{
  "theme": "high-contrast",
  "keys": ${EXAMPLE_KEYS},
  "editor": "code --wait",
  "mouse": true
}`;
