import Conf from "conf";

interface Settings {
  readonly follow: boolean;
}

// Opened anew each time: settings are read once and written rarely, and another window may have changed them.
function open(): Conf<Settings> {
  return new Conf<Settings>({ projectName: "report-tui", projectSuffix: "", defaults: { follow: false } });
}

/** Whether the user wants the screen to follow what is saved elsewhere; false when the settings cannot be read. */
export function wantsFollow(): boolean {
  try {
    return open().get("follow") === true;
  } catch {
    return false;
  }
}

/** Keeps the wish for the next start; a settings file that cannot be written is no reason to bother anybody. */
export function rememberFollow(follow: boolean): void {
  try {
    open().set("follow", follow);
  } catch {
    // The switch still works for this session.
  }
}
