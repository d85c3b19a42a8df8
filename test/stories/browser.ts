import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { findBrowser } from "./browser-program.ts";

/** What a page did while it was open. */
export interface Witnessed {
  /** Addresses it asked for, whether or not anything answered; itself and `data:` left out. */
  readonly requests: readonly string[];
  /** What the console shows as an error, and errors of scripts. */
  readonly errors: readonly string[];
  /** Dialogs, other windows and moves to other pages. */
  readonly moves: readonly string[];
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a browser says has a shape for each of its thousand messages.
  readonly params?: any;
  // biome-ignore lint/suspicious/noExplicitAny: the same.
  readonly result?: any;
  readonly error?: { readonly message: string };
}

/** Milliseconds a browser has for one answer. */
const PATIENCE = 20_000;

const QUIET = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--no-zygote", "--disable-quic"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync", "--mute-audio"],
  // No name leads anywhere: the network is off.
  ...["--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-pipe"],
];

/** A headless Chromium without a network, spoken to through a pipe in its DevTools protocol. */
export class Browser {
  readonly #process: ChildProcess;
  readonly #profile = mkdtempSync(join(tmpdir(), "story-browser-"));
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #hearing: ((message: Message) => void)[] = [];
  #last = 0;
  #ended: string | null = null;

  constructor() {
    const { path, env } = findBrowser();
    this.#process = spawn(path, [...QUIET, `--user-data-dir=${this.#profile}`], {
      env: { PATH: process.env.PATH, HOME: this.#profile, LANG: "C.UTF-8", ...env },
      stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    });
    let said = "";
    this.#process.stderr!.on("data", (text) => (said = `${said}${text}`.slice(-2000)));
    const fail = (why: string) => {
      this.#ended = `The browser ${path} ${why}; install Chromium or set CHROME_PATH to one that runs.\n${said}`;
      for (const [id, settle] of this.#waiting) settle({ id, error: { message: this.#ended } });
    };
    this.#process.on("error", ({ message }) => fail(`does not start (${message})`));
    this.#process.on("exit", (code) => fail(`ended (${code})`));
    (this.#process.stdio[3] as Writable).on("error", () => {});
    this.#listen(this.#process.stdio[4] as Readable);
  }

  /** Opens a page, lets it be for a moment, and gives what it did; `look` is an expression whose value comes along, as JSON would have it. */
  async visit<Value>(url: string, look: string): Promise<Witnessed & { readonly value: Value }> {
    const { targetId } = await this.#ask("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.#ask("Target.attachToTarget", { targetId, flatten: true });
    const seen = { requests: [] as string[], errors: [] as string[], moves: [] as string[] };
    let loaded = () => {};
    const load = new Promise<void>((resolve) => (loaded = resolve));
    this.#hearing.push((message) => {
      if (message.sessionId === sessionId) witness(message, url, seen);
      if (message.method === "Target.targetCreated" && message.params.targetInfo.openerId === targetId)
        seen.moves.push(`opened ${message.params.targetInfo.url}`);
      if (message.sessionId === sessionId && message.method === "Page.loadEventFired") loaded();
      if (message.method === "Page.javascriptDialogOpening")
        void this.#ask("Page.handleJavaScriptDialog", { accept: false }, sessionId);
    });
    await this.#ask("Target.setDiscoverTargets", { discover: true });
    for (const domain of ["Page", "Runtime", "Log", "Network"])
      await this.#ask(`${domain}.enable`, {}, sessionId);
    await this.#ask("Page.navigate", { url }, sessionId);
    await load;
    // What is going to happen by itself happens soon.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const expression = `(async () => JSON.stringify(await (${look})))()`;
    const wish = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.#ask("Runtime.evaluate", wish, sessionId);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    await this.#ask("Target.closeTarget", { targetId });
    return { ...seen, value: JSON.parse(result.value) };
  }

  /** Ends it, and takes its profile away. */
  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once("close", resolve));
    if (this.#ended === null) {
      this.#process.kill("SIGKILL");
      await gone;
    }
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  #ask(method: string, params: object, sessionId?: string): Promise<Message["result"]> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      if (this.#ended !== null) return reject(new Error(this.#ended));
      const late = setTimeout(() => reject(new Error(`The browser did not answer ${method}.`)), PATIENCE);
      this.#waiting.set(id, ({ result, error }) => {
        clearTimeout(late);
        this.#waiting.delete(id);
        if (error) reject(new Error(error.message));
        else resolve(result);
      });
      const message = { id, method, params, ...(sessionId ? { sessionId } : {}) };
      (this.#process.stdio[3] as Writable).write(`${JSON.stringify(message)}\0`);
    });
  }

  #listen(pipe: Readable): void {
    let rest: Buffer = Buffer.alloc(0);
    pipe.on("data", (bytes: Buffer) => {
      rest = Buffer.concat([rest, bytes]);
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        const message: Message = JSON.parse(rest.toString("utf8", 0, end));
        rest = rest.subarray(end + 1);
        if (message.id !== undefined) this.#waiting.get(message.id)?.(message);
        else for (const hear of this.#hearing) hear(message);
      }
    });
  }
}

function witness(
  { method, params }: Message,
  url: string,
  seen: { requests: string[]; errors: string[]; moves: string[] },
): void {
  if (method === "Network.requestWillBeSent" && params.request.url.split("#")[0] !== url) {
    if (!params.request.url.startsWith("data:")) seen.requests.push(params.request.url);
  }
  if (method === "Runtime.exceptionThrown") seen.errors.push(params.exceptionDetails.text);
  if (method === "Runtime.consoleAPICalled" && params.type === "error") seen.errors.push("console.error");
  if (method === "Log.entryAdded" && params.entry.level === "error") seen.errors.push(params.entry.text);
  if (method === "Page.javascriptDialogOpening") seen.moves.push(`dialog: ${params.message}`);
  if (method === "Page.frameNavigated" && params.frame.url !== url)
    seen.moves.push(`went to ${params.frame.url}`);
}
