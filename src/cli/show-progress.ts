/** How much of a file has been read, for a person who waits. */
import type { Output } from './world.js';

const megabyte = 1_000_000;
const eraseLine = '\r\u001b[K';

/** `bytes` as they come, their number shown on a terminal and taken away again at the end. */
export async function* showProgress(bytes: AsyncIterable<Uint8Array>, { isTerminal, write }: Output) {
  let size = 0;
  let shown = 0;
  try {
    for await (const part of bytes) {
      yield part;
      size += part.byteLength;
      const megabytes = Math.floor(size / megabyte);
      if (isTerminal && megabytes > shown) write(`${eraseLine}${(shown = megabytes)} MB read`);
    }
  } finally {
    if (shown > 0) write(eraseLine);
  }
}
