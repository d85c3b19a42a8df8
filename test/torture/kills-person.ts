import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../laws/random.ts";
import type { Terminal } from "../stories/terminal.ts";
import type { Expected } from "./kills-expected.ts";

const QUESTIONS = [2, 5, 7, 11, 20];
const LONGEST_LINE = 56;
const MOST_LINES = 8;
/** Milliseconds between two letters: of somebody who thinks, who types well, of a machine. */
const SPEEDS = [160, 70, 25, 4];
/** A row of the answer: all our words begin with a k, and no other row on the screen is made of such words. */
const WORDS = /^ *k[a-z\d]*(?: k[a-z\d]*)* *$/;

/** How the answer being written stands on the screen, without the blanks at the ends of its lines. */
export function answerOn(screen: readonly string[]): string {
  return screen
    .filter((row) => WORDS.test(row))
    .map((row) => row.trim())
    .join("\n");
}

/** Without the blanks at the ends of lines, which a screen does not show, and the blank lines at the end, which are not saved. */
export function withoutBlanks(text: string): string {
  return text.replace(/ +(?=\n|$)/g, "").replace(/\n+$/, "");
}

/** Somebody who ticks, writes, saves and takes back, and writes down what must come of it. */
export class Person {
  #words = 0;
  /** The question that is selected. */
  #at = 1;
  readonly #pace: number;
  #question: number | null = null;
  /** Called with each key that saves. */
  onSave: () => void = () => {};
  /** Whether an undo is under way, of which nobody knows yet how far it goes. */
  isUndoing = false;
  /** How often the file was looked at and held a text that may not be there. */
  oddLooks = 0;

  constructor(
    private readonly terminal: Terminal,
    private readonly expected: Expected,
    private readonly random: Random,
    private readonly readFile: () => string,
  ) {
    this.#pace = random.pick(SPEEDS);
  }

  /** The question whose answer is being written; null while none is. */
  get question(): number | null {
    return this.#question;
  }

  /** Goes on until the program is killed: then what it waits for is refused. */
  async work(isOver: () => boolean): Promise<void> {
    await this.#open();
    while (!isOver())
      await (this.#question === null ? this.#actInLists() : this.#actInEditor(this.#question));
  }

  async #actInLists(): Promise<void> {
    const dice = this.random.below(10);
    if (dice < 5) await this.#open();
    else if (dice < 8) await this.#tick();
    else this.#travel(dice === 8 ? "u" : "ctrl+r");
  }

  async #actInEditor(question: number): Promise<void> {
    const dice = this.random.below(24);
    const isFull = this.expected.written(question).split("\n").length > MOST_LINES;
    if (isFull || dice === 0) await this.#leave(question);
    else if (dice < 15) await this.#typeWord(question);
    else if (dice < 17) await this.#rubOut(question);
    else if (dice < 19) await this.#undo(question);
    else if (dice < 22) await this.#save(question);
    else await sleep(this.random.below(600));
  }

  async #open(): Promise<void> {
    const question = this.random.pick(QUESTIONS);
    const way = question < this.#at ? "[" : "]";
    this.terminal.press("3", "enter", ...Array<string>(Math.abs(question - this.#at)).fill(way), "e");
    this.#at = question;
    await this.terminal.sees("ctrl+s save");
    this.expected.reopen(question);
    this.#question = question;
  }

  async #tick(): Promise<void> {
    const item = this.random.below(this.expected.items);
    this.terminal.press("2", "home", ...Array<string>(item).fill("down"));
    for (let times = 1 + this.random.below(3); times > 0; times--) {
      this.expected.tick(item);
      this.#saving("space");
      await this.#betweenLetters();
    }
    await this.terminal.sees(`› [${this.expected.isTicked(item) ? "x" : " "}] Do the thing number ${item}`);
    this.#look();
  }

  #travel(key: "u" | "ctrl+r"): void {
    if (key === "u") this.expected.undo();
    else this.expected.redo();
    this.#saving(key);
  }

  async #typeWord(question: number): Promise<void> {
    const before = this.expected.written(question);
    const line = before.slice(before.lastIndexOf("\n") + 1);
    const word = `k${this.#words++}${"etaoinshr".slice(this.random.below(9))}`;
    if (line.length > LONGEST_LINE) this.#type(question, "\r", `${before}\n`);
    else if (!/(?:^|\s)$/.test(line)) this.#type(question, " ", `${before} `);
    await this.#betweenLetters();
    const written = this.expected.written(question);
    // A fast hand, or a program that types, sends a word at once.
    if (this.random.below(6) === 0) return this.#type(question, word, written + word);
    for (let end = 1; end <= word.length; end++) {
      this.#type(question, word[end - 1]!, written + word.slice(0, end));
      await this.#betweenLetters();
    }
  }

  async #rubOut(question: number): Promise<void> {
    for (let times = this.random.below(12); times > 0; times--) {
      const before = this.expected.written(question);
      if (before === "") return;
      this.expected.write(question, before.slice(0, -1));
      this.terminal.press("backspace");
      await this.#betweenLetters();
    }
  }

  /** How far an undo goes is up to the program, so it is read off the screen once what was typed behind it is there. */
  async #undo(question: number): Promise<void> {
    const pressed = performance.now();
    this.isUndoing = true;
    this.terminal.press("ctrl+z");
    const typed = `kz${this.#words++}`;
    this.terminal.type(typed);
    await this.terminal.until(`${typed} behind what is left`, () => this.#answer().endsWith(typed));
    const answer = this.#answer();
    this.expected.write(question, answer.slice(0, -typed.length), pressed);
    this.expected.write(question, answer);
    this.isUndoing = false;
  }

  #answer(): string {
    return answerOn(this.terminal.screen());
  }

  async #save(question: number): Promise<void> {
    this.expected.save(question);
    this.#saving("ctrl+s");
    const dice = this.random.below(4);
    if (dice === 0) await this.#seesSaved(question);
    if (dice === 1) this.#look();
    if (dice === 2) await sleep(this.random.below(40));
  }

  async #leave(question: number): Promise<void> {
    await this.#seesAnswer(question);
    this.expected.save(question);
    this.#saving("esc");
    await this.terminal.sees("q quit");
    this.#question = null;
  }

  #type(question: number, keys: string, text: string): void {
    this.expected.write(question, text);
    this.terminal.type(keys);
  }

  #saving(key: string): void {
    this.terminal.press(key);
    this.onSave();
  }

  async #seesAnswer(question: number): Promise<void> {
    const text = withoutBlanks(this.expected.written(question));
    await this.terminal.until(`the answer ${text}`, () => this.#answer() === text);
  }

  #look(): void {
    if (!this.expected.found(this.readFile())) this.oddLooks++;
  }

  async #seesSaved(question: number): Promise<void> {
    await this.#seesAnswer(question);
    await this.terminal.sees("✓ saved");
    this.expected.toldSaved();
  }

  async #betweenLetters(): Promise<void> {
    await sleep(this.#pace * (0.5 + this.random.below(100) / 100));
  }
}
