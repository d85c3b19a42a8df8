import { createContext, useContext } from "react";
import { type Look, type Role, THEMES, type Theme } from "./theme.ts";

/** The theme that everything below is drawn in. */
export const ThemeContext = createContext<Theme>(THEMES.dark);

/** How a role looks, in the theme that holds where it is drawn. */
export function useLook(): (role: Role) => Look {
  const theme = useContext(ThemeContext);
  return (role) => theme[role];
}
