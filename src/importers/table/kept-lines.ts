/** Cells that a story has no field for, as lines of an event's text. */
import { escapeLine } from '../escape-line.js';

/** A cell by its column's header. */
export interface KeptCell {
  readonly header: string;
  readonly text: string;
}

/** A text with a line `Header: cell` for each cell behind it; the cells show as they are written. */
export function withLines(text: string | undefined, cells: readonly KeptCell[]): string | undefined {
  const lines = cells.flatMap(({ header, text: cell }) => splitLines(`${header}: ${cell}`)).map(escapeLine);
  const whole = text?.trimEnd();
  return lines.length === 0 ? whole : [...(whole ? [whole] : []), lines.join('\\\n')].join('\n\n');
}

/** A text in one line. */
export function toLine(text: string): string {
  return splitLines(text).join(' ');
}

function splitLines(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean);
}
