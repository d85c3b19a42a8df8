/** How long to wait for something, in milliseconds; 5000 if not said. */
export interface Patience {
  readonly within?: number;
}

/** Waiting without sleeping: wishes are looked at when something happened, and fail at their deadline with an account. */
export class Watch {
  readonly #looks = new Set<() => void>();
  readonly #account: () => string;
  #over: string | undefined;

  /** `account` describes the situation in the message of a failure. */
  constructor(account: () => string) {
    this.#account = account;
  }

  /** Looks at all wishes: something happened. */
  look(): void {
    for (const look of [...this.#looks]) look();
  }

  /** Nothing more will happen: what does not hold now fails with this reason instead of at its deadline. */
  end(reason: string): void {
    this.#over = reason;
    this.look();
  }

  /** Resolves as soon as the wish holds. A failure's stack begins at the one who called `caller`. */
  until(
    wish: string,
    holds: () => boolean,
    { within = 5000 }: Patience = {},
    caller?: unknown,
  ): Promise<void> {
    const failure = new Error(wish);
    Error.captureStackTrace(failure, caller as () => void);
    return new Promise((resolve, reject) => {
      const settle = (reason?: string) => {
        clearTimeout(deadline);
        this.#looks.delete(look);
        if (reason === undefined) return resolve();
        failure.message = `expected ${wish}, but ${reason}\n${this.#account()}`;
        reject(failure);
      };
      const look = () => {
        try {
          if (holds()) settle();
          else if (this.#over !== undefined) settle(this.#over);
        } catch (error) {
          settle(`looking failed: ${error}`);
        }
      };
      const deadline = setTimeout(() => settle(`did not within ${within} ms`), within);
      this.#looks.add(look);
      look();
    });
  }
}

/** A text or pattern as failures cite it. */
export const quoted = (text: string | RegExp) =>
  typeof text === "string" ? JSON.stringify(text) : String(text);
