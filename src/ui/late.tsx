import { type ReactNode, useEffect, useState } from "react";

/** Shows what stands for something on its way only once that has taken a while: what comes at once is not to flicker. */
export function Late({
  milliseconds,
  children,
}: {
  readonly milliseconds: number;
  readonly children: ReactNode;
}): ReactNode {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isLate ? children : null;
}
