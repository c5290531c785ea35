/** ZIP files: what is in them, unpacked only as far as is asked for. */
import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import { concatBytes } from './decode-text.js';

/** The names of the files in a ZIP file; none where it is broken. */
export function listZip(bytes: Uint8Array): string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    return [];
  }
  return names;
}

/**
 * One file of a ZIP file; `too-large` where more than `most` bytes come out of it, whatever it says of itself: no more than that
 * is ever unpacked. Absent where it is not there or broken.
 */
export function readFromZip(bytes: Uint8Array, name: string, most: number): Uint8Array | 'too-large' | undefined {
  const reading = { parts: [] as Uint8Array[], size: 0, state: 'open' as 'open' | 'done' | 'too-large' | 'broken' };
  const unzip = new Unzip((file) => {
    if (file.name !== name || reading.state !== 'open' || reading.size > 0) return;
    file.ondata = (error, data, isLast) => {
      reading.size += data.length;
      if (reading.state !== 'open') return;
      if (error) reading.state = 'broken';
      else if (reading.size > most) reading.state = 'too-large';
      else {
        reading.parts.push(data);
        if (isLast) reading.state = 'done';
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && reading.state === 'open'; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch {
    return undefined;
  }
  if (reading.state === 'too-large') return reading.state;
  return reading.state === 'done' ? concatBytes(reading.parts) : undefined;
}

/** Bytes that are unpacked at once: a thousand times as many come out at most. */
const step = 16_384;
