import { CATALOGUE, COMMON_OPTIONS, type CommandLineEntry, type CommandOption } from "./catalogue.ts";

/** What zsh is to evaluate, once its own completion is set up. */
export function zshCompletion(): string {
  const named = CATALOGUE.filter(({ name }) => name !== "");
  return `#compdef report-tui
_report_tui() {
  local -a commands
  commands=(
${named.map(({ name, does }) => `    ${quoted(`${name}:${does.replace(/:/g, "\\:")}`)}`).join("\n")}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    _files
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${named.map((entry) => `    ${entry.name}) _arguments ${specs(entry)} ;;`).join("\n")}
    *) _arguments ${specs(CATALOGUE[0]!)} ;;
  esac
}
if [[ $funcstack[1] == _report_tui ]]; then _report_tui "$@"; else compdef _report_tui report-tui; fi`;
}

function specs({ takes, words, options }: CommandLineEntry): string {
  const all = Object.entries({ ...options, ...COMMON_OPTIONS });
  const behind = takes === "" ? [] : [words ? `'1:word:(${words.join(" ")})'` : "'*:file:_files'"];
  return [...all.flatMap(([option, about]) => spec(option, about)), ...behind].join(" ");
}

function spec(name: string, { short, does, value }: CommandOption): string[] {
  const takes =
    value === undefined ? "" : typeof value === "string" ? ":file:_files" : `:word:(${value.join(" ")})`;
  const said = does.replace(/[[\]:]/g, "\\$&");
  return [`--${name}`, ...(short ? [`-${short}`] : [])].map((each) => quoted(`${each}[${said}]${takes}`));
}

function quoted(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}
