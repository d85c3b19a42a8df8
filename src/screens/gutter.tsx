import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { useLook } from "../ui/use-look.ts";

/** The rule between two panes, with a blank column on each side; three columns in all. */
export function Gutter({ height }: { readonly height: number }): ReactNode {
  const look = useLook();
  return (
    <Box width={3} height={height} paddingLeft={1} flexShrink={0} overflowY="hidden">
      <Text {...look("rule")}>{"│\n".repeat(height)}</Text>
    </Box>
  );
}
