import { callsOf, type In, madeByConfiguration, readFiles } from "../repository/look-up.ts";
import type { PythonCall } from "../repository/python/python-code.ts";
import type { Repository } from "../repository/repository.ts";
import { entriesNamed } from "../repository/tree-search.ts";
import { code, counted, filesOf, listed, once, pathCode, placesOf } from "../text/phrase.ts";
import type { Fact } from "./fact.ts";

const SEEDS: readonly (string | RegExp)[] = [
  "random.seed",
  "numpy.random.seed",
  "numpy.random.default_rng",
  /^torch\.(?:cuda\.|mps\.)?manual_seed(?:_all)?$/,
  /^(?:pytorch_lightning|lightning|lightning_fabric)\.(?:[\w.]+\.)?seed_everything$/,
  /^(?:transformers|accelerate\.utils)\.set_seed$/,
  "tensorflow.random.set_seed",
  "keras.utils.set_random_seed",
  /^jax\.random\.(?:PRNGKey|key)$/,
];

/** Where seeds are set, in code and configuration, and where training is told to give the same each time. */
export function seedsOf(repository: Repository): Fact[] {
  return [...seeds(repository), ...splits(repository), ...deterministic(repository)];
}

function seeds(repository: Repository): Fact[] {
  const calls = callsOf(repository, ...SEEDS).filter(
    ({ name, args }) => !name.endsWith("default_rng") || args.length > 0,
  );
  const set = readFiles(repository, "yaml", "toml", "json").flatMap(({ path, reading }) =>
    entriesNamed(reading.trees, "seed", "random_seed")
      .filter(({ value }) => typeof value === "number")
      .map(({ line, value }) => ({ path, line, value })),
  );
  const [setting] = set;
  return [
    ...(calls.length === 0
      ? []
      : [{ text: `${listed(once(calls.map(typed)), 80)} ${seededIn(calls)}`, where: placesOf(calls) }]),
    ...(setting
      ? [{ text: `${pathCode(setting.path)} sets the seed to ${setting.value}`, where: placesOf(set) }]
      : []),
  ];
}

function typed({ name, args }: PythonCall): string {
  return code(`${name.split(".").slice(-2).join(".")}(${args[0] ?? "…"})`);
}

function seededIn(calls: readonly In<PythonCall>[]): string {
  return `${calls.length === 1 ? "is" : "are"} called in ${filesOf(calls, 60)}`;
}

function splits(repository: Repository): Fact[] {
  const calls = readFiles(repository, "python", "notebook").flatMap(({ path, reading: { python } }) =>
    python.calls
      .filter(({ keywords }) => isNumber(keywords.get("random_state")))
      .map((call) => ({ ...call, path })),
  );
  const [first] = calls;
  if (!first) return [];
  const name = first.name.slice(first.name.lastIndexOf(".") + 1);
  const more = calls.length > 1 ? `, and ${counted(calls.length - 1, "other call")}` : "";
  const text = `${code(`${name}(random_state=${first.keywords.get("random_state")})`)} in ${pathCode(first.path)}${more}`;
  return [{ text, where: placesOf(calls) }];
}

function isNumber(literal: string | null | undefined): boolean {
  return literal != null && /^\d{1,12}$/.test(literal);
}

const TRAINER = /(?:^|\.)Trainer$/;

function deterministic(repository: Repository): Fact[] {
  const calls = [
    ...callsOf(repository, "torch.use_deterministic_algorithms").filter(({ args }) => args[0] !== "False"),
    ...[callsOf(repository, TRAINER), madeByConfiguration(repository, TRAINER)]
      .flat()
      .filter(({ keywords }) => keywords.get("deterministic") === "True"),
  ];
  const [first] = calls;
  if (!first) return [];
  const how = first.name.endsWith("Trainer")
    ? "Trainer(deterministic=True)"
    : "torch.use_deterministic_algorithms";
  return [
    {
      text: `deterministic algorithms by ${code(how)} in ${pathCode(first.path)}`,
      where: placesOf(calls),
    },
  ];
}
