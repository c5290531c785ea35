/** Workbooks of LibreOffice (OpenDocument 1.3, part 3): the sheets as they show, cell by cell. */
import { scanXml } from '../../scan-markup.js';
import type { Zip } from '../../zip.js';
import { formatColumn } from '../cell-reference.js';
import { formatPlainNumber } from '../plain-number.js';
import { mostColumns, SheetBuilder } from '../sheet-builder.js';
import { SheetBudget } from '../sheet-budget.js';
import type { Epoch, Sheet } from '../sheet.js';
import { noteTime, settleMidnights, type Midnights } from './midnights.js';
import { formatPercent, showMoment, type ShownParts } from './number-format.js';

/**
 * The sheets of the workbook `zip`, in its order.
 * @throws ZipError, MarkupError where it is broken, locked or too large
 */
export function readOds(zip: Zip): Sheet[] {
  const reader = new OdsReader();
  for (const path of ['styles.xml', 'content.xml']) if (zip.names.includes(path)) scanXml(zip.read(path), reader);
  return reader.sheets;
}

type Attributes = Readonly<Partial<Record<string, string>>>;

/** A style of cells, rows or columns. */
interface Style {
  readonly dataStyle?: string;
  readonly parent?: string;
}

interface Column {
  readonly style?: string;
  readonly isHidden: boolean;
}

interface Cell {
  readonly attributes: Attributes;
  readonly column: number;
  readonly count: number;
}

const dateParts: Readonly<Partial<Record<string, keyof ShownParts>>> = {
  'number:year': 'year',
  'number:month': 'month',
  'number:day': 'day',
  'number:day-of-week': 'day',
  'number:hours': 'hour',
  'number:minutes': 'minute',
  'number:seconds': 'second',
};

const nothingShown = { year: false, month: false, day: false, hour: false, minute: false, second: false };
const daysShown = { ...nothingShown, year: true, month: true, day: true };
const allShown = { ...daysShown, hour: true, minute: true };

/** Deeper than any list of styles is linked. */
const longestLine = 20;

class OdsReader {
  readonly sheets: Sheet[] = [];
  readonly #budget = new SheetBudget();
  readonly #styles = new Map<string, Style>();
  readonly #hiddenTables = new Set<string>();
  readonly #shown = new Map<string, Record<keyof ShownParts, boolean>>();
  #dataStyle: Record<keyof ShownParts, boolean> | undefined;
  #tableStyle: string | undefined;
  #epoch: Epoch = 1900;
  #sheet: { readonly builder: SheetBuilder; readonly name: string; readonly isHidden: boolean } | undefined;
  #midnights: Midnights = new Map();
  #columns: Column[] = [];
  #row = 0;
  #rowCount = 1;
  #isHiddenRow = false;
  #column = 0;
  #cell: Cell | undefined;
  #paragraphs = 0;
  #words = '';
  #wordsInLinks = '';
  #isInLink = false;
  #links: string[] = [];
  /** Notes, drawings and tables within a cell are none of its words. */
  #aside = 0;

