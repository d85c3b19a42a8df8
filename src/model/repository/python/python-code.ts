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
  /** The arguments in order and by name: literals (numbers, True, None, texts without quotes) as they stand, anything else null. */
  readonly args: readonly (string | null)[];
  readonly keywords: ReadonlyMap<string, string | null>;
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
  readonly returns: boolean;
  readonly documented: boolean;
  readonly decorators: readonly string[];
}

/** A class and what it is made from, resolved. */
export interface PythonClass {
  readonly name: string;
  readonly line: number;
  readonly bases: readonly string[];
  readonly documented: boolean;
}
