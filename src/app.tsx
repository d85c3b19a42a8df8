import { Box, Text, useApp, useInput, usePaste } from "ink";
import { type ReactNode, useCallback, useEffect, useSyncExternalStore } from "react";
import { ChecklistScreen } from "./screens/checklist.tsx";
import { DecidingScreen } from "./screens/deciding.tsx";
import { DialogScreen } from "./screens/dialog.tsx";
import { DraftsScreen } from "./screens/drafts.tsx";
import { EditorScreen } from "./screens/editor.tsx";
import { FigurePicker } from "./screens/figure-picker.tsx";
import { FiguresScreen } from "./screens/figures.tsx";
import { FileLine, Footer, NoticeLine, Rule, Tabs } from "./screens/frame.tsx";
import { HelpScreen } from "./screens/help.tsx";
import { ScrollLimit } from "./screens/lines.tsx";
import { Overview } from "./screens/overview.tsx";
import { ProblemsScreen } from "./screens/problems.tsx";
import { QuestionsScreen } from "./screens/questions.tsx";
import { SourcesScreen } from "./screens/sources.tsx";
import { describeDialog } from "./session/dialogs.ts";
import { isTooSmall, SMALLEST, screenRows } from "./session/layout.ts";
import type { State } from "./session/state.ts";
import type { Store } from "./session/store.ts";
import { readKey } from "./ui/keys.ts";

/** Lends the terminal to somebody else while a function runs. */
export type SuspendTerminal = (callback: () => Promise<void>) => Promise<void>;

interface AppProps {
  readonly store: Store;
  /** Where the app leaves the way to suspend it, which only Ink knows. */
  readonly suspender?: { current: SuspendTerminal | null };
}

/** The full-screen app: a session in, a screen out; keys go the other way. */
export function App({ store, suspender }: AppProps): ReactNode {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { suspendTerminal } = useApp();
  useEffect(() => {
    if (suspender) suspender.current = suspendTerminal;
  }, [suspender, suspendTerminal]);
  useInput((input, key) => {
    const event = readKey(input, key);
    if (!event) return;
    const time = Date.now();
    store.dispatch(
      "key" in event ? { type: "key", key: event.key, time } : { type: "typed", text: event.text, time },
    );
  });
  usePaste((text) => store.dispatch({ type: "pasted", text, time: Date.now() }));
  const tellScrollLimit = useCallback(
    (limit: number) => {
      if (store.state().view.scrollLimit !== limit) store.dispatch({ type: "scroll-limit", limit });
    },
    [store],
  );
  const { size } = state;
  if (isTooSmall(size)) return <TooSmall state={state} />;
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows} overflowY="hidden">
      <FileLine state={state} />
      <Tabs state={state} />
      <Rule width={size.columns} />
      <Box height={screenRows(size)} overflowY="hidden" flexShrink={0}>
        <ScrollLimit value={tellScrollLimit}>
          <Screen state={state} store={store} />
        </ScrollLimit>
      </Box>
      <NoticeLine
        state={state}
        onFind={(query) => store.dispatch({ type: "find-changed", query, time: Date.now() })}
        onFindDone={() => store.dispatch({ type: "find-submitted" })}
        onCopy={(path) => store.dispatch({ type: "copy-changed", path, time: Date.now() })}
        onCopyDone={() => store.dispatch({ type: "copy-submitted" })}
      />
      <Rule width={size.columns} />
      <Footer state={state} />
    </Box>
  );
}

function Screen({ state, store }: { readonly state: State; readonly store: Store }): ReactNode {
  const { dialog, view, editing, picker, deciding, drafts, sources, size } = state;
  if (dialog)
    return (
      <DialogScreen
        dialog={dialog}
        size={size}
        onChoose={(option) => store.dispatch({ type: "chosen", option, time: Date.now() })}
      />
    );
  if (view.help !== null) return <HelpScreen state={state} scroll={view.help} />;
  if (picker)
    return (
      <FigurePicker
        state={state}
        picker={picker}
        onQuery={(query) => store.dispatch({ type: "picker-changed", query, time: Date.now() })}
      />
    );
  if (deciding) return <DecidingScreen state={state} deciding={deciding} />;
  if (drafts?.open) return <DraftsScreen state={state} offer={drafts} />;
  if (sources) return <SourcesScreen state={state} sources={sources} />;
  if (editing) return <EditorScreen state={state} editing={editing} />;
  switch (view.screen) {
    case "overview":
      return <Overview state={state} />;
    case "checklist":
      return <ChecklistScreen state={state} />;
    case "questions":
      return <QuestionsScreen state={state} />;
    case "figures":
      return <FiguresScreen state={state} />;
    case "problems":
      return <ProblemsScreen state={state} />;
  }
}

/** What a window shows that is too small for a screen; a question that has to be answered comes first. */
function TooSmall({ state: { size, dialog, editing } }: { readonly state: State }): ReactNode {
  const { columns, rows } = size;
  const asked = dialog && describeDialog(dialog);
  const text = asked
    ? `${asked.title}: ${asked.options.map(({ key, label }) => `${key} ${label}`).join(", ")}`
    : `Make the window at least ${SMALLEST.columns}×${SMALLEST.rows} (now ${columns}×${rows}); ${editing ? "ctrl+c" : "q"} quits.`;
  return (
    <Box width={columns} height={rows} overflow="hidden">
      <Text wrap={asked ? "wrap" : "truncate"}>{text}</Text>
    </Box>
  );
}
