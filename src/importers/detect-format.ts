/** Which format a file has: by what is in it, and by its name where that is not enough. */
import { beginsAsJson, detectJson } from '../core/document/detect-json.js';
import { asEntries, isObject } from '../core/document/loose.js';
import type { FormatName } from './importer.js';
import type { Loose } from './loose.js';
import { hasRecords } from './table/find-lists.js';
import { hasMarkdownTable } from './table/read-markdown-table.js';

/** Which kind of file it is, by its first bytes: what must be known before it is read. */
export type FileKind = 'json' | 'xml' | 'markdown' | 'calendar' | 'zip' | 'old-office' | 'table';

/** What the texts of a sequence of JSON begin with (RFC 8142). */
export const recordSeparator = '\u001E';

/** The kind of file that begins with `head`; HTML is one with XML. */
export function detectKind(head: string, name = ''): FileKind {
  const start = head.replace(/^\uFEFF?\s*/, '').replace(recordSeparator, '');
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (start.startsWith('PK\u0003\u0004')) return 'zip';
  if (start.startsWith('ÐÏ\u0011à')) return 'old-office';
  if (beginsAsJson(start) || extension === 'json' || /^(?:geo|topo)json[ls]?$/.test(extension ?? '')) return 'json';
  if (/^BEGIN:VCALENDAR\s/i.test(start) || extension === 'ics') return 'calendar';
  if ((start.startsWith('<') || clipboard.test(start)) && !extension?.startsWith('md')) return 'xml';
  if (/^(?:csv|tsv|tab|psv)$/.test(extension ?? '')) return 'table';
  const isMarkdown = extension === 'md' || extension === 'markdown' || /^(?:---\s*\n|#{1,6} )/.test(start);
  return isMarkdown || hasMarkdownTable(start) ? 'markdown' : 'table';
}

/** What Windows writes before HTML on its clipboard. */
const clipboard = /^Version:[\d.]+\s+StartHTML:/;

/**
 * The format of what a JSON file holds: Linked Places is GeoJSON with names or spans of time, a manifest of IIIF is JSON-LD,
 * which may be a list too.
 */
export function detectJsonFile(value: unknown): FormatName | undefined {
  if (isObject(value) && (value as { type?: unknown }).type === 'Topology') return 'topojson';
  const format = detectJson(value);
  if (format === 'geojson' && isLinkedPlaces(value as Loose)) return 'lpf';
  if (format === 'jsonld' && isManifest(value as Loose)) return 'iiif';
  if (Array.isArray(value) && value.some((one) => detectJson(one) === 'jsonld')) return 'jsonld';
  return format ?? (hasRecords(value) ? 'records' : undefined);
}

/** The format of a ZIP file, by its entries and by what an entry `mimetype` says. */
export function detectZip(names: readonly string[], mimetype?: string): FormatName | undefined {
  if (mimetype?.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  if (names.some((name) => /^word[\\/]document\.xml$/i.test(name))) return 'docx';
  if (names.some((name) => /\.kml$/i.test(name))) return 'kmz';
  return names.some((name) => /(?:^|[\\/])(?:xl[\\/]|workbook\.xml$)/i.test(name)) ? 'xlsx' : undefined;
}

/** In characters, with its prefix. */
const longestName = 200;

/** The format of an XML or HTML file, by its first element. */
export function detectXml(text: string): FormatName | undefined {
  const start = skipProlog(text);
  const root = /^<(?:[\w.-]+:)?([a-z][\w.-]*)[\s>/]/i.exec(text.slice(start, start + longestName))?.[1];
  if (root === undefined) return undefined;
  return roots.get(root) ?? (pages.test(root) ? 'html' : undefined);
}

const roots: ReadonlyMap<string, FormatName> = new Map([
  ['kml', 'kml'],
  ['gpx', 'gpx'],
  ['rss', 'feed'],
  ['feed', 'feed'],
  ['RDF', 'feed'],
]);

/** What a page begins with, or a piece of one. */
const pages = /^(?:html|head|body|main|article|section|header|div|p|h[1-6]|ul|ol|table|meta|title)$/i;

/** Where the first element begins: behind comments, processing instructions and a DOCTYPE, each looked through once. */
function skipProlog(text: string): number {
  const blanks = /\s*/y;
  blanks.lastIndex = Math.max(text.indexOf('<'), 0);
  for (;;) {
    blanks.test(text);
    const at = blanks.lastIndex;
    const end = endOfProlog(text, at);
    if (end === undefined) return at;
    const next = text.indexOf(end, at);
    if (next < 0) return text.length;
    blanks.lastIndex = next + end.length;
  }
}

/** What ends the comment, instruction or DOCTYPE that begins at `at`; absent where an element does. */
function endOfProlog(text: string, at: number): string | undefined {
  if (text.startsWith('<!--', at)) return '-->';
  if (text.startsWith('<?', at)) return '?>';
  if (!text.startsWith('<!', at)) return undefined;
  const declares = text.slice(at, text.indexOf('>', at)).includes('[');
  return declares ? ']>' : '>';
}

/** What begins a date in a sheet of TimelineJS, and what no other table has beside it. */
const timelineDates = ['Year', 'Start Date'];
const timelineColumns = ['Headline', 'Media Credit', 'Media Caption', 'Media Thumbnail'];

/**
 * The format of a table, by its header: that of TimelineJS only where its own columns say so. What has one column alone, of
 * which nobody knows the name, is no table.
 */
export function detectTable(
  header: readonly string[],
  isKnownHeader: (header: string) => boolean,
): FormatName | undefined {
  const names = new Set(header.map((cell) => cell.trim()).filter(Boolean));
  const has = (columns: readonly string[]) => columns.some((name) => names.has(name));
  if (has(timelineDates) && has(timelineColumns) && !has(['when', 'title'])) return 'timelinejs-sheet';
  return names.size > 1 || [...names].some(isKnownHeader) ? 'csv' : undefined;
}

/** Presentation API 2 and 3: its context says so, alone or in a list with those of extensions. */
function isManifest({ '@context': context }: Loose): boolean {
  const names = (Array.isArray(context) ? context : [context]) as unknown[];
  return names.some((name) => typeof name === 'string' && /^https?:\/\/iiif\.io\/api\/presentation\//.test(name));
}

function isLinkedPlaces(file: Loose): boolean {
  const context = file['@context'];
  if (typeof context === 'string' && /linked-?places/i.test(context)) return true;
  const features = Array.isArray(file.features) ? (file.features as unknown[]) : [file];
  return features.slice(0, 20).some((feature) => asEntries({ feature } as never).some(([, one]) => hasNames(one)));
}

function hasNames(feature: object): boolean {
  return 'names' in feature || ('when' in feature && isObject(feature.when) && 'timespans' in feature.when);
}
