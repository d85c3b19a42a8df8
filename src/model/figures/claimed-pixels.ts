const PNG_START = 8;
const IHDR = 0x49484452;
const GIF_START = 13;
const [EXTENSION, FRAME] = [0x21, 0x2c];

/**
 * The most pixels a decoder would make of a PNG or GIF, whatever its head says: a second header in a PNG replaces the first, and each frame of a
 * GIF has a size of its own. 0 for any other file, and for what lies behind a broken place.
 */
export function claimedPixels(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (bytes[0] === 0x89) return largestHeader(view);
    return bytes[0] === 0x47 ? sumOfFrames(view) : 0;
  } catch (error) {
    if (error instanceof RangeError) return 0;
    throw error;
  }
}

function largestHeader(view: DataView): number {
  let most = 0;
  for (let at = PNG_START; at + 8 <= view.byteLength; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === IHDR)
      most = Math.max(most, view.getUint32(at + 8) * view.getUint32(at + 12));
  return most;
}

function sumOfFrames(view: DataView): number {
  let sum = 0;
  let at = GIF_START + coloursBehind(view.getUint8(10));
  while (at < view.byteLength) {
    const kind = view.getUint8(at);
    if (kind === EXTENSION) at = behindBlocks(view, at + 2);
    else if (kind === FRAME && at + 10 <= view.byteLength) {
      sum += view.getUint16(at + 5, true) * view.getUint16(at + 7, true);
      at = behindBlocks(view, at + 11 + coloursBehind(view.getUint8(at + 9)));
    } else break;
  }
  return sum;
}

/** The bytes of the table of colours that flags announce. */
function coloursBehind(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function behindBlocks(view: DataView, from: number): number {
  let at = from;
  while (at < view.byteLength && view.getUint8(at) > 0) at += 1 + view.getUint8(at);
  return at + 1;
}
