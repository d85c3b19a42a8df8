import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import { pathOfTarget } from "../figures/image-target.ts";
import { plainPath, targetKind } from "../figures/known-files.ts";
import type { PageFigure } from "./page-subject.ts";
import { elementsOf, replaceIn } from "./walk.ts";

/** How many images a page shows, of all that its texts name. */
export interface FigureCount {
  readonly shown: number;
  readonly total: number;
}

/** Characters of all images: one that stands in many places is in the page as many times. */
const LARGEST_PAGE = 100_000_000;

/** The files that images of a tree name, by their paths from the report's folder in plain form, each once. */
export function figurePaths(tree: Root): string[] {
  return [
    ...new Set(elementsOf(tree).flatMap((element) => (isImage(element) ? (pathOf(element) ?? []) : []))),
  ];
}

/** Puts figures where images stand, and words where one cannot be shown: then what it is, where it lies, and why. */
export function putFigures(tree: Root, figures: ReadonlyMap<string, PageFigure>): FigureCount {
  let [shown, total, left] = [0, 0, LARGEST_PAGE];
  replaceIn(tree, (node) => {
    if (node.type !== "element") return null;
    if (node.tagName === "p") return standAlone(node);
    if (!isImage(node)) return null;
    const path = pathOf(node);
    const figure = path === null ? undefined : figures.get(path);
    total++;
    if (!figure?.ok) return [inWords(node, path, figure?.why ?? "not found")];
    if (figure.address.length > left) return [inWords(node, path, "left out, the page is large already")];
    left -= figure.address.length;
    shown++;
    return [image(node, path!, figure)];
  });
  return { shown, total };
}

function isImage({ tagName }: Element): boolean {
  return tagName === "img";
}

/** The path of an image's file; null where it names none beside the report. */
function pathOf({ properties: { src } }: Element): string | null {
  const path = typeof src === "string" ? pathOfTarget(src) : "";
  return path !== "" && targetKind(path) === "relative" ? plainPath(path) : null;
}

function image({ properties }: Element, path: string, { address, size }: PageFigure & { ok: true }): Element {
  const own = properties.width === undefined && properties.height === undefined;
  const { width, height } = own && size ? size : properties;
  const alt = wordsOf(properties.alt) || path;
  return h("img", { ...properties, src: address, alt, width, height, dataPath: path });
}

function inWords({ properties }: Element, path: string | null, why: string): Element {
  const words = wordsOf(properties.alt);
  const named = words === "" ? [] : [`“${words}” `];
  const src = String(properties.src ?? "");
  if (path !== null) return missing([...named, h("code", path), ` (${why})`]);
  if (/^https?:/i.test(src))
    return missing([
      ...named,
      "on the web, not loaded: ",
      h("a", { href: src, rel: "noopener noreferrer" }, src),
    ]);
  return missing([
    ...named,
    ...(src === "" ? ["without a file"] : [h("code", src), " (not beside the report)"]),
  ]);
}

function missing(words: (string | Element)[]): Element {
  return h("span.no-figure", [h("strong", "Image not shown: "), ...words]);
}

function wordsOf(alt: unknown): string {
  return typeof alt === "string" ? alt.trim() : "";
}

/** Images that are all of a paragraph are figures, with their words below them. */
function standAlone(paragraph: Element): Element[] | null {
  const children = paragraph.children.filter((node) => !isGap(node));
  if (children.length === 0 || !children.every(isFigureImage)) return null;
  return children.map((child) => {
    const { alt, dataPath } = child.properties;
    const path = dataPath === alt ? [] : [" ", h("span.path", String(dataPath))];
    // The words are the image's own, which are read out already.
    return h("figure", [child, h("figcaption", { ariaHidden: "true" }, [String(alt), ...path])]);
  });
}

function isGap(node: ElementContent): boolean {
  return (
    (node.type === "text" && node.value.trim() === "") || (node.type === "element" && node.tagName === "br")
  );
}

function isFigureImage(node: ElementContent): node is Element {
  return node.type === "element" && isImage(node) && typeof node.properties.dataPath === "string";
}
