/** Which format a file has: by what is in it, and by its name where that is not enough. */
import { beginsAsJson, detectJson } from '../core/document/detect-json.js';
import { asEntries, isObject } from '../core/document/loose.js';
import { toOwnColumn } from '../core/document/own-columns.js';
import type { FormatName } from './importer.js';

/** Which kind of file it is, by its first bytes: what must be known before it is read. */
export type FileKind = 'json' | 'xml' | 'markdown' | 'zip' | 'table';

/** What the texts of a sequence of JSON begin with (RFC 8142). */
export const recordSeparator = '\u001E';

/** The kind of file that begins with `head`. */
export function detectKind(head: string, name = ''): FileKind {
  const start = head.replace(/^\uFEFF?\s*/, '').replace(recordSeparator, '');
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (start.startsWith('PK\u0003\u0004')) return 'zip';
  if (beginsAsJson(start) || extension === 'json' || /^(?:geo|topo)json[ls]?$/.test(extension ?? '')) return 'json';
  if (start.startsWith('<') && !extension?.startsWith('md')) return 'xml';
  const isMarkdown = extension === 'md' || extension === 'markdown' || /^(?:---\s*\n|#{1,6} )/.test(start);
  return isMarkdown ? 'markdown' : 'table';
}

/** The format of what a JSON file holds; Linked Places is GeoJSON with names or spans of time. */
export function detectJsonFile(value: unknown): FormatName | undefined {
  if (isObject(value) && (value as { type?: unknown }).type === 'Topology') return 'topojson';
  const format = detectJson(value);
  return format === 'geojson' && isLinkedPlaces(value as Readonly<Record<string, unknown>>) ? 'lpf' : format;
}

/** The format of a ZIP file, by the names of the files in it; absent of what may be a workbook. */
export function detectZip(names: readonly string[]): FormatName | undefined {
  return names.some((name) => /\.kml$/i.test(name)) ? 'kmz' : undefined;
}

/** The format of an XML file, by its first element. */
export function detectXml(text: string): FormatName | undefined {
  const root = /<(?:[\w.-]{1,40}:)?(kml|gpx)[\s>/]/y;
  root.lastIndex = skipProlog(text);
  return root.exec(text)?.[1] as FormatName | undefined;
}

/** Where comments, declarations and a DOCTYPE end. */
function skipProlog(text: string): number {
  let at = text.indexOf('<');
  while (at >= 0) {
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : text.startsWith('<!', at) ? '>' : undefined; // prettier-ignore
    const end = close === undefined ? -1 : text.indexOf(close, at);
    if (end < 0) return at;
    at = text.indexOf('<', end + 1);
  }
  return text.length;
}

/** The format of a table, by its header. */
export function detectTable(header: readonly string[]): FormatName | undefined {
  const names = new Set(header.map((cell) => cell.trim()));
  const isSheet = ['Year', 'Start Date', 'End Date', 'Display Date', 'Headline'].some((name) => names.has(name));
  if (isSheet && !names.has('when') && !names.has('title')) return 'timelinejs-sheet';
  return [...names].some(toOwnColumn) ? 'csv' : undefined;
}

function isLinkedPlaces(file: Readonly<Record<string, unknown>>): boolean {
  const context = file['@context'];
  if (typeof context === 'string' && /linked-?places/i.test(context)) return true;
  const features = Array.isArray(file.features) ? (file.features as unknown[]) : [file];
  return features.slice(0, 20).some((feature) => asEntries({ feature } as never).some(([, one]) => hasNames(one)));
}

function hasNames(feature: object): boolean {
  return 'names' in feature || ('when' in feature && isObject(feature.when) && 'timespans' in feature.when);
}
