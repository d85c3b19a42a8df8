// What is built from Unicode's tables takes a third of a millisecond each, the first of its kind ten. Bundled, such things are these, which
// build themselves when they are first asked.

/** Characters that each stand by themselves and are one column wide: Latin letters, punctuation, arrows, lines, blocks, ticks. As a class of a regular expression. */
export const APART = String.raw`\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u2319\u2500-\u25FC\u25FF-\u2613\u270C-\u2727`;

/** A regular expression that is compiled by its first use; it can do whatever strings and its users ask of one. */
export class LazyRegExp {
  #source;
  #flags;
  #compiled;

  constructor(source, flags) {
    this.#source = source;
    this.#flags = flags;
  }

  get #regExp() {
    this.#compiled ??= new RegExp(this.#source, this.#flags);
    return this.#compiled;
  }

  get source() {
    return this.#source;
  }

  get flags() {
    return this.#flags;
  }

  get global() {
    return this.#flags.includes("g");
  }

  get sticky() {
    return this.#flags.includes("y");
  }

  get lastIndex() {
    return this.#regExp.lastIndex;
  }

  set lastIndex(index) {
    this.#regExp.lastIndex = index;
  }

  test(text) {
    return this.#regExp.test(text);
  }

  exec(text) {
    return this.#regExp.exec(text);
  }

  [Symbol.match](text) {
    return this.#regExp[Symbol.match](text);
  }

  [Symbol.matchAll](text) {
    return this.#regExp[Symbol.matchAll](text);
  }

  [Symbol.replace](text, by) {
    return this.#regExp[Symbol.replace](text, by);
  }

  [Symbol.search](text) {
    return this.#regExp[Symbol.search](text);
  }

  [Symbol.split](text, limit) {
    return this.#regExp[Symbol.split](text, limit);
  }
}

// As they come from Ink, with the escape characters of their colours.
const ROW = new RegExp(`^[\\u001B${APART}]*$`);

/** `Intl.Segmenter`, which is built for the first text that does not fall apart into its characters by itself. */
export class LazySegmenter {
  #locales;
  #options;
  #built;

  constructor(locales, options) {
    this.#locales = locales;
    this.#options = options;
  }

  segment(text) {
    const { granularity = "grapheme" } = this.#options ?? {};
    if (granularity === "grapheme" && ROW.test(text)) return new Characters(text);
    this.#built ??= new Intl.Segmenter(this.#locales, this.#options);
    return this.#built.segment(text);
  }
}

/** The segments of a text of which each character is one, as `Intl.Segmenter` gives them. */
class Characters {
  #input;

  constructor(input) {
    this.#input = input;
  }

  *[Symbol.iterator]() {
    for (let index = 0; index < this.#input.length; index++) yield this.containing(index);
  }

  containing(index = 0) {
    const input = this.#input;
    return input[index] === undefined ? undefined : { segment: input[index], index, input };
  }
}
