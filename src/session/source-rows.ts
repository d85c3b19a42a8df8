import type { Evidence } from "../model/evidence/evidence-rule.ts";
import type { Fact, TopicFacts } from "../model/facts/fact.ts";
import { isImagePath } from "../model/figures/image-target.ts";
import type { Item } from "../model/report/checklist.ts";
import type { Question } from "../model/report/questions.ts";
import type { Excerpt } from "../model/repository/excerpt.ts";
import type { Where } from "../model/repository/repository.ts";
import { selectedAt } from "./lists.ts";
import { evidenceOf, repositoryFacts, whyUnread } from "./repository.ts";
import { placeKey, type Sources } from "./sources.ts";
import type { State } from "./state.ts";
import { also, type Step, stay } from "./step.ts";

/** Something the repository shows, and where. */
export interface SourceRow {
  readonly text: string;
  /** The topic it belongs to, as a heading; null for what speaks for an item. */
  readonly topic: string | null;
  /** The places to look at, the best first; none for what is from git's history. */
  readonly where: readonly Where[];
  /** What can be put into an answer; null for what speaks for an item. */
  readonly fact: Fact | null;
  /** Whether the places are figures: what is put into an answer is the one looked at. */
  readonly figures: boolean;
}

/** What is looked at closely: the item or the question, and what the repository has for it. */
export interface SourceList {
  readonly item: Item | null;
  readonly question: Question | null;
  readonly rows: readonly SourceRow[];
  /** Places beyond those that are named. */
  readonly more: number;
}

const GONE: SourceList = { item: null, question: null, rows: [], more: 0 };

/** The rows of what is looked at; none where the item or the question is gone, or nothing is known of it any more. */
export function sourceList(state: State, of: Sources["of"]): SourceList {
  const { checklist, questions } = state.reading.report;
  const item = of.kind === "item" ? checklist.items[of.at] : undefined;
  if (item) return listOfItem(item, evidenceOf(state, item));
  const question = of.kind === "question" ? questions[of.at] : undefined;
  return question ? listOfQuestion(question, repositoryFacts(state, question)) : GONE;
}

function listOfItem(item: Item, evidence: Evidence | null): SourceList {
  const rows = (evidence?.where ?? []).map(({ path, line, why }) => ({
    text: why,
    topic: null,
    where: [{ path, line }],
    fact: null,
    figures: false,
  }));
  return { item, question: null, rows, more: evidence?.more ?? 0 };
}

function listOfQuestion(question: Question, topics: readonly TopicFacts[]): SourceList {
  const rows = topics.flatMap(({ title, facts, figures = false }) =>
    facts.map((fact) => ({ text: fact.text, topic: title, where: fact.where, fact, figures })),
  );
  return { item: null, question, rows, more: 0 };
}

/** Why there is nothing to look at closely, as a sentence; null where there is. */
export function whyNoSources(state: State, of: Sources["of"]): string | null {
  const { rows, item, question } = sourceList(state, of);
  if (rows.length > 0) return null;
  if (!item && !question) return `This ${of.kind} is not in the report any more.`;
  return (
    whyUnread(state) ??
    (item ? whyNothingFor(state, item) : "The repository has nothing to say to this question.")
  );
}

function whyNothingFor(state: State, item: Item): string {
  return evidenceOf(state, item)?.note ?? "What in a repository would show this is not known.";
}

/** Opens the list of what the repository shows. */
export function openSources(state: State, of: Sources["of"]): Step {
  return stay({
    ...state,
    sources: { of, at: 0, place: 0, pane: "list", scroll: null, excerpts: new Map() },
  });
}

/** The selected row; null where there is none. */
export function selectedSource(state: State): SourceRow | null {
  const { sources } = state;
  return sources ? (selectedAt(sourceList(state, sources.of).rows, sources.at) ?? null) : null;
}

/** The place whose lines are looked at; null where the selected row has none. */
export function shownPlace(state: State): Where | null {
  const where = selectedSource(state)?.where ?? [];
  return selectedAt(where, state.sources?.place ?? 0) ?? null;
}

/** The lines around the place that is looked at; null while they are read. */
export function shownExcerpt(state: State): Excerpt | null {
  const where = shownPlace(state);
  return (where && state.sources?.excerpts.get(placeKey(where))) ?? null;
}

/** A step that makes another place the one looked at, or after which its file may have changed, has the lines read. */
export function lookAtSources(before: State, step: Step): Step {
  const { state } = step;
  const where = shownPlace(state);
  if (!where || isImagePath(where.path)) return step;
  const was = before.sources && shownPlace(before);
  const renewed = before.repository.reading !== state.repository.reading;
  const same = was != null && placeKey(was) === placeKey(where);
  if (!renewed && (same || shownExcerpt(state))) return step;
  return also(step, { type: "read-excerpt", where });
}
