/** What a Python file does, without its comments and texts. Names are resolved by its imports: after `import wandb as w`, `w.init` is `wandb.init`. */
export interface PythonCode {
  readonly imports: readonly PythonImport[];
  readonly calls: readonly PythonCall[];
  readonly functions: readonly PythonFunction[];
  readonly classes: readonly PythonClass[];
}

/** One imported name: `torch.nn` for `import torch.nn as nn` and for `from torch import nn`. Relative ones begin with their dots. */
export interface PythonImport {
  readonly name: string;
  readonly line: number;
}

/** A call, or a decorator with or without brackets. Where what is called is no name of its own (`model(x).half()`), the name begins with a dot. */
export interface PythonCall {
  readonly name: string;
  readonly line: number;
  readonly isDecorator: boolean;
  /**
   * The arguments in order and by name: numbers, True, False and None as they stand, texts as Python sees them (f-strings with
   * their `{…}` as it stands), anything else null.
   */
  readonly args: readonly (string | null)[];
  readonly keywords: ReadonlyMap<string, string | null>;
  /**
   * What stands in arguments that are a list, a tuple or a set, and the keys of those that are a dict: literals as above, by the
   * argument's place (from 0) or name. `run(["docker", "build"])` has `docker` and `build` under 0. Absent where there is none.
   */
  readonly items?: ReadonlyMap<number | string, readonly (string | null)[]>;
  /** That more arguments by name are handed to it with `**`; absent where there are none. */
  readonly takesMore?: true;
}

/** A function or method. */
export interface PythonFunction {
  readonly name: string;
  readonly line: number;
  /** The last line that belongs to it. */
  readonly endLine: number;
  /** The class around it; null for a function of its own. */
  readonly inClass: string | null;
  /** Parameters without `self` and `cls`, and how many of them have a type. */
  readonly parameters: number;
  readonly annotated: number;
  readonly parameterNames: readonly string[];
  /** Whether it says what it returns (`-> int`). */
  readonly returns: boolean;
  readonly documented: boolean;
  /** Whether nothing is done in it: `pass`, `...`, a docstring alone. */
  readonly isEmpty: boolean;
  readonly decorators: readonly string[];
}

/** A class and what it is made from, resolved. */
export interface PythonClass {
  readonly name: string;
  readonly line: number;
  readonly bases: readonly string[];
  readonly documented: boolean;
}

/** A text in a Python file. */
export interface PythonString {
  /** As Python sees it, without prefix and quotes; of an f-string with its `{…}` as it stands. */
  readonly text: string;
  /** The line it begins in. */
  readonly line: number;
  /** Whether it stands alone as a statement, as docstrings and texts in place of comments do. */
  readonly isDocstring: boolean;
}
