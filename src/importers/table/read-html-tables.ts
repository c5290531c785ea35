/** Tables of web pages, and of what spreadsheets and word processors put on the clipboard. */
import { createError, createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { MarkupError, scanHtml, type MarkupHandlers } from '../scan-markup.js';
import { tellWebPage } from '../tell-web-page.js';
import { mostColumns, SheetBuilder } from './sheet-builder.js';
import { SheetBudget } from './sheet-budget.js';
import type { Sheet } from './sheet.js';

/**
 * The tables of a page, each a sheet, called by its caption; a table within a table is one of its own. What is wrong with
 * the page, and that it has words beside its tables, is a problem; `no-table` where it has none, `page-too-deep` where it
 * was not read to its end.
 */
export function readHtmlTables(html: string): {
  readonly sheets: readonly Sheet[];
  readonly problems: readonly Problem[];
  /** Whether more of its words are in tables than beside them. */
  readonly isMostlyTables: boolean;
} {
  const page = new PageReader();
  const problems: Problem[] = [];
  try {
    scanHtml(html, page);
  } catch (error) {
    if (!(error instanceof MarkupError)) throw error;
    const message = 'Its elements are nested far too deep; what follows is not read.';
    problems.push(createError('page-too-deep', '', undefined, message));
  }
  const sheets = page.finish();
  if (sheets.length === 0) return { sheets, problems: [...problems, noTable(html)], isMostlyTables: false };
  const words = page.words.replace(/\s+/g, ' ').trim();
  if (words) problems.push(lostWords(words));
  return { sheets, problems, isMostlyTables: words.length < lengthOf(sheets) };
}

function lengthOf(sheets: readonly Sheet[]): number {
  return sheets.reduce(
    (sum, { rows }) => sum + rows.reduce((length, { cells }) => length + cells.join('').length, 0),
    0,
  );
}

type Attributes = Readonly<Partial<Record<string, string>>>;

/** What nobody reads on a page. */
const unseen: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'title',
  'textarea',
  'select',
]);
const blocks: ReadonlySet<string> = new Set([
  'p',
  'div',
  'li',
  'br',
  'ul',
  'ol',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** Numbers of rows and letters of columns, which published sheets of Google have as cells. */
const frame =
  /\b(?:row-headers-background|column-headers-background|column-headers|freezebar-cell|row-header|header-shim)\b/;

class PageReader implements MarkupHandlers {
  /** What stands beside the tables. */
  words = '';
  readonly #sheets: Sheet[] = [];
  readonly #open: TableReader[] = [];
  readonly #budget = new SheetBudget();
  #unseen = 0;

  open(name: string, attributes: Attributes): void {
    if (this.#unseen > 0 || unseen.has(name)) this.#unseen++;
    else if (name === 'table') this.#open.push(new TableReader(this.#budget));
    else if (blocks.has(name) && !this.#table) this.words += ' ';
    else this.#table?.open(name, attributes);
  }

  close(name: string): void {
    if (this.#unseen > 0) this.#unseen--;
    else if (name === 'table') this.#closeTable();
    else if (blocks.has(name) && !this.#table) this.words += ' ';
    else this.#table?.close(name);
  }

  text(text: string): void {
    if (this.#unseen > 0) return;
    if (this.#table?.takesWords) this.#table.text(text);
    else this.words += text;
  }

  /** The tables in the order in which they begin. */
  finish(): Sheet[] {
    while (this.#open.length > 0) this.#closeTable();
    return this.#sheets;
  }

  get #table(): TableReader | undefined {
    return this.#open.at(-1);
  }

  #closeTable(): void {
    const sheet = this.#open.pop()?.finish();
    if (sheet && sheet.rows.length > 0) this.#sheets.push(sheet);
  }
}

/** More than any table spans (HTML, 4.9.11). */
const mostSpannedRows = 65_534;

class TableReader {
  readonly #sheet: SheetBuilder;
  /** Of each column the last row that a cell above takes up. */
  readonly #takenUntil: number[] = [];
  #caption = '';
  #row = 0;
  #column = 0;
  #words = '';
  #place: 'cell' | 'caption' | undefined;
  #isFrame = false;
  #cell: Attributes = {};
  #links: string[] = [];
  #wordsInLinks = '';
  #isInLink = false;

  get takesWords(): boolean {
    return this.#place !== undefined;
  }

  constructor(budget: SheetBudget) {
    this.#sheet = new SheetBuilder(budget);
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'tr') this.#openRow();
    else if (name === 'td' || name === 'th') this.#openCell(attributes);
    else if (name === 'caption') this.#place = 'caption';
    else if (this.#place && blocks.has(name)) this.#words += '\n';
    else if (this.#place && name === 'a' && attributes.href !== undefined) {
      this.#isInLink = true;
      this.#links.push(attributes.href);
    } else if (this.#place && name === 'img') this.#openPicture(attributes);
  }

  close(name: string): void {
    if (name === 'td' || name === 'th' || name === 'tr') this.#closeCell();
    else if (name === 'a') this.#isInLink = false;
    else if (name === 'caption' && this.#place === 'caption') {
      this.#caption = toWords(this.#words);
      this.#words = '';
      this.#place = undefined;
    } else if (this.#place && blocks.has(name) && name !== 'br') this.#words += '\n';
  }

  text(text: string): void {
    // A line of the file is none of the page.
    const words = text.replace(/[\s\u00A0]+/g, ' ');
    this.#words += words;
    if (this.#isInLink) this.#wordsInLinks += words;
  }

  finish(): Sheet {
    this.#closeCell();
    return this.#sheet.build(this.#caption ? { name: this.#caption } : {});
  }

  #openRow(): void {
    this.#closeCell();
    this.#row++;
    this.#column = 0;
  }

  #openCell(attributes: Attributes): void {
    this.#closeCell();
    if (this.#row === 0) this.#row = 1;
    while ((this.#takenUntil[this.#column] ?? 0) >= this.#row) this.#column++;
    this.#cell = attributes;
    this.#place = 'cell';
    this.#isFrame = frame.test(attributes.class ?? '');
    this.#words = '';
    this.#wordsInLinks = '';
    this.#links = [];
    this.#isInLink = false;
  }

  #closeCell(): void {
    if (this.#place !== 'cell') return;
    this.#place = undefined;
    const columns = toSpan(this.#cell.colspan, mostColumns);
    const rows = this.#cell.rowspan === '0' ? mostSpannedRows : toSpan(this.#cell.rowspan, mostSpannedRows);
    const column = this.#column;
    this.#column += columns;
    for (let each = column; rows > 1 && each < Math.min(this.#column, mostColumns); each++)
      this.#takenUntil[each] = this.#row + rows - 1;
    const text = this.#isFrame ? '' : toWords(this.#words);
    if (text === '') return;
    this.#sheet.put(this.#row, column, text);
    if (columns > 1 || rows > 1) {
      const last = { lastRow: this.#row + rows - 1, lastColumn: this.#column - 1 };
      this.#sheet.merge({ firstRow: this.#row, firstColumn: column, ...last });
    }
    this.#readLinks(column, text);
  }

  #readLinks(column: number, text: string): void {
    const [address = ''] = this.#links;
    const isWhole = this.#links.length === 1 && toWords(this.#wordsInLinks) === text;
    if (isWhole && /^(?:https?|mailto):/i.test(address)) this.#sheet.link(this.#row, column, address);
    else if (this.#links.length > 0) this.#sheet.remark('unshown-link', this.#row, column, this.#links.join(' '));
  }

  /** The address of a picture that stands alone is what its cell says. */
  #openPicture({ src = '', alt = '' }: Attributes): void {
    if (alt.trim()) this.#words += ` ${alt} `;
    if (src) this.#sheet.remark('lost-picture', this.#row, this.#column, src.slice(0, 200));
  }
}

/** Lines stay lines; what else is white is one space. */
function toWords(text: string): string {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function toSpan(text: string | undefined, most: number): number {
  const span = text !== undefined && /^\s*\d{1,9}/.test(text) ? Number.parseInt(text, 10) : 1;
  return Math.min(Math.max(1, span), most);
}

function lostWords(words: string): Problem {
  const message = `The page has words beside its tables, which are left out: ${formatValue(words)}`;
  return createWarning('page-words', '', words, message);
}

function noTable(html: string): Problem {
  const message =
    'The page has no table. Where the address should lead to data, the page may show them by a program: download the data as CSV, JSON or Excel.';
  return tellWebPage(html) ?? createError('no-table', '', undefined, message);
}
