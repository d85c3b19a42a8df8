import { Text, useInput } from "ink";
import { render } from "ink-testing-library";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/session/keymap.ts";
import { type KeyEvent, readKey } from "../../src/ui/keys.ts";
import { keyBytes } from "../stories/keys.ts";
import { show, sized } from "./screen.tsx";

const keys = [...new Set(COMMANDS.flatMap(({ keys }) => keys))];

function Listener({ events }: { readonly events: KeyEvent[] }) {
  useInput((input, key) => {
    const event = readKey(input, key);
    if (event) events.push(event);
  });
  return <Text>listening</Text>;
}

/** What is made of the bytes of a key, all the way from the terminal. */
async function read(bytes: string): Promise<KeyEvent[]> {
  const events: KeyEvent[] = [];
  const { stdin, unmount } = render(<Listener events={events} />);
  await new Promise((resolve) => setTimeout(resolve, 10));
  stdin.write(bytes);
  await new Promise((resolve) => setTimeout(resolve, 60));
  unmount();
  return events;
}

describe("keys a terminal can send", () => {
  test.concurrent.each(keys)("%s", async (key) => {
    const [event, ...more] = await read(keyBytes(key));
    const text = key === "space" ? " " : key;
    expect(more).toEqual([]);
    expect([{ key }, { text }]).toContainEqual(event);
  });

  test.concurrent.each([
    ["ctrl+h or ctrl+backspace", "\b", "backspace"],
    ["ctrl+j", "\n", "enter"],
    ["home of old terminals", "\u001b[1~", "home"],
    ["end of old terminals", "\u001b[4~", "end"],
    ["up in application mode", "\u001bOA", "up"],
    ["home in application mode", "\u001bOH", "home"],
  ])("%s, too", async (_, bytes, key) => {
    const [event] = await read(bytes);
    expect([{ key }, { text: "\n" }]).toContainEqual(event);
  });
});

describe("keys reach what they are for", () => {
  test("from screen to screen, and out", async () => {
    const window = show(sized(80, 24).state);
    await window.press("2", "down", "space");
    expect(window.text()).toContain("› [x] List what");
    await window.press("3", "enter", "e", "W", "e", "ctrl+s");
    expect(window.state().document.text).toContain("\nWe\n");
    await window.press("ctrl+q", "esc", "esc");
    expect(window.state().view.screen).toBe("overview");
  });

  test("into a query, which enter takes and esc gives up", async () => {
    const window = show(sized(80, 24).press("3").state);
    await window.press("/", "1", "7");
    expect(window.text()).toContain("find: 17");
    await window.press("enter");
    expect(window.text()).toMatch(/› 17 /);
    await window.press("/", "esc");
    expect(window.state().view.find).toBeNull();
  });

  test("typed fast, not one is lost", async () => {
    const window = show(sized(80, 24).state);
    await window.send("3e");
    await window.send("We are\r");
    await window.send("four\u001b[D\u001b[D!");
    expect(window.text()).toMatch(/^ We are$/m);
    expect(window.text()).toMatch(/^ fo!ur$/m);
  });
});
