/** Every format that is read, and what reads it: each importer is loaded only when a file needs it. */
import type { FileKind } from './detect-format.js';
import type { ArchiveImporter, FormatName, JsonImporter, TableImporter, TextImporter } from './importer.js';

/** A format: its name in words, and what reads it; the tables in a file of sheets are read by what reads tables. */
export type Format = { readonly title: string } & (
  | { readonly kind: 'json'; readonly load: () => Promise<JsonImporter> }
  | { readonly kind: 'text'; readonly load: () => Promise<TextImporter> }
  | { readonly kind: 'table'; readonly load: () => Promise<TableImporter> }
  | { readonly kind: 'archive'; readonly load: () => Promise<ArchiveImporter> }
  | { readonly kind: 'sheets'; readonly holds: FileKind }
);

/** Every format that is read. */
export const formats: Readonly<Record<FormatName, Format>> = {
  dateline: {
    title: 'Dateline’s own story.json',
    kind: 'json',
    load: async () => (await import('../core/document/check-document.js')).checkDocument,
  },
  timelinejs: {
    title: 'TimelineJS3 JSON',
    kind: 'json',
    load: async () => (await import('./slides/timelinejs.js')).importTimeline,
  },
  'timelinejs-v2': {
    title: 'TimelineJS 2 JSON',
    kind: 'json',
    load: async () => (await import('./slides/timelinejs.js')).importTimelineV2,
  },
  'timelinejs-sheet': {
    title: 'a sheet of TimelineJS (CSV)',
    kind: 'table',
    load: async () => (await import('./slides/timelinejs-sheet.js')).importTimelineSheet,
  },
  storymapjs: {
    title: 'StoryMapJS JSON',
    kind: 'json',
    load: async () => (await import('./slides/storymapjs.js')).importStoryMap,
  },
  markdown: {
    title: 'Markdown with a heading an event',
    kind: 'text',
    load: async () => (await import('./markdown.js')).importMarkdown,
  },
  lpf: {
    title: 'Linked Places',
    kind: 'json',
    load: async () => (await import('./features/linked-places.js')).importLinkedPlaces,
  },
  gpx: { title: 'GPX', kind: 'text', load: async () => (await import('./features/gpx.js')).importGpx },
  geojson: { title: 'GeoJSON', kind: 'json', load: async () => (await import('./features/geojson.js')).importGeojson },
  topojson: {
    title: 'TopoJSON',
    kind: 'json',
    load: async () => (await import('./features/topojson.js')).importTopojson,
  },
  kmz: { title: 'KMZ', kind: 'archive', load: async () => (await import('./features/kmz.js')).importKmz },
  kml: { title: 'KML', kind: 'text', load: async () => (await import('./features/kml.js')).importKml },
  ics: {
    title: 'a calendar (iCalendar)',
    kind: 'text',
    load: async () => (await import('./feeds/ics.js')).importIcs,
  },
  feed: {
    title: 'a feed (RSS, Atom)',
    kind: 'text',
    load: async () => (await import('./feeds/feed.js')).importFeed,
  },
  iiif: {
    title: 'a manifest or collection of IIIF',
    kind: 'json',
    load: async () => (await import('./linked-data/iiif.js')).importIiif,
  },
  jsonld: {
    title: 'JSON-LD with events',
    kind: 'json',
    load: async () => (await import('./linked-data/jsonld.js')).importJsonld,
  },
  html: {
    title: 'a page of HTML with a heading an event',
    kind: 'text',
    load: async () => (await import('./articles/html-article.js')).importHtml,
  },
  docx: { title: 'Word', kind: 'archive', load: async () => (await import('./articles/docx.js')).importDocx },
  xlsx: { title: 'Excel', kind: 'sheets', holds: 'zip' },
  ods: { title: 'a workbook of LibreOffice', kind: 'sheets', holds: 'zip' },
  records: { title: 'records in JSON', kind: 'sheets', holds: 'json' },
  'html-table': { title: 'a table in a web page', kind: 'sheets', holds: 'xml' },
  'markdown-table': { title: 'a table in Markdown', kind: 'sheets', holds: 'markdown' },
  csv: {
    title: 'a table, one row an event',
    kind: 'table',
    load: async () => (await import('./table/import-table.js')).importTable,
  },
};

/** The kind of file that a format is; absent where none is said. */
export function toKind(name: FormatName | undefined): FileKind | undefined {
  const format = name && formats[name];
  switch (format?.kind) {
    case 'sheets':
      return format.holds;
    case 'archive':
      return 'zip';
    case 'text':
      return name === 'markdown' ? 'markdown' : name === 'ics' ? 'calendar' : 'xml';
    default:
      return format?.kind;
  }
}
