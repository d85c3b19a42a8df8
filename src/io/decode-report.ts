/** A report's text, and whether writing that text as UTF-8 gives back the bytes it came from. */
export interface Decoded {
  readonly text: string;
  readonly encoding: "utf-8" | "broken";
}

/**
 * The text of a report's bytes with its byte order mark kept, so that writing it back changes nothing.
 * What is not UTF-8 comes out as readable as it gets (UTF-16 by its mark, else replacement characters) and "broken": never write it.
 */
export function decodeReport(bytes: Uint8Array): Decoded {
  const utf16 = utf16Label(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: "broken" };
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: "utf-8",
    };
  } catch {
    return { text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), encoding: "broken" };
  }
}

/** Whether a text has UTF-8 bytes at all: half a surrogate pair has none. */
export function isEncodable(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function utf16Label(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}
