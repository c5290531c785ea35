/** What parts the cells of a table that is written as text. */
import Papa from 'papaparse';

const delimiters = [',', ';', '\t', '|'] as const;

/** The first line `sep=;`, which Excel obeys and does not show: what it says, and its length. */
export function readSeparatorLine(text: string): { readonly delimiter: string; readonly length: number } | undefined {
  const found = /^"?sep=([^\n"])"?\n?/i.exec(text);
  return found ? { delimiter: found[1]!, length: found[0].length } : undefined;
}

/** As much as tells; each delimiter is tried on it. */
const headLength = 50_000;

/**
 * What parts the cells of the table that begins with `text`, which has line ends `\n`: by which most of its first rows
 * have the same number of cells, so that a heading above the header, or commas within texts, do not decide. A comma
 * where there is nothing to part.
 */
export function findDelimiter(text: string, isWhole: boolean): string {
  const head = text.slice(0, headLength);
  const isOpen = !isWhole || head.length < text.length;
  const [best] = delimiters
    .map((delimiter) => measure(head, delimiter, isOpen))
    .filter(({ width }) => width > 1)
    .sort((one, other) => other.share - one.share || one.doubt - other.doubt || other.width - one.width);
  return best?.delimiter ?? ',';
}

interface Measure {
  readonly delimiter: string;
  /** How many cells most rows have, and how large a part of all rows these are. */
  readonly width: number;
  readonly share: number;
  /** 1 where all that it parts may be decimals. */
  readonly doubt: number;
}

function measure(head: string, delimiter: string, isOpen: boolean): Measure {
  const parser = new Papa.Parser({ delimiter, newline: '\n', preview: 100 });
  const { data } = parser.parse(head, 0, isOpen) as Papa.ParseResult<string[]>;
  const rows = data.filter((cells) => cells.some((cell) => cell.trim()));
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].reduce(
    (best, other) => (other[1] > best[1] || (other[1] === best[1] && other[0] > best[0]) ? other : best),
    [0, 0],
  );
  const isDecimal = delimiter === ',' && !/(?:^|\D),|,(?:\D|$)/.test(head);
  return { delimiter, width, share: rows.length > 0 ? count / rows.length : 0, doubt: isDecimal ? 1 : 0 };
}
