/** Excel workbooks (ECMA-376, SpreadsheetML): the sheets as they show, cell by cell. */
import { scanXml } from '../../scan-markup.js';
import type { Zip } from '../../zip.js';
import { formatColumn, parseCellName, parseCellRange } from '../cell-reference.js';
import { formatPlainNumber } from '../plain-number.js';
import { mostColumns, SheetBuilder } from '../sheet-builder.js';
import { SheetBudget } from '../sheet-budget.js';
import type { Epoch, Sheet } from '../sheet.js';
import { findBuiltInFormat, parseNumberFormat, showNumber, type NumberFormat } from './number-format.js';
import { noteTime, settleMidnights, type Midnights } from './midnights.js';

/**
 * The sheets of the workbook `zip`, in its order; sheets of charts are none.
 * @throws ZipError, MarkupError where it is broken, locked or too large
 */
export function readXlsx(zip: Zip): Sheet[] {
  const path = findWorkbook(zip);
  const { sheets, epoch } = readContents(zip, path);
  const parts = readRelations(zip, path);
  const partOf = (type: string) => [...parts.values()].find((part) => part.type === type)?.path;
  const texts = readSharedTexts(zip, partOf('sharedStrings'));
  const formats = readFormats(zip, partOf('styles'));
  const budget = new SheetBudget();
  // A workbook may list a part a thousand times.
  const read = new Map<string, Sheet>();
  return sheets.flatMap(({ name, isHidden, id }) => {
    const part = parts.get(id);
    if (part?.type !== 'worksheet') return [];
    const sheet = read.get(part.path) ?? new SheetReader(zip, part.path, { texts, formats, epoch, budget }).read();
    read.set(part.path, sheet);
    return [{ ...sheet, name, isHidden, epoch }];
  });
}

interface Relation {
  /** The last part of its type. */
  readonly type: string;
  readonly path: string;
}

interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Of the relation to its part. */
  readonly id: string;
}

type Attributes = Readonly<Partial<Record<string, string>>>;

/** Scans a part, names without their prefixes: programs differ in them. */
function scanPart(
  zip: Zip,
  path: string | undefined,
  open: (name: string, attributes: Attributes) => void,
  close: (name: string) => void = () => undefined,
  text: (text: string) => void = () => undefined,
): void {
  if (path === undefined) return;
  const parts = zip.read(path)[Symbol.iterator]();
  const first = parts.next();
  if (first.done) return;
  const plain = (name: string) => name.slice(name.indexOf(':') + 1);
  scanXml(chain(first.value, parts), {
    open: (name, attributes) => {
      open(plain(name), attributes);
    },
    close: (name) => {
      close(plain(name));
    },
    text,
  });
}

function* chain(first: Uint8Array, rest: Iterator<Uint8Array>): Generator<Uint8Array> {
  yield first;
  yield* { [Symbol.iterator]: () => rest };
}

function findWorkbook(zip: Zip): string {
  const relations = readRelations(zip, '');
  return [...relations.values()].find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
}

/** The parts that the part at `path` names, by the ids it calls them by. */
function readRelations(zip: Zip, path: string): ReadonlyMap<string, Relation> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = new Map<string, Relation>();
  scanPart(zip, `${folder}_rels/${path.slice(folder.length)}.rels`, (name, { Id, Type = '', Target, TargetMode }) => {
    if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
    const isPart = TargetMode !== 'External' && !Target.startsWith('/');
    relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path: isPart ? folder + Target : Target });
  });
  return relations;
}

