import type { EvidenceState } from "../model/evidence/evidence-rule.ts";
import type { Severity } from "../model/problems/problem.ts";
import type { QuestionSign } from "../model/report/progress.ts";
import type { Role } from "../ui/theme.ts";

/** How a question's state is drawn and said: glyph and word first, colour second. */
export const SIGNS: Readonly<
  Record<
    QuestionSign,
    { readonly glyph: string; readonly word: string; readonly brief: string; readonly role: Role }
  >
> = {
  good: { glyph: "✓", word: "within its limits", brief: "good", role: "good" },
  missed: { glyph: "▲", word: "a limit is missed", brief: "missed", role: "warn" },
  started: { glyph: "◐", word: "started", brief: "started", role: "accent" },
  open: { glyph: "○", word: "open", brief: "open", role: "muted" },
  broken: { glyph: "✗", word: "cut short by the checker", brief: "cut", role: "bad" },
};

/** How the sign for an item's evidence is drawn. */
export const EVIDENCE_ROLES: Readonly<Record<EvidenceState, Role>> = {
  found: "good",
  none: "muted",
  unknown: "muted",
};

/** How a problem's weight is drawn and said: of many in a title, of one in words. */
export const SEVERITIES: Readonly<
  Record<
    Severity,
    { readonly glyph: string; readonly title: string; readonly word: string; readonly role: Role }
  >
> = {
  error: { glyph: "✗", title: "Errors", word: "Error: it changes the verdict or loses text", role: "bad" },
  warning: { glyph: "▲", title: "Warnings", word: "Warning: a reader will stumble", role: "warn" },
  info: { glyph: "·", title: "Notes", word: "Good to know", role: "muted" },
};
