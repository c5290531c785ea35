/** The lines of iCalendar (RFC 5545, 3.1): unfolded, with their parameters. */

/** One line: a property, or the beginning or end of a component. */
export interface ContentLine {
  /** In capitals. */
  readonly name: string;
  /** By their names in capitals; without the quotation marks. */
  readonly parameters: ReadonlyMap<string, string>;
  /** As it is written, with its escapes. */
  readonly value: string;
  /** The number of its first line in the file, from 1. */
  readonly line: number;
}

/** The lines of `text`; what is no content line has an empty name and is all value. Blank lines are none. */
export function parseContentLines(text: string): ContentLine[] {
  const unfolded: { pieces: string[]; line: number }[] = [];
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    const last = unfolded.at(-1);
    if (/^[ \t]/.test(written) && last) last.pieces.push(written.slice(1));
    else if (written.trim()) unfolded.push({ pieces: [written], line: index + 1 });
  }
  return unfolded.map(({ pieces, line }) => parseLine(pieces.join(''), line));
}

function parseLine(text: string, line: number): ContentLine {
  const parameters = new Map<string, string>();
  const name = /^[\w-]+/.exec(text)?.[0] ?? '';
  const parameter = /;([\w-]+)=((?:"[^"]*"|[^":;])*)/y;
  parameter.lastIndex = name.length;
  let end = name.length;
  for (let found = parameter.exec(text); found; found = parameter.exec(text)) {
    parameters.set(found[1]!.toUpperCase(), found[2]!.replaceAll('"', ''));
    end = parameter.lastIndex;
  }
  if (!name || text[end] !== ':') return { name: '', parameters: new Map(), value: text, line };
  return { name: name.toUpperCase(), parameters, value: text.slice(end + 1), line };
}

/** A text without its escapes (RFC 5545, 3.3.11). */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

/** The texts of a list, which commas part. */
export function splitTexts(value: string): string[] {
  return (value.match(/(?:\\.|[^\\,])+/gs) ?? []).map((text) => unescapeText(text).trim()).filter(Boolean);
}