function readContents(zip: Zip, path: string): { readonly sheets: ListedSheet[]; readonly epoch: Epoch } {
  const sheets: ListedSheet[] = [];
  let epoch: Epoch = 1900;
  scanPart(zip, path, (name, attributes) => {
    if (name === 'workbookPr' && isTrue(attributes.date1904)) epoch = 1904;
    if (name !== 'sheet') return;
    const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
    sheets.push({ name: attributes.name ?? '', isHidden: /hidden/i.test(attributes.state ?? ''), id });
  });
  return { sheets, epoch };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function readSharedTexts(zip: Zip, path: string | undefined): string[] {
  const texts: string[] = [];
  const words = new RichText();
  scanPart(
    zip,
    path,
    (name) => {
      if (name === 'si') words.clear();
      words.open(name);
    },
    (name) => {
      words.close(name);
      if (name === 'si') texts.push(words.text);
    },
    (text) => {
      words.add(text);
    },
  );
  return texts;
}

/** The words of a text with formats within; how they are pronounced (`rPh`) is no part of them. */
class RichText {
  #pieces: string[] = [];
  #isText = false;
  #isSound = false;

  get text(): string {
    return decodeEscapes(this.#pieces.join(''));
  }

  clear(): void {
    this.#pieces = [];
  }

  open(name: string): void {
    if (name === 'rPh') this.#isSound = true;
    if (name === 't') this.#isText = !this.#isSound;
  }

  close(name: string): void {
    if (name === 'rPh') this.#isSound = false;
    if (name === 't') this.#isText = false;
  }

  add(text: string): void {
    if (this.#isText) this.#pieces.push(text);
  }
}

/** `_x000D_` is a character that XML has no place for (ECMA-376, 22.9.2.19). */
function decodeEscapes(text: string): string {
  if (!text.includes('_x') && !text.includes('\r')) return text;
  return text
    .replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

/** How cells of each style show their numbers; undefined where plainly. */
function readFormats(zip: Zip, path: string | undefined): (NumberFormat | undefined)[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isInCells = false;
  scanPart(
    zip,
    path,
    (name, { numFmtId, formatCode }) => {
      if (name === 'cellXfs') isInCells = true;
      if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      if (name === 'xf' && isInCells) ids.push(Number(numFmtId ?? 0));
    },
    (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  );
  const formats = new Map<number, NumberFormat | undefined>();
  return ids.map((id) => {
    if (!formats.has(id)) {
      const code = codes.get(id) ?? findBuiltInFormat(id);
      formats.set(id, code === undefined ? undefined : parseNumberFormat(code));
    }
    return formats.get(id);
  });
}

interface Context {
  readonly texts: readonly string[];
  readonly formats: readonly (NumberFormat | undefined)[];
  readonly epoch: Epoch;
  readonly budget: SheetBudget;
}

/** Reads the part of one sheet. */
class SheetReader {
  readonly #sheet: SheetBuilder;
  readonly #midnights: Midnights = new Map();
  readonly #hiddenColumns = new Set<number>();
  readonly #links: { readonly range: string; readonly id: string }[] = [];
  readonly #words = new RichText();
  #row = 0;
  #isHiddenRow = false;
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #isValue = false;
  #hasFormula = false;

  constructor(
    private readonly zip: Zip,
    private readonly path: string,
    private readonly context: Context,
  ) {
    this.#sheet = new SheetBuilder(context.budget);
  }

  read(): Sheet {
    scanPart(
      this.zip,
      this.path,
      (name, attributes) => {
        this.#open(name, attributes);
      },
      (name) => {
        this.#close(name);
      },
      (text) => {
        if (this.#isValue) this.#value += text;
        else this.#words.add(text);
      },
    );
    this.#readLinks();
    return settleMidnights(this.#sheet.build(), this.#midnights);
  }

  #open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row':
        this.#row = toCount(attributes.r) ?? this.#row + 1;
        this.#isHiddenRow = isTrue(attributes.hidden);
        this.#column = -1;
        break;
      case 'c':
        this.#openCell(attributes);
        break;
      case 'v':
        this.#isValue = true;
        break;
      case 'f':
        this.#hasFormula = true;
        break;
      case 'col':
        if (isTrue(attributes.hidden)) this.#hideColumns(Number(attributes.min) - 1, Number(attributes.max));
        break;
      case 'mergeCell': {
        const range = parseCellRange(attributes.ref ?? '');
        if (range) this.#sheet.merge(range);
        break;
      }
      case 'hyperlink': {
        const [, id] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
        if (id !== undefined) this.#links.push({ range: attributes.ref ?? '', id });
        break;
      }
      default:
        this.#words.open(name);
    }
  }

  #hideColumns(from: number, to: number): void {
    for (let column = from; column < Math.min(to, mostColumns); column++) this.#hiddenColumns.add(column);
  }

  #openCell({ r, t = 'n', s }: Attributes): void {
    const place = parseCellName(r ?? '');
    this.#column = place?.column ?? this.#column + 1;
    if (place) this.#row = place.row;
    this.#type = t;
    this.#style = Number(s ?? 0);
    this.#value = '';
    this.#hasFormula = false;
    this.#words.clear();
  }

  #close(name: string): void {
    if (name === 'v') this.#isValue = false;
    else if (name === 'c') this.#closeCell();
    else this.#words.close(name);
  }

  #closeCell(): void {
    const text = this.#toText(this.#value);
    if (text.trim() === '') {
      if (this.#hasFormula && this.#value === '' && this.#type !== 'str')
        this.#sheet.remark('no-value', this.#row, this.#column, `${formatColumn(this.#column)}${this.#row}`);
      return;
    }
    this.#sheet.put(this.#row, this.#column, text);
    if (this.#isHiddenRow && this.#column < mostColumns)
      this.#sheet.remark('hidden-row', this.#row, this.#column, text);
    else if (this.#hiddenColumns.has(this.#column)) this.#sheet.remark('hidden-column', this.#row, this.#column, text);
  }

  #toText(value: string): string {
    switch (this.#type) {
      case 's':
        return this.context.texts[Number(value)] ?? '';
      case 'inlineStr':
        return this.#words.text;
      case 'str':
        return decodeEscapes(value);
      case 'b':
        return value === '' ? '' : isTrue(value) ? 'true' : 'false';
      case 'e':
        this.#sheet.remark('cell-error', this.#row, this.#column, value);
        return '';
      case 'd':
        return value.replace(/T00:00(?::00(?:\.0*)?)?Z?$/, '');
      default:
        return this.#toNumber(value);
    }
  }

  #toNumber(value: string): string {
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) return value;
    const format = this.context.formats[this.#style];
    if (!format) return formatPlainNumber(number);
    const { text, midnight, isYearUnshown } = showNumber(number, format, this.context.epoch);
    if (isYearUnshown) this.#sheet.remark('year-not-shown', this.#row, this.#column, text);
    noteTime(this.#midnights, this.#row, this.#column, text, midnight);
    return text;
  }

  #readLinks(): void {
    if (this.#links.length === 0) return;
    const targets = readRelations(this.zip, this.path);
    for (const { range, id } of this.#links) {
      const cell = parseCellName(range.split(':', 1)[0]!);
      const target = targets.get(id);
      if (cell && target?.type === 'hyperlink') this.#sheet.link(cell.row, cell.column, target.path);
    }
  }
}

function toCount(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,7}$/.test(text) ? Number(text) : undefined;
}
