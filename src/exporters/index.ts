/** Writing a story in another format. Each exporter is loaded only when it is asked for. */
import type { StoryDocument } from '../core/schema.js';
import type { Exported, Exporter } from './exporter.js';

export type { Exported } from './exporter.js';

/** The formats that are written. */
export type ExportFormat = 'geojson' | 'ics';

/** What loads the exporter of each format. */
export const exportFormats: Readonly<Record<ExportFormat, () => Promise<Exporter>>> = {
  geojson: async () => (await import('./geojson.js')).exportGeojson,
  ics: async () => (await import('./ics.js')).exportIcs,
};

/**
 * The story in the format `to`, and what has no place there.
 * @throws TypeError where `to` is no format
 */
export async function exportStory(document: StoryDocument, to: ExportFormat): Promise<Exported> {
  if (!Object.hasOwn(exportFormats, to)) throw new TypeError(`No format is called ${to}`);
  return (await exportFormats[to]())(document);
}
