import type { ShellCommand } from "./file-reading.ts";
import { ShellTokens } from "./shell-tokens.ts";

/** The commands of a shell script whose first line is `firstLine` of its file, with those of `bash -c "…"`. Never throws; linear in the text. */
export function readCommands(text: string, firstLine: number): ShellCommand[] {
  return commandsIn(text, firstLine).flatMap((command) => withInner(command, 0));
}

/** A command given word by word, with those it hands to a shell: `bash`, `-c`, `docker build .` is two. */
export function startedWith(words: readonly string[], line: number): ShellCommand[] {
  return words.length === 0 ? [] : withInner({ words, line }, 0);
}

const DEEPEST = 3;

function withInner(command: ShellCommand, depth: number): ShellCommand[] {
  const { words, line } = command;
  if (depth >= DEEPEST || !/^(?:\/(?:usr\/)?bin\/)?(?:ba|z|da)?sh$/.test(words[0]!)) return [command];
  const option = words.findIndex((word) => /^-[a-z]{0,9}c$/.test(word));
  const script = option < 0 ? "" : (words[option + 1] ?? "");
  const inner = commandsIn(script, line).map(({ words }) => ({ words, line }));
  return [command, ...inner.flatMap((one) => withInner(one, depth + 1))];
}

/** What stands before a command without being one. */
const KEYWORDS = new Set([..."! { } if then else elif fi do done while until esac".split(" ")]);

/** What opens a list of words, not of commands. */
const HEADS = new Set(["for", "case", "select", "function"]);

const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;

function commandsIn(text: string, firstLine: number): ShellCommand[] {
  const tokens = new ShellTokens(text.replace(/\r\n?/g, "\n"), firstLine).all();
  const commands: ShellCommand[] = [];
  let words: string[] = [];
  let line = firstLine;
  const end = () => {
    if (words.length > 0 && !HEADS.has(words[0]!)) commands.push({ words, line });
    words = [];
  };
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.isWord) {
      // Where a redirection goes is no word of the command.
      if (before && isRedirection(before.text, before.isWord)) continue;
      if (words.length === 0 && (KEYWORDS.has(token.text) || ASSIGNMENT.test(token.text))) continue;
      if (words.length === 0) line = token.line;
      words.push(token.text);
    } else if (!isRedirection(token.text, false)) {
      // `name()` says what a function is called, and runs nothing.
      const next = tokens[index + 1];
      if (token.text === "(" && next && !next.isWord && next.text === ")") words = [];
      end();
    }
  }
  end();
  return commands;
}

function isRedirection(text: string, isWord: boolean): boolean {
  return !isWord && (text === "<" || text === ">");
}
