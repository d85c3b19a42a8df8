import { CATALOGUE, COMMON_OPTIONS, type CommandLineEntry } from "./catalogue.ts";

const NAMES = CATALOGUE.flatMap(({ name }) => (name === "" ? [] : [name]));

/** What bash is to evaluate. Words are offered from fixed lists; where there are none, bash offers files. */
export function bashCompletion(): string {
  return `_report_tui() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD - 1]}" command="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in
      ${NAMES.join("|")}) command="$word"; break ;;
    esac
  done
  COMPREPLY=()
  case "$command $prev" in
${CATALOGUE.flatMap(values).join("\n")}
  esac
  case "$command:$cur" in
${CATALOGUE.map((entry) => `    ${entry.name}:-*) COMPREPLY=($(compgen -W "${options(entry)}" -- "$cur")) ;;`).join("\n")}
${CATALOGUE.flatMap(operands).join("\n")}
    :*) COMPREPLY=($(compgen -W "${NAMES.join(" ")}" -- "$cur")) ;;
  esac
}
complete -o default -F _report_tui report-tui`;
}

function options({ options }: CommandLineEntry): string {
  return Object.keys({ ...options, ...COMMON_OPTIONS })
    .map((name) => `--${name}`)
    .join(" ");
}

// Where nothing is offered bash offers files, unless it is told that there are none.
function operands({ name, takes, words }: CommandLineEntry): string[] {
  if (words) return [`    ${name}:*) COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$cur")) ;;`];
  return takes === "" ? [`    ${name}:*) compopt +o default 2>/dev/null ;;`] : [];
}

/** What may stand behind the options that take something. */
function values({ name, options }: CommandLineEntry): string[] {
  return Object.entries(options).flatMap(([option, { value, short }]) => {
    if (value === undefined) return [];
    const spellings = [`--${option}`, ...(short ? [`-${short}`] : [])].map((each) => `"${name} ${each}"`);
    const offer =
      typeof value === "string" ? "" : `COMPREPLY=($(compgen -W "${value.join(" ")}" -- "$cur")); `;
    return [`    ${spellings.join("|")}) ${offer}return ;;`];
  });
}
