import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "rolldown/utils";

const MADE = fileURLToPath(new URL("made-when-used.mjs", import.meta.url));
const MAY_HOLD_ONE = /\\p\{|Intl\.Segmenter/;

/** Bundles what is built from Unicode's tables as something that builds itself when it is first used. */
export const whenUsedPlugin = {
  name: "when-used",
  transform(source, id) {
    if (id === MADE || !MAY_HOLD_ONE.test(source)) return null;
    const { program, module } = parseSync(id, source);
    if (!module.hasModuleSyntax) return null;
    const { head, changes } = madeWhenUsed(program);
    // From the end, so that the places of the others stay.
    const body = changes
      .sort((a, b) => b.start - a.start)
      .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), source);
    const made = `import { LazyRegExp as __LazyRegExp, LazySegmenter as __LazySegmenter } from ${JSON.stringify(MADE)};`;
    return { code: `${[made, ...head].join("\n")}\n${body}`, map: null };
  },
};

/** What goes to the head of a program, and what changes in it. */
function madeWhenUsed(program) {
  const head = [];
  const changes = [];
  let functions = 0;
  const enter = () => {
    functions += 1;
  };
  const leave = () => {
    functions -= 1;
  };
  new Visitor({
    FunctionDeclaration: enter,
    "FunctionDeclaration:exit": leave,
    FunctionExpression: enter,
    "FunctionExpression:exit": leave,
    ArrowFunctionExpression: enter,
    "ArrowFunctionExpression:exit": leave,
    Literal({ regex, start, end }) {
      if (!regex?.pattern.includes("\\p{")) return;
      const given = `(${JSON.stringify(regex.pattern)}, ${JSON.stringify(regex.flags)})`;
      // One that remembers where it was is another one in each call.
      if (/[gy]/.test(regex.flags)) {
        changes.push({ start, end, by: `new ${functions > 0 ? "RegExp" : "__LazyRegExp"}${given}` });
        return;
      }
      const name = `__unicode${head.length}`;
      head.push(`const ${name} = new __LazyRegExp${given};`);
      changes.push({ start, end, by: name });
    },
    NewExpression({ callee }) {
      const { object, property } = callee;
      if (object?.name === "Intl" && property?.name === "Segmenter")
        changes.push({ start: callee.start, end: callee.end, by: "__LazySegmenter" });
    },
  }).visit(program);
  return { head, changes };
}
