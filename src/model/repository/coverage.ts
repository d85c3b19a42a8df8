import type { FileKind } from "./file-kind.ts";
import type { FileReading } from "./file-reading.ts";

// Reports say it near their beginning; a badge is no longer than this.
const NEAR = 20_000;

/** The total that a coverage report (of coverage.py or pytest-cov), a badge, or the badge of a README states; null where it states none. */
export function readCoverage(path: string, kind: FileKind, text: string): FileReading["coverage"] {
  if (kind === "markdown") return path.includes("/") ? null : inReadme(text);
  const near = text.slice(0, NEAR);
  if (path.endsWith(".xml")) return stated(near, /<coverage\b[^<>]{0,2000}?\sline-rate="([\d.]{1,20})"/, 100);
  if (path.endsWith(".json")) return inJson(text);
  if (path.endsWith(".html")) return stated(near, /<span class="pc_cov">([\d.]{1,20})%/);
  return stated(near, /<text\b[^<>]{0,400}>\s{0,20}([\d.]{1,20})%\s{0,20}<\/text>/);
}

/** A badge of shields.io, but for one that is shown as code. */
function inReadme(text: string): FileReading["coverage"] {
  const prose = text
    .slice(0, NEAR)
    .replace(/^(```|~~~)[\s\S]*?(?:^\1|$(?![\s\S]))/gm, (code) => code.replace(/[^\n]/g, " "));
  return stated(
    prose,
    /img\.shields\.io\/badge\/[\w%+-]{0,60}cov(?:erage)?[-_:%20]{1,10}([\d.]{1,20})(?:%25|%)/i,
  );
}

// Its totals stand at its end.
function inJson(text: string): FileReading["coverage"] {
  const at = text.lastIndexOf('"totals"');
  if (at < 0) return null;
  const found = stated(text.slice(at, at + NEAR), /"percent_covered"\s{0,20}:\s{0,20}([\d.]{1,20})/);
  return found && { ...found, line: found.line + lineAt(text, at) - 1 };
}

function stated(text: string, pattern: RegExp, times = 1): FileReading["coverage"] {
  const match = pattern.exec(text);
  const percent = Number(match?.[1] ?? Number.NaN) * times;
  if (!match || !(percent >= 0 && percent <= 100)) return null;
  return { percent: Math.round(percent * 100) / 100, line: lineAt(text, match.index + match[0].length) };
}

function lineAt(text: string, end: number): number {
  return text.slice(0, end).split("\n").length;
}
