/** What is known of an editor by the name of its program. */
export interface KnownEditor {
  /** As people call it. */
  readonly name: string;
  /** Whether it opens a window of its own when it is started with these arguments; in doubt not: a terminal serves both kinds. */
  readonly opensWindow: (args: readonly string[]) => boolean;
  /** The argument that makes it stay until the text is closed, in each spelling; the first is the one to add, if there is any. */
  readonly wait: readonly string[];
  /** How to save and leave, to be read after "To save and leave: ". */
  readonly leave: string;
}

const VI = "esc, then :wq and enter";
const EMACS = "ctrl+x ctrl+s, then ctrl+x ctrl+c";
const WINDOW = "save, then close the file";
const STAYS: readonly string[] = [];
const WAIT = ["--wait", "-w"];
const JETBRAINS = ["--wait"];
const FOREGROUND = ["-f", "--nofork"];

const IN_TERMINAL: Readonly<Record<string, readonly [name: string, leave: string]>> = {
  micro: ["micro", "ctrl+s, then ctrl+q"],
  nano: ["nano", "ctrl+o and enter, then ctrl+x"],
  hx: ["Helix", VI],
  helix: ["Helix", VI],
  nvim: ["Neovim", VI],
  vim: ["Vim", VI],
  emacs: ["Emacs", EMACS],
  vi: ["vi", VI],
  pico: ["Pico", "ctrl+o and enter, then ctrl+x"],
  vimx: ["Vim", VI],
  ex: ["ex", ":wq and enter"],
  kak: ["Kakoune", VI],
  emacsclient: ["Emacs", "ctrl+x ctrl+s, then ctrl+x #"],
  mg: ["mg", EMACS],
  joe: ["joe", "ctrl+k, then x"],
  mcedit: ["mcedit", "F2, then F10"],
  ed: ["ed", "w and enter, then q and enter"],
};

/** KWrite, Notepad and the like always stay; `--block` or `--wait` would be a mistake to them. */
const WITH_WINDOW: Readonly<Record<string, readonly [name: string, wait: readonly string[]]>> = {
  code: ["Visual Studio Code", WAIT],
  "code-insiders": ["Visual Studio Code Insiders", WAIT],
  "code-oss": ["Code - OSS", WAIT],
  codium: ["VSCodium", WAIT],
  vscodium: ["VSCodium", WAIT],
  cursor: ["Cursor", WAIT],
  windsurf: ["Windsurf", WAIT],
  positron: ["Positron", WAIT],
  zed: ["Zed", WAIT],
  zeditor: ["Zed", WAIT],
  subl: ["Sublime Text", WAIT],
  sublime_text: ["Sublime Text", WAIT],
  gedit: ["gedit", WAIT],
  "gnome-text-editor": ["Text Editor", ["--standalone", "-s"]],
  kate: ["Kate", ["--block", "-b"]],
  kwrite: ["KWrite", STAYS],
  mousepad: ["Mousepad", ["--disable-server"]],
  xed: ["xed", WAIT],
  pluma: ["Pluma", STAYS],
  gvim: ["gVim", FOREGROUND],
  mvim: ["MacVim", FOREGROUND],
  "nvim-qt": ["Neovim Qt", ["--nofork"]],
  neovide: ["Neovide", ["--no-fork"]],
  mate: ["TextMate", WAIT],
  bbedit: ["BBEdit", WAIT],
  atom: ["Atom", WAIT],
  pulsar: ["Pulsar", WAIT],
  idea: ["IntelliJ IDEA", JETBRAINS],
  pycharm: ["PyCharm", JETBRAINS],
  webstorm: ["WebStorm", JETBRAINS],
  phpstorm: ["PhpStorm", JETBRAINS],
  clion: ["CLion", JETBRAINS],
  goland: ["GoLand", JETBRAINS],
  rider: ["Rider", JETBRAINS],
  rubymine: ["RubyMine", JETBRAINS],
  rustrover: ["RustRover", JETBRAINS],
  datagrip: ["DataGrip", JETBRAINS],
  dataspell: ["DataSpell", JETBRAINS],
  open: ["the chosen app", ["-W", "--wait-apps"]],
  notepad: ["Notepad", STAYS],
  "notepad++": ["Notepad++", ["-multiInst"]],
};

const FOUND_IN_TERMINAL = ["micro", "nano", "hx", "helix", "nvim", "vim", "emacs -nw", "vi"];
const FOUND_WITH_WINDOW = [
  "code",
  "codium",
  "zed",
  "subl",
  "gnome-text-editor",
  "gedit",
  "kate",
  "kwrite",
  "mousepad",
];

/** The programs to look for when nobody chose one, each with its arguments behind blanks; the best for a student first. */
export function usualEditors(windows: boolean): string[] {
  return [...FOUND_IN_TERMINAL, ...(windows ? ["notepad"] : FOUND_WITH_WINDOW)];
}

/** What is known of an editor, by its program or the path of it; null for one nobody here has heard of. */
export function knownEditor(program: string): KnownEditor | null {
  const id = idOf(program);
  const inTerminal = lookUp(IN_TERMINAL, id);
  if (inTerminal) {
    const [name, leave] = inTerminal;
    return { name, opensWindow: (args) => asksForWindow(id, args), wait: STAYS, leave };
  }
  const withWindow = lookUp(WITH_WINDOW, id) ?? lookUp(WITH_WINDOW, id.replace(/64$/, ""));
  if (!withWindow) return null;
  return { name: withWindow[0], opensWindow: () => true, wait: withWindow[1], leave: WINDOW };
}

/** Emacs opens a window if it can, but not every Emacs can: only a client that is told to is sure to. */
function asksForWindow(id: string, args: readonly string[]): boolean {
  if (id !== "emacsclient" || args.some((arg) => ["-nw", "-t", "--tty"].includes(arg))) return false;
  return args.some((arg) => ["-c", "--create-frame"].includes(arg));
}

function lookUp<T>(table: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}

/** The name of a program without its folders and without what systems add to it. */
function idOf(program: string): string {
  const file = program.slice(Math.max(program.lastIndexOf("/"), program.lastIndexOf("\\")) + 1).toLowerCase();
  const id = file.replace(/\.(?:exe|cmd|bat|com|sh)$/, "");
  // Debian installs Vim as vim.basic, vim.tiny and the like.
  return id.startsWith("vim.") ? "vim" : id;
}