  open(name: string, attributes: Attributes): void {
    if (this.#aside > 0) this.#aside++;
    else if (this.#cell) this.#openInCell(name, attributes);
    else if (name.startsWith('number:') || name.startsWith('style:')) this.#openStyle(name, attributes);
    else this.#openInTable(name, attributes);
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside--;
    else if (name === 'text:a') this.#isInLink = false;
    else if (name === 'number:date-style' || name === 'number:time-style') this.#dataStyle = undefined;
    else if (name === 'style:style') this.#tableStyle = undefined;
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell();
    else if (name === 'table:table-row') this.#closeRow();
    else if (name === 'table:table') this.#closeTable();
  }

  text(text: string): void {
    if (!this.#cell || this.#paragraphs === 0 || this.#aside > 0) return;
    const words = text.replace(/\s+/g, ' ');
    this.#words += words;
    if (this.#isInLink) this.#wordsInLinks += words;
  }

  #openStyle(name: string, attributes: Attributes): void {
    const own = attributes['style:name'];
    if (name === 'style:style' && own !== undefined) {
      const family = attributes['style:family'] ?? '';
      const style = { dataStyle: attributes['style:data-style-name'], parent: attributes['style:parent-style-name'] };
      if (family === 'table-cell') this.#styles.set(own, style);
      if (family === 'table') this.#tableStyle = own;
    } else if (name === 'style:table-properties' && attributes['table:display'] === 'false') {
      if (this.#tableStyle !== undefined) this.#hiddenTables.add(this.#tableStyle);
    } else if ((name === 'number:date-style' || name === 'number:time-style') && own !== undefined) {
      this.#shown.set(own, (this.#dataStyle = { ...nothingShown }));
    } else {
      const part = dateParts[name];
      if (part && this.#dataStyle) this.#dataStyle[part] = true;
    }
  }

  #openInTable(name: string, attributes: Attributes): void {
    if (name === 'table:null-date') {
      if (attributes['table:date-value']?.startsWith('1904')) this.#epoch = 1904;
    } else if (name === 'table:table') this.#openTable(attributes);
    else if (!this.#sheet) return;
    else if (name === 'table:table-column') this.#openColumn(attributes);
    else if (name === 'table:table-row') this.#openRow(attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#openCell(attributes);
    else if (name === 'table:shapes' || name === 'office:forms') this.#aside = 1;
  }

  #openTable(attributes: Attributes): void {
    this.#sheet = {
      builder: new SheetBuilder(this.#budget),
      name: attributes['table:name'] ?? '',
      isHidden: this.#hiddenTables.has(attributes['table:style-name'] ?? ''),
    };
    this.#midnights = new Map();
    this.#columns = [];
    this.#row = 0;
  }

  #closeTable(): void {
    if (!this.#sheet) return;
    const { builder, name, isHidden } = this.#sheet;
    this.sheets.push(settleMidnights(builder.build({ name, isHidden, epoch: this.#epoch }), this.#midnights));
    this.#sheet = undefined;
  }

  #openColumn(attributes: Attributes): void {
    const column = {
      style: attributes['table:default-cell-style-name'],
      isHidden: isHidden(attributes['table:visibility']),
    };
    const count = toCount(attributes['table:number-columns-repeated']);
    for (let more = 0; more < count && this.#columns.length < mostColumns; more++) this.#columns.push(column);
  }

  #openRow(attributes: Attributes): void {
    this.#row += 1;
    this.#rowCount = toCount(attributes['table:number-rows-repeated']);
    this.#isHiddenRow = isHidden(attributes['table:visibility']);
    this.#column = 0;
  }

  #closeRow(): void {
    this.#sheet?.builder.repeat(this.#row, this.#rowCount);
    this.#row += this.#rowCount - 1;
  }

  #openCell(attributes: Attributes): void {
    const count = toCount(attributes['table:number-columns-repeated']);
    this.#cell = { attributes, column: this.#column, count };
    this.#column += count;
    this.#paragraphs = 0;
    this.#words = '';
    this.#wordsInLinks = '';
    this.#links = [];
  }

  #openInCell(name: string, attributes: Attributes): void {
    if (name === 'text:p' || name === 'text:h') {
      if (this.#paragraphs++ > 0) this.#words += '\n';
    } else if (name === 'text:s') this.#words += ' '.repeat(Math.min(100, toCount(attributes['text:c'])));
    else if (name === 'text:tab') this.#words += ' ';
    else if (name === 'text:line-break') this.#words += '\n';
    else if (name === 'text:a') {
      this.#isInLink = true;
      this.#links.push(attributes['xlink:href'] ?? '');
    } else if (/^(?:office:annotation|draw:|table:|text:ruby-text|dr3d:)/.test(name)) {
      this.#aside = 1;
      const cell = this.#sheet && formatColumn(this.#column - 1) + String(this.#row);
      if (cell && name === 'office:annotation')
        this.#sheet!.builder.remark('lost-comment', this.#row, this.#column - 1, cell);
    }
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell || !this.#sheet) return;
    const { builder } = this.#sheet;
    const { column, count, attributes } = cell;
    this.#merge(cell);
    const text = this.#toText(cell);
    if (text.trim() === '') return;
    for (let each = column; each < column + count; each++) {
      builder.put(this.#row, each, text);
      // One such cell tells of all that are beyond.
      if (each >= mostColumns) break;
    }
    if (attributes['calcext:value-type'] === 'error') return;
    this.#readLinks(column);
    if (this.#isHiddenRow) builder.remark('hidden-row', this.#row, column, text);
    else if (this.#columns[column]?.isHidden) builder.remark('hidden-column', this.#row, column, text);
  }

  #merge({ attributes, column }: Cell): void {
    const columns = toCount(attributes['table:number-columns-spanned']);
    const rows = toCount(attributes['table:number-rows-spanned']);
    if (columns === 1 && rows === 1) return;
    this.#sheet?.builder.merge({
      ...{ firstRow: this.#row, lastRow: this.#row + rows - 1 },
      ...{ firstColumn: column, lastColumn: column + columns - 1 },
    });
  }

  #readLinks(column: number): void {
    const { builder } = this.#sheet!;
    const [address] = this.#links;
    if (address === undefined || !/^(?:https?|mailto):/i.test(address)) return;
    const isWhole = this.#links.length === 1 && this.#wordsInLinks.trim() === this.#words.trim();
    if (isWhole) builder.link(this.#row, column, address);
    else builder.remark('unshown-link', this.#row, column, this.#links.join(' '));
  }

  #toText({ attributes, column }: Cell): string {
    const shown = this.#words;
    if (attributes['calcext:value-type'] === 'error') {
      this.#sheet!.builder.remark('cell-error', this.#row, column, shown);
      return '';
    }
    switch (attributes['office:value-type']) {
      case 'date':
        return this.#toDate(attributes['office:date-value'] ?? '', attributes, column) ?? shown;
      case 'time':
        return this.#toTime(attributes['office:time-value'] ?? '', attributes) ?? shown;
      case 'boolean':
        return attributes['office:boolean-value'] ?? shown;
      case 'float':
        return toNumber(attributes['office:value'], shown);
      case 'percentage':
        return formatPercent(Number(attributes['office:value'] ?? Number.NaN)) || shown;
      case 'currency':
        return toAmount(attributes['office:value'], shown);
      default:
        return shown;
    }
  }

  #toDate(value: string, attributes: Attributes, column: number): string | undefined {
    const time = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(value);
    const moment = new Date(`${time?.[0] ?? ''}${time?.[4] ? '' : 'T00:00'}Z`);
    if (!time || Number.isNaN(moment.getTime())) return undefined;
    const shows = this.#shownBy(attributes, column) ?? (time[4] ? allShown : daysShown);
    const { text, midnight, isYearUnshown } = showMoment(moment, shows);
    if (isYearUnshown) this.#sheet!.builder.remark('year-not-shown', this.#row, column, text);
    noteTime(this.#midnights, this.#row, column, text, midnight);
    return text;
  }

  /** `PT18H30M00S`; what is longer than a day is no clock time. */
  #toTime(value: string, attributes: Attributes): string | undefined {
    const found = /^PT(\d{1,6})H(\d\d?)M(\d\d?)(?:[.,]\d+)?S$/.exec(value);
    if (!found) return undefined;
    const shows = this.#shownBy(attributes, 0);
    const [hours, minutes, seconds] = found.slice(1).map((digits) => digits.padStart(2, '0'));
    const hasSeconds = shows ? shows.second : seconds !== '00';
    return [hours, minutes, ...(hasSeconds ? [seconds] : [])].join(':');
  }

  /** What the style of a cell shows, its own or its column's; of a style the nearest before it that says it. */
  #shownBy(attributes: Attributes, column: number): ShownParts | undefined {
    let name = attributes['table:style-name'] ?? this.#columns[column]?.style;
    for (let step = 0; name !== undefined && step < longestLine; step++) {
      const style: Style | undefined = this.#styles.get(name);
      const shown = style?.dataStyle === undefined ? undefined : this.#shown.get(style.dataStyle);
      if (shown) return Object.values(shown).includes(true) ? shown : undefined;
      name = style?.parent;
    }
    return undefined;
  }
}

/** What a number shows, where words stand around it or zeros before it; its digits else. */
function toNumber(value: string | undefined, shown: string): string {
  if (/\p{L}{2}|^0\d/u.test(shown)) return shown;
  return formatPlainNumber(Number(value ?? Number.NaN)) || shown;
}

/** In characters; of more than an amount nothing is looked for. */
const longestAmount = 60;

/** An amount with the sign of its money, on the side on which the cell shows it. */
function toAmount(value: string | undefined, shown: string): string {
  const number = formatPlainNumber(Number(value ?? Number.NaN));
  const before = /^[^\d\p{L}\p{Sc}]*([\p{L}\p{Sc}.]+\s?)(?=[^\p{L}]*\d)/u.exec(shown)?.[1];
  const after = /\d(\s?[\p{L}\p{Sc}.]+)[^\d]*$/u.exec(shown)?.[1];
  if (number === '' || shown.length > longestAmount) return number || shown;
  if (before === undefined) return number + (after ?? '');
  return number.startsWith('-') ? `-${before}${number.slice(1)}` : before + number;
}

function toCount(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,7}$/.test(text) ? Number(text) : 1;
}

function isHidden(visibility: string | undefined): boolean {
  return visibility === 'collapse' || visibility === 'filter';
}
