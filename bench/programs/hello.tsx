import { render, Text, useInput } from "ink";
import type { ReactNode } from "react";

// The least that can be on a screen by Ink and stay there.

function Hello(): ReactNode {
  useInput(() => {});
  return <Text>hello</Text>;
}

render(<Hello />);
