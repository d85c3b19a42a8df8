/** What the numbers of colours mean in a picture; also its window's frame. */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly frame: string;
  readonly title: string;
  /** The sixteen colours, the bright ones last. */
  readonly sixteen: readonly string[];
}

/** The two grounds pictures are drawn on: a page shows the one that suits it. */
export type Ground = "dark" | "light";

/** Colours with a contrast of at least 4.5 to 1 to their ground, but for the one that is black in the dark and white in the light. */
export const PALETTES: Readonly<Record<Ground, Palette>> = {
  dark: {
    ground: "#12151b",
    ink: "#dfe4ec",
    frame: "#343b47",
    title: "#9aa4b2",
    sixteen: [
      ...["#343b47", "#ff7b80", "#8fd07a", "#e9bd62", "#79b8ff", "#d7a1ee", "#62cfd9", "#dfe4ec"],
      ...["#8b95a4", "#ff9a9e", "#a9e295", "#f5d080", "#9ccbff", "#e5bdf6", "#86e1e9", "#ffffff"],
    ],
  },
  light: {
    ground: "#ffffff",
    ink: "#24292f",
    frame: "#d0d7de",
    title: "#59636e",
    sixteen: [
      ...["#24292f", "#c0212b", "#1a7333", "#8a5d00", "#0959c4", "#8a3fc0", "#0f6f78", "#59636e"],
      ...["#636c76", "#a40e18", "#0f5a26", "#6b4700", "#0747a1", "#6d28a0", "#0b565d", "#8c959f"],
    ],
  },
};

const STEPS = [0, 95, 135, 175, 215, 255];

/** A colour as SVG has it: one of the sixteen, of the cube and the greys of 256, or one that is spelled out. */
export function colourOf(colour: number | string, { sixteen }: Palette): string {
  if (typeof colour === "string") return colour;
  if (colour < 16) return sixteen[colour]!;
  const grey = 8 + (colour - 232) * 10;
  const at = colour - 16;
  const cube = [Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6].map((step) => STEPS[step]!);
  return hex(colour >= 232 ? [grey, grey, grey] : cube);
}

function hex(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
