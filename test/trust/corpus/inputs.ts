/** The files that a story can come in, and every place in each at which somebody else's text stands. */
import { strToU8, zipSync } from 'fflate';
import { exportStory } from '../../../src/exporters/index.js';
import { readCells } from '../oracles/table.js';
import {
  sampleArticle,
  sampleAtom,
  sampleDocument,
  sampleGpx,
  sampleHtmlTable,
  sampleKml,
  sampleManifest,
  sampleRecords,
  sampleRss,
  sampleSheet,
  sampleStoryMap,
  sampleTable,
  sampleTimelineV2,
  sampleTopology,
} from './samples.js';
import { storyFields } from './story-fields.js';
import { wholeStory } from './whole-story.js';

/** A place in a sample. */
export interface Slot<Sample> {
  readonly name: string;
  /** The sample with `text` there; other places stay as they are. */
  put(sample: Sample, text: string): Sample;
}

/** A format, by a sample of it. */
export interface Input<Sample = unknown> {
  readonly name: string;
  /** The file's name. */
  readonly file: string;
  readonly sample: Sample;
  readonly slots: readonly Slot<Sample>[];
  write(sample: Sample): Uint8Array;
}

/** All of them. */
export async function createInputs(): Promise<readonly Input[]> {
  const written = async (to: 'csv' | 'geojson' | 'ics' | 'jsonld' | 'lpf' | 'md' | 'timelinejs') => (await exportStory(wholeStory, to)).text;
  const table = readCells(await written('csv'));
  return [
    { name: 'json', file: 'story.json', sample: wholeStory, slots: storyFields, write: toJson },
    linesInput('markdown', 'story.md', await written('md')),
    { ...tableInput('csv', 'story.csv', table), write: toCsv },
    { ...tableInput('xlsx', 'story.xlsx', table), write: toWorkbook },
    jsonInput('geojson', 'story.geojson', JSON.parse(await written('geojson'))),
    jsonInput('lpf', 'story.json', JSON.parse(await written('lpf'))),
    jsonInput('timelinejs', 'story.json', JSON.parse(await written('timelinejs'))),
    jsonInput('timelinejs-v2', 'story.json', sampleTimelineV2),
    { ...tableInput('timelinejs-sheet', 'story.csv', sampleSheet), write: toCsv },
    jsonInput('storymapjs', 'story.json', sampleStoryMap),
    xmlInput('kml', 'story.kml', sampleKml),
    xmlInput('gpx', 'story.gpx', sampleGpx),
    { ...tableInput('ods', 'story.ods', table), write: toOpenDocument },
    { ...tableInput('markdown-table', 'story.md', sampleTable), write: toMarkdownTable },
    jsonInput('records', 'story.json', sampleRecords),
    { ...jsonInput('ndjson', 'story.ndjson', sampleRecords), write: toLines },
    jsonInput('jsonld', 'story.jsonld', JSON.parse(await written('jsonld'))),
    jsonInput('topojson', 'story.topojson', sampleTopology),
    jsonInput('iiif', 'manifest.json', sampleManifest),
    linesInput('ics', 'story.ics', (await written('ics')).replaceAll('\r\n', '\n'), /^([A-Z][\w=;-]*:)(.*)$/),
    xmlInput('rss', 'feed.xml', sampleRss),
    xmlInput('atom', 'atom.xml', sampleAtom),
    xmlInput('html', 'story.html', sampleArticle),
    xmlInput('html-table', 'table.html', sampleHtmlTable),
    packed(xmlInput('kmz', 'story.kmz', sampleKml), 'doc.kml'),
    packed(xmlInput('docx', 'story.docx', sampleDocument), 'word/document.xml'),
  ] as Input<never>[] as Input[];
} // prettier-ignore

/** Once each, where several have one name. */
function unique<Sample>(slots: readonly Slot<Sample>[]): Slot<Sample>[] {
  return [...new Map(slots.toReversed().map((slot) => [slot.name, slot])).values()].reverse();
}

type Path = readonly (string | number)[];

/** Each value in JSON, and in each object a key that nobody knows. */
function jsonInput(name: string, file: string, sample: unknown): Input {
  const slots: Slot<unknown>[] = [];
  const walk = (one: unknown, path: Path): void => {
    const at = path.map((step) => (typeof step === 'number' ? '[]' : `.${step}`)).join('').slice(1);
    if (typeof one !== 'object' || one === null) return void slots.push({ name: at, put: (value, text) => replace(value, path, text) });
    for (const [key, inner] of Object.entries(one)) walk(inner, [...path, Array.isArray(one) ? Number(key) : key]);
    if (!Array.isArray(one)) slots.push({ name: `${at}{}`, put: (value, text) => replace(value, [...path, text], text) });
  };
  walk(sample, []);
  return { name, file, sample, slots: unique(slots), write: toJson };
} // prettier-ignore

