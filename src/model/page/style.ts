/** How the page looks: light and dark as the reader's system is, one column of a readable width, contents beside it where there is room. */
const SCREEN = `
:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --sheet: #ffffff; --ink: #1f2328; --soft: #59636e; --line: #dcdad2; --tint: #f3f1eb;
  --link: #0b5cad; --good: #1a6b35; --warn: #8a5200; --bad: #b3261e;
  --text: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", "DejaVu Serif", serif;
  --face: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
  --code: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15181c; --sheet: #1c2025; --ink: #dfe3e8; --soft: #9da7b3; --line: #343a42; --tint: #252a31;
    --link: #7ab7ff; --good: #7bcf93; --warn: #e5b567; --bad: #ff9a92;
  }
  figure img, .answer img { background: #ffffff; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 var(--text); overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6, nav, dl, .label, .sign, .tally, .asked, .verdict, .notes, .top .path, footer, figcaption, .cut, .skip,
.checklist ul, .progress, .as-typed, .nothing, .no-figure { font-family: var(--face); }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, [tabindex="0"]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
code, pre, .path { font-family: var(--code); font-size: .875em; }
code { background: var(--tint); border-radius: 3px; padding: .1em .3em; }
pre { background: var(--tint); border: 1px solid var(--line); border-radius: 6px; padding: .8rem 1rem; overflow: auto; line-height: 1.45; }
pre code { background: none; padding: 0; font-size: 1em; }
.frame { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--sheet); border: 1px solid var(--line); z-index: 1; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.top h1 { font-size: 2rem; letter-spacing: -.01em; margin: 0 0 .25rem; }
.top .path, .path, footer, .note { color: var(--soft); }
.top .path { margin: 0 0 1.5rem; font-size: .9375rem; }
.note { font-weight: 400; }
.summary dl { display: flex; flex-wrap: wrap; margin: 0; background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.summary dl div { flex: 1 1 auto; padding: .7rem 1rem; margin: 0 -1px -1px 0; border: solid var(--line); border-width: 0 1px 1px 0; }
dt, .label { font-size: .8125rem; color: var(--soft); margin: 0; }
dd { margin: .1rem 0 0; font-weight: 600; }

.contents { margin: 2rem 0; font-size: .9375rem; }
.contents ul { list-style: none; margin: 0; padding: 0; }
.contents > ul > li { margin: .8rem 0 0; break-inside: avoid; }
.contents > ul > li > a { font-weight: 600; }
.contents a { color: inherit; text-decoration: none; }
.contents a:hover { color: var(--link); text-decoration: underline; }
.contents ul ul { columns: 8.5rem; margin-top: .2rem; }
.contents ul ul a { display: block; padding: .1rem 0; }
.contents [aria-hidden] { display: inline-block; width: 1.2em; }
.tally { color: var(--soft); font-weight: 400; font-size: .9em; }

.good > a > [aria-hidden], .good .sign { color: var(--good); }
.missed > a > [aria-hidden], .missed .sign, .started > a > [aria-hidden], .started .sign { color: var(--warn); }
.broken > a > [aria-hidden], .broken .sign { color: var(--bad); }
.open > a > [aria-hidden], .open .sign { color: var(--soft); }

main h2 { font-size: 1.5rem; margin: 3.5rem 0 1rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); }
main > :first-child h2 { margin-top: 1rem; }
.progress { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; margin: 0 0 1.25rem; font-size: .9375rem; }
progress { flex: 1 1 12rem; max-width: 18rem; height: .6rem; accent-color: var(--good); }
.group h3 { font-size: 1.0625rem; margin: 1.5rem 0 .4rem; }
.checklist ul { list-style: none; margin: 0; padding: 0; font-size: .9375rem; line-height: 1.5; }
.checklist li { display: flex; gap: .6rem; padding: .15rem 0; break-inside: avoid; }
.checklist li.open { color: var(--soft); }
.box { flex: none; width: 1.2em; }
.checklist li.done .box { color: var(--good); }
:target { background: color-mix(in srgb, var(--link) 12%, transparent); border-radius: 4px; }

.question { margin: 2.5rem 0 3.5rem; }
.question:target { background: none; }
.question:target h3 { text-decoration: underline; text-decoration-color: var(--link); text-underline-offset: .3em; }
.question > header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .25rem 1rem; }
.question h3 { font-size: 1.1875rem; margin: 0; }
.sign { font-size: .875rem; font-weight: 600; }
.prompt { margin: .6rem 0 1.25rem; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--line); color: var(--soft); font-size: .9688rem; line-height: 1.5; }
.prompt > * { margin: .4rem 0; }
.prompt strong { font-weight: 600; }
.asked { font-size: .875rem; }
.answer > :first-child { margin-top: 0; }
.answer hr { border: 0; border-top: 1px solid var(--line); margin: 1.25rem 0; }
.answer h4 { font-size: 1.0625rem; }
.answer h5, .answer h6 { font-size: 1rem; }
.nothing, .as-typed { color: var(--soft); }
.answer { unicode-bidi: isolate; }
.answer img { max-width: 100%; height: auto; vertical-align: middle; }
.answer blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft); }
.answer .task-list-item { list-style: none; }
.answer .task-list-item input { margin: 0 .4em 0 -1.4em; }
figure { margin: 1.5rem 0; text-align: center; break-inside: avoid; }
figure img { max-height: 80vh; width: auto; border: 1px solid var(--line); border-radius: 4px; }
figcaption { margin-top: .4rem; font-size: .875rem; color: var(--soft); }
.no-figure { display: inline-block; padding: .4rem .75rem; border: 1px dashed var(--soft); border-radius: 6px; font-size: .9375rem; }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-family: var(--face); font-size: .9375rem; line-height: 1.45; }
th, td { padding: .35rem .7rem; border: 1px solid var(--line); vertical-align: top; }
th { background: var(--tint); text-align: left; }
[align="right"] { text-align: right; } [align="center"] { text-align: center; }
.formula { display: block; overflow-x: auto; margin: 1rem 0; text-align: center; }
math { font-family: "STIX Two Math", "Cambria Math", "Latin Modern Math", math; }
.cut { display: flex; align-items: center; gap: .75rem; margin: 1.5rem 0 1rem; color: var(--bad); font-size: .875rem; font-weight: 600; }
.cut::before, .cut::after { content: ""; flex: 1; border-top: 2px dashed; }
.uncounted { padding-left: 1rem; border-left: 3px double var(--bad); }
.verdict { margin-top: 1.25rem; font-size: .875rem; color: var(--soft); }
.verdict p { margin: .15rem 0; }
.verdict strong { color: var(--ink); }
.verdict .good { color: var(--good); } .verdict .missed { color: var(--bad); }
.notes { margin-top: 1rem; padding: .7rem 1rem; background: var(--tint); border-left: 3px solid var(--warn); border-radius: 0 6px 6px 0; font-size: .875rem; line-height: 1.5; }
.notes ul { margin: .3rem 0 0; padding-left: 1.1rem; }
.notes .error::marker { color: var(--bad); content: "✗ "; }
.notes .warning::marker { color: var(--warn); content: "▲ "; }
.footnotes { font-size: .9375rem; border-top: 1px solid var(--line); margin-top: 1.5rem; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .8125rem; }

@media (min-width: 72rem) {
  .frame { max-width: 68rem; display: grid; grid-template-columns: 15rem minmax(0, 46rem); gap: 0 4rem; padding-top: 3rem; }
  .top, main, footer { grid-column: 2; }
  .contents { grid-column: 1; grid-row: 1 / span 3; align-self: start; position: sticky; top: 0; max-height: 100vh; overflow-y: auto;
    margin: 0; padding: 3rem .5rem 2rem 0; margin-top: -3rem; }
  .contents ul ul { columns: auto; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;

/** On paper it is always light, addresses are written out, and nothing is parted that belongs together. */
const PAPER = `
@page { margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; --ground: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #bbb; --tint: #f4f4f4;
    --link: #000; --good: #14532d; --warn: #6b3f00; --bad: #8c1d18; }
  body { font-size: 10.5pt; line-height: 1.45; }
  .frame { display: block; max-width: none; padding: 0; }
  .skip { display: none; }
  .contents { position: static; max-height: none; margin: 1rem 0; padding: 0; font-size: 9pt; }
  .contents ul ul { columns: 4; }
  h2, h3, h4, h5, h6, .question > header, .prompt { break-after: avoid; break-inside: avoid; }
  main h2 { margin-top: 2rem; }
  .question { margin: 1.5rem 0 2.25rem; }
  p, li { orphans: 3; widows: 3; }
  figure, .notes, .verdict, tr, .formula { break-inside: avoid; }
  figure img { max-height: 17cm; }
  pre { white-space: pre-wrap; overflow: visible; }
  .table, .formula { overflow: visible; }
  .answer a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; color: var(--soft); overflow-wrap: anywhere; }
  .groups { columns: 2; column-gap: 2rem; }
  .group h3 { margin-top: 0; }
  .group { padding-bottom: 1rem; }
  footer { margin-top: 1rem; break-before: avoid; }
  .notes, .summary dl, th, progress { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** The whole style sheet, without surplus blanks. */
export const STYLE = (SCREEN + PAPER).replace(/\s*\n\s*/g, "\n").trim();
