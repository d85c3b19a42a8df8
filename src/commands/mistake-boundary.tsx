import { Component, type ReactNode } from "react";

interface MistakeBoundaryProps {
  readonly onMistake: (error: unknown) => void;
  readonly children: ReactNode;
}

/** Tells of a screen that cannot be drawn. Ink's own boundary draws the error, which fails as well when drawing is what fails. */
export class MistakeBoundary extends Component<MistakeBoundaryProps, { readonly failed: boolean }> {
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override state = { failed: false };

  override componentDidCatch(error: unknown): void {
    const { onMistake } = this.props;
    // Ink cannot be unmounted while React is still at work on this.
    queueMicrotask(() => onMistake(error));
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