function replace(value: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text;
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const inner = Object.hasOwn(copy, step) ? (copy as Record<string | number, unknown>)[step] : undefined;
  return Object.defineProperty(copy, step, { value: replace(inner, rest, text), enumerable: true, configurable: true });
}

type Table = readonly (readonly string[])[];

/** Each cell of the header and of the first row below it. */
function tableInput(name: string, file: string, sample: Table): Omit<Input<Table>, 'write'> {
  const slots = [0, 1].flatMap((row) =>
    sample[0]!.map((header, column) => ({
      name: row === 0 ? `header ${header}` : header,
      put: (table: Table, text: string) => table.with(row, table[row]!.with(column, text)),
    })),
  );
  return { name, file, sample, slots };
}

/** Each line's value, as it is written: there is nothing that would keep a text within its place. */
function linesInput(name: string, file: string, text: string, line = /^(\s*(?:- )?[\w$]+: |#+ |)(.*)$/): Input<readonly string[]> {
  const sample = text.split('\n');
  const slots = sample.flatMap((written, index) => {
    const [, before = '', rest = ''] = line.exec(written) ?? [];
    const slot = { name: before.trim() || 'text', put: (lines: readonly string[], given: string) => lines.with(index, before + given) };
    return rest === '' ? [] : [slot];
  });
  return { name, file, sample, slots: unique(slots), write: (lines) => toBytes(lines.join('\n')) };
} // prettier-ignore

/** Each text and each attribute of XML, once as XML is written and once raw. The sample is what stands around and in them. */
function xmlInput(name: string, file: string, xml: string): Input<readonly string[]> {
  const sample: string[] = [];
  const slots: Slot<readonly string[]>[] = [];
  let end = 0;
  for (const match of xml.matchAll(/(?<=<([\w:]+)[^<>]*>)[^<>]+(?=<)|(?<=([\w:]+)=")[^"]*(?=")/g)) {
    const [whole, element, attribute] = match;
    const at = sample.push(xml.slice(end, match.index), whole) - 1;
    end = match.index + whole.length;
    const put = (write: (text: string) => string) => (pieces: readonly string[], text: string) => pieces.with(at, write(text));
    const where = element ?? `@${attribute}`;
    if (whole.trim()) slots.push({ name: where, put: put(toXml) }, { name: `${where} raw`, put: put((text) => text) });
  }
  sample.push(xml.slice(end));
  return { name, file, sample, slots: unique(slots), write: (pieces) => toBytes(pieces.join('')) };
} // prettier-ignore

/** The same within a ZIP file. */
function packed(input: Input<readonly string[]>, path: string): Input<readonly string[]> {
  return { ...input, write: (pieces) => zipSync({ [path]: input.write(pieces) }, { level: 0 }) };
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function toJson(value: unknown): Uint8Array {
  return toBytes(JSON.stringify(value));
}

function toXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function toCsv(table: Table): Uint8Array {
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return toBytes(table.map((cells) => `${cells.map(quote).join(',')}\r\n`).join(''));
}

/** A record a line; what is no list any more stays as it is. */
function toLines(value: unknown): Uint8Array {
  return toBytes(Array.isArray(value) ? value.map((one) => JSON.stringify(one)).join('\n') : JSON.stringify(value));
}

function toMarkdownTable(table: Table): Uint8Array {
  const [header, ...rows] = table.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
  return toBytes([header, `|${' --- |'.repeat(table[0]!.length)}`, ...rows].join('\n'));
}

function toOpenDocument(table: Table): Uint8Array {
  const toCell = (cell: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${toXml(cell)}</text:p></table:table-cell>`;
  const rows = table.map((cells) => `<table:table-row>${cells.map(toCell).join('')}</table:table-row>`).join('');
  const files = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="Story">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
}

const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

function toWorkbook(table: Table): Uint8Array {
  const toCell = (cell: string): string => `<c t="inlineStr"><is><t xml:space="preserve">${toXml(cell)}</t></is></c>`;
  const rows = table.map((cells, index) => `<row r="${index + 1}">${cells.map(toCell).join('')}</row>`).join('');
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${packages}"><Relationship Id="r" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${sheets}" xmlns:r="${relations}"><sheets><sheet name="Story" sheetId="1" r:id="r"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}"><Relationship Id="r" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${sheets}"><sheetData>${rows}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
}
