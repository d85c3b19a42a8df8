import type { RunningEditor } from "../../io/external-editor.ts";
import type { OutsideEnd } from "../message.ts";
import type { Store } from "../store.ts";

/** The text another editor gets, and whether its user has been told which editor it is. */
export interface OutsideWish {
  readonly text: string;
  readonly name: string;
  readonly told: boolean;
}

/** An answer in another editor: one at a time. */
export class OutsideEditing {
  private running: RunningEditor | null = null;

  constructor(private readonly lend: (task: () => Promise<void>) => Promise<void>) {}

  /** Opens the text in the user's editor and tells the session what comes of it; in the terminal's own, the screen is lent to it. */
  async edit(store: Store, wish: OutsideWish): Promise<void> {
    // What starts other programs is large, and most sessions start none.
    const { chooseInstalledEditor, editOutside } = await import("../../io/external-editor.ts");
    const chosen = await chooseInstalledEditor(store.state().settings.editor);
    if (!chosen.ok) return end(store, { kind: "not-started", message: chosen.message });
    const { name, gui, leave, from } = chosen.editor;
    // Who never chose an editor may not know this one, and not how to get out of it.
    if (from === "found" && !gui && !wish.told) {
      store.dispatch({ type: "outside-unknown", name, leaveBy: leave });
      return;
    }
    store.dispatch({ type: "outside-started", name, gui });
    const onSaved = (text: string) => store.dispatch({ type: "outside-saved", text, time: Date.now() });
    const request = { editor: chosen.editor, text: wish.text, name: wish.name, onSaved };
    const run = () => this.follow(store, editOutside(request));
    await (gui ? run() : this.lend(run));
  }

  /** Stops waiting for the editor; what it saved stays. */
  stop(): void {
    this.running?.close();
  }

  private async follow(store: Store, running: RunningEditor): Promise<void> {
    this.running = running;
    const ended = await running.done;
    this.running = null;
    end(store, ended.kind === "trouble" ? { ...ended, kind: "doubt" } : ended);
  }
}

function end(store: Store, end: OutsideEnd): void {
  store.dispatch({ type: "outside-ended", end, time: Date.now() });
}
