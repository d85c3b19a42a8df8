import { Box, Text, useApp, useInput, usePaste } from "ink";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { ChecklistScreen } from "./screens/checklist.tsx";
import { DecidingScreen } from "./screens/deciding.tsx";
import { DialogScreen } from "./screens/dialog.tsx";
import { DraftsScreen } from "./screens/drafts.tsx";
import { drawnState } from "./screens/drawn-state.ts";
import { EditorScreen } from "./screens/editor.tsx";
import { FigurePicker } from "./screens/figure-picker.tsx";
import { FiguresScreen } from "./screens/figures.tsx";
import { Footer } from "./screens/footer.tsx";
import { TellFound } from "./screens/found.ts";
import { FileLine, NoticeLine, Rule, Tabs } from "./screens/frame.tsx";
import { HelpScreen } from "./screens/help.tsx";
import { ScrollLimit } from "./screens/lines.tsx";
import { Overview } from "./screens/overview.tsx";
import { Palette } from "./screens/palette.tsx";
import { Point } from "./screens/pointed.ts";
import { ProblemsScreen } from "./screens/problems.tsx";
import { QuestionsScreen } from "./screens/questions.tsx";
import { SourcesScreen } from "./screens/sources.tsx";
import { keyFor } from "./session/bindings.ts";
import { describeDialog } from "./session/dialogs.ts";
import { type Found, knowsPlaces, searchedText } from "./session/finding.ts";
import { isTooSmall, SMALLEST, screenRows } from "./session/layout.ts";
import type { Pointed } from "./session/pointing.ts";
import type { State } from "./session/state.ts";
import type { Store } from "./session/store.ts";
import { readKey } from "./ui/keys.ts";
import { Searched } from "./ui/mark-matches.ts";
import { type Pointer, PointerContext } from "./ui/pointer.tsx";
import { OpenLines } from "./ui/text-line.tsx";
import { themeOf } from "./ui/theme.ts";
import { ThemeContext } from "./ui/use-look.ts";

/** Lends the terminal to somebody else while a function runs. */
export type SuspendTerminal = (callback: () => Promise<void>) => Promise<void>;

interface AppProps {
  readonly store: Store;
  /** Where the app leaves the way to suspend it, which only Ink knows. */
  readonly suspender?: { current: SuspendTerminal | null };
  /** What is done with the mouse comes from here, once it is switched on. */
  readonly pointer?: Pointer;
}

/** The full-screen app: a session in, a screen out; keys go the other way. */
export function App({ store, suspender, pointer }: AppProps): ReactNode {
  const state = useSyncExternalStore(
    store.subscribe,
    useMemo(() => drawnState(store), [store]),
  );
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
  const openLines = useRef(0);
  usePaste((text) => {
    if (openLines.current === 0) store.dispatch({ type: "pasted", text, time: Date.now() });
  });
  const tellScrollLimit = useCallback(
    (limit: number) => {
      if (store.state().view.scrollLimit !== limit) store.dispatch({ type: "scroll-limit", limit });
    },
    [store],
  );
  const tellFound = useCallback(
    (found: Found) => {
      if (!knowsPlaces(store.state(), found)) store.dispatch({ type: "found", ...found });
    },
    [store],
  );
  const point = useCallback(
    (at: Pointed) => store.dispatch({ type: "pointed", at, time: Date.now() }),
    [store],
  );
  const { size, settings } = state;
  if (isTooSmall(size)) return <TooSmall state={state} />;
  return (
    <ThemeContext value={themeOf(settings.theme, state.terminal)}>
      <PointerContext value={settings.mouse ? (pointer ?? null) : null}>
        <Point value={point}>
          <OpenLines value={openLines}>
            <Box flexDirection="column" width={size.columns} height={size.rows} overflowY="hidden">
              <FileLine state={state} />
              <Tabs state={state} />
              <Rule width={size.columns} />
              <Box height={screenRows(size)} overflowY="hidden" flexShrink={0}>
                <ScrollLimit value={tellScrollLimit}>
                  <Searched value={searchedText(state)}>
                    <TellFound value={tellFound}>
                      <Screen state={state} store={store} />
                    </TellFound>
                  </Searched>
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
          </OpenLines>
        </Point>
      </PointerContext>
    </ThemeContext>
  );
}

function Screen({ state, store }: { readonly state: State; readonly store: Store }): ReactNode {
  const { dialog, view, editing, palette, picker, deciding, drafts, sources, size } = state;
  if (dialog)
    return (
      <DialogScreen
        dialog={dialog}
        size={size}
        onChoose={(option) => store.dispatch({ type: "chosen", option, time: Date.now() })}
      />
    );
  if (view.help !== null)
    return (
      <HelpScreen
        state={state}
        scroll={view.help}
        onQuery={(query) => store.dispatch({ type: "help-find-changed", query, time: Date.now() })}
      />
    );
  if (palette)
    return (
      <Palette
        state={state}
        palette={palette}
        onQuery={(query) => store.dispatch({ type: "palette-changed", query, time: Date.now() })}
      />
    );
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
function TooSmall({ state }: { readonly state: State }): ReactNode {
  const { size, dialog, editing } = state;
  const { columns, rows } = size;
  const asked = dialog && describeDialog(dialog);
  const text = asked
    ? `${asked.title}: ${asked.options.map(({ key, label }) => `${key} ${label}`).join(", ")}`
    : `Make the window at least ${SMALLEST.columns}×${SMALLEST.rows} (now ${columns}×${rows}); ${editing ? "ctrl+c" : keyFor(state, "app.quit")} quits.`;
  return (
    <Box width={columns} height={rows} overflow="hidden">
      <Text wrap={asked ? "wrap" : "truncate"}>{text}</Text>
    </Box>
  );
}
