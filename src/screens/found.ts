import { createContext, useContext, useEffect } from "react";
import type { Found } from "../session/finding.ts";
import type { Piece } from "../ui/line.tsx";
import { markLines, Searched } from "../ui/mark-matches.ts";

/** Told where an open question shows what is looked for: only drawing it knows. */
export const TellFound = createContext<(found: Found) => void>(() => {});

type Text = readonly (readonly Piece[])[];

/** Tells where the texts of an open question show what is looked for: the one that the pane `detail` scrolls, then the one that `list` scrolls. */
export function useFound(question: number, detail: Text, list: Text): void {
  const query = useContext(Searched);
  const tell = useContext(TellFound);
  useEffect(() => {
    if (query === "") return;
    const places = [
      ...markLines(detail, query).found.map((line) => ({ pane: "detail", line }) as const),
      ...markLines(list, query).found.map((line) => ({ pane: "list", line }) as const),
    ];
    tell({ question, query, places });
  });
}
