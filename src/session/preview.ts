import type { Cells, Drawing, Picture } from "../model/figures/drawing.ts";
import type { Figure } from "../model/figures/figure.ts";
import { type ImageFacts, whyNotDrawn } from "../model/figures/image-facts.ts";
import { selectedFigure } from "./figure-rows.ts";
import { hasTwoPanes, paneWidths, screenRows } from "./layout.ts";
import type { Effect } from "./message.ts";
import type { FigureList, State } from "./state.ts";
import { also, type Step } from "./step.ts";

/** The picture being looked at; `picture` is null while it is drawn. */
export interface Preview extends Cells {
  /** The file and the room it is drawn for: another key is another picture. */
  readonly key: string;
  readonly name: string;
  readonly picture: Picture | null;
}

/** What is known of the figures beyond names and bytes, and the picture being looked at. */
export interface Pictures {
  /** How the terminal can draw. */
  readonly drawing: Drawing;
  /** What their first bytes say, by `figureKey`. */
  readonly facts: ReadonlyMap<string, ImageFacts>;
  /** The list whose files were asked about last. */
  readonly asked: FigureList | null;
  readonly preview: Preview | null;
}

/** A session's pictures before anybody looked. */
export function noPictures(drawing: Drawing): Pictures {
  return { drawing, facts: new Map(), asked: null, preview: null };
}

/** What tells a file from another, and from itself after it was written anew. */
export function figureKey({ name, size, modified }: Figure): string {
  return `${modified} ${size} ${name}`;
}

/** What is known of a figure; null before its file was looked into. */
export function factsOf({ pictures }: State, figure: Figure): ImageFacts | null {
  return pictures.facts.get(figureKey(figure)) ?? null;
}

const SWITCHED_OFF: Drawing = { kind: "none", why: "No preview: it is switched off in the settings." };

/** How pictures are drawn just now: as the terminal can, unless the settings say not at all. */
export function drawingOf({ settings, pictures }: State): Drawing {
  return settings.preview ? pictures.drawing : SWITCHED_OFF;
}

/** Lines above the preview: name, facts, uses, what `i` does, and a blank one. */
export const FACT_ROWS = 5;

/** Rows. Placeholders are counted by marks, and there are not many more of them. */
const MOST_ROWS = 50;

/** The room for the preview of the selected figure. */
export function previewRoom({ size }: State): Cells {
  return {
    columns: paneWidths(size).detail,
    rows: Math.max(0, Math.min(MOST_ROWS, screenRows(size) - FACT_ROWS)),
  };
}

/**
 * What a step asks for when figures are on the screen afterwards: looking into their folder and their files, and drawing the selected one.
 * All of it is asked for when somebody looks, and no sooner.
 */
export function lookAtFigures(before: State, step: Step): Step {
  const { state } = step;
  const onScreen = showsFigures(state);
  const entered = onScreen && !showsFigures(before) ? [{ type: "look-around" } as const] : [];
  const looked = onScreen || state.picker ? measure(also(step, ...entered)) : step;
  return draw(looked, onScreen ? wantedPreview(looked.state) : null);
}

function showsFigures({ view, editing, dialog, picker, deciding, drafts }: State): boolean {
  const covered = editing || dialog || picker || deciding || drafts?.open || view.help !== null;
  return view.screen === "figures" && !covered;
}

function measure(step: Step): Step {
  const { figures, pictures } = step.state;
  if (figures === null || figures === pictures.asked) return step;
  const unknown = figures.figures.filter((figure) => !pictures.facts.has(figureKey(figure)));
  const asked = { ...step, state: { ...step.state, pictures: { ...pictures, asked: figures } } };
  return unknown.length === 0 ? asked : also(asked, { type: "measure-figures", figures: unknown });
}

function wantedPreview(state: State): Preview | null {
  const { view, size } = state;
  const figure = selectedFigure(state)?.figure;
  const visible = hasTwoPanes(size) || view.pane === "detail";
  if (!figure || !visible || drawingOf(state).kind === "none") return null;
  const facts = factsOf(state, figure);
  const room = previewRoom(state);
  if (!facts || whyNotDrawn(facts) !== null || room.rows < 1) return null;
  const key = `${room.columns} ${room.rows} ${figureKey(figure)}`;
  return { ...room, key, name: figure.name, picture: null };
}

function draw(step: Step, wanted: Preview | null): Step {
  const { pictures } = step.state;
  const { preview } = pictures;
  if (preview?.key === wanted?.key) return step;
  const next = { ...step, state: { ...step.state, pictures: { ...pictures, preview: wanted } } };
  const effect: Effect = wanted
    ? { type: "draw-figure", key: wanted.key, name: wanted.name, columns: wanted.columns, rows: wanted.rows }
    : { type: "stop-drawing" };
  return also(next, effect);
}

/** Has the picture drawn anew where the terminal keeps it: one that somebody else had keeps none of ours. */
export function forgetPlaced(state: State): State {
  const { pictures } = state;
  if (pictures.drawing.kind !== "placeholders") return state;
  return { ...state, pictures: { ...pictures, preview: null } };
}

/** Takes in what was found in the files of figures. */
export function takeFacts(state: State, found: ReadonlyMap<string, ImageFacts>): State {
  const facts = new Map([...state.pictures.facts, ...found]);
  return { ...state, pictures: { ...state.pictures, facts } };
}

/** Takes in a picture, if it is still the one that is looked at. */
export function takePicture(state: State, key: string, picture: Picture): State {
  const { preview } = state.pictures;
  if (preview?.key !== key) return state;
  return { ...state, pictures: { ...state.pictures, preview: { ...preview, picture } } };
}
