import { printable } from './printable.js';

/** `text` in one line of `most` characters, as it may be shown at a terminal. */
export function toShortLine(text: string, most: number): string {
  const line = printable(text.replace(/\s+/g, ' '));
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
