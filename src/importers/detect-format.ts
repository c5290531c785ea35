/** Which format a file has: by what is in it, and by its name where that is not enough. */
import { beginsAsJson, detectJson } from '../core/document/detect-json.js';
import { asEntries, isObject } from '../core/document/loose.js';
import { toOwnColumn } from '../core/document/own-columns.js';
import type { FormatName } from './importer.js';
import { hasMarkdownTable } from './table/read-markdown-table.js';
import { hasRecords } from './table/read-records.js';

/** Which kind of file it is, by its first bytes: what must be known before it is read. */
export type FileKind = 'json' | 'xml' | 'markdown' | 'zip' | 'old-office' | 'table';

/** The kind of file that begins with `head`; HTML is one with XML. */
export function detectKind(head: string, name = ''): FileKind {
  const start = head.replace(/^\uFEFF?\s*/, '');
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (start.startsWith('PK\u0003\u0004')) return 'zip';
  if (start.startsWith('ÐÏ\u0011à')) return 'old-office';
  if (beginsAsJson(start) || extension === 'json' || extension === 'geojson') return 'json';
  if ((start.startsWith('<') || clipboard.test(start)) && !extension?.startsWith('md')) return 'xml';
  const isMarkdown = extension === 'md' || extension === 'markdown' || /^(?:---\s*\n|#{1,6} )/.test(start);
  return isMarkdown || hasMarkdownTable(start) ? 'markdown' : 'table';
}

/** What Windows writes before HTML on its clipboard. */
const clipboard = /^Version:[\d.]+\s+StartHTML:/;

/** The format of what a JSON file holds; Linked Places is GeoJSON with names or spans of time. */
export function detectJsonFile(value: unknown): FormatName | undefined {
  const format = detectJson(value);
  if (format === 'geojson' && isLinkedPlaces(value as Readonly<Record<string, unknown>>)) return 'lpf';
  return format ?? (hasRecords(value) ? 'records' : undefined);
}

/** The format of an XML or HTML file, by its first element; HTML by a table in it too. */
export function detectXml(text: string): FormatName | undefined {
  const root = findRoot(text);
  if (root === 'kml' || root === 'gpx') return root;
  return root && (root.toLowerCase() === 'html' || /<table[\s>]/i.test(text)) ? 'html-table' : undefined;
}

/** The name of the first element, without its prefix. */
function findRoot(text: string): string | undefined {
  let at = text.indexOf('<');
  while (at >= 0) {
    const end = text.startsWith('<!--', at)
      ? '-->'
      : text.startsWith('<?', at)
        ? '?>'
        : text.startsWith('<!', at)
          ? '>'
          : '';
    if (!end) return /^<(?:[\w.-]{1,50}:)?([a-z][\w.-]{0,50})[\s>/]/i.exec(text.slice(at, at + 200))?.[1];
    const after = text.indexOf(end, at + 2);
    at = after < 0 ? -1 : text.indexOf('<', after + end.length);
  }
  return undefined;
}

/** The format of a ZIP file, by its entries and by what an entry `mimetype` says. */
export function detectZip(names: readonly string[], mimetype?: string): FormatName | undefined {
  if (mimetype?.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  return names.some((name) => /(?:^|[\\/])(?:xl[\\/]|workbook\.xml$)/i.test(name)) ? 'xlsx' : undefined;
}

/** The format of a table, by its header. */
export function detectTable(header: readonly string[]): 'csv' | 'timelinejs-sheet' | undefined {
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
