/** Writing a story in another format. Each exporter is loaded only when it is asked for. */
import type { StoryDocument } from '../core/document/schema.js';
import type { Exported, Exporter } from './exporter.js';
import { withoutGaps } from './without-gaps.js';

export type { Exported } from './exporter.js';
export { exportHtml, type PageOptions } from './html-page.js';
export { pageStyles } from './page-styles.js';
export { renderEvents, renderStory, type RenderOptions } from './render-story.js';

/** The formats that are written. */
export type ExportFormat = 'csv' | 'geojson' | 'html' | 'ics' | 'jsonld' | 'lpf' | 'md' | 'timelinejs';

/** What loads the exporter of each format. */
export const exportFormats: Readonly<Record<ExportFormat, () => Promise<Exporter>>> = {
  csv: async () => (await import('./csv.js')).exportCsv,
  geojson: async () => (await import('./geojson.js')).exportGeojson,
  html: async () => (await import('./html-page.js')).exportHtml,
  ics: async () => (await import('./ics.js')).exportIcs,
  jsonld: async () => (await import('./jsonld.js')).exportJsonld,
  lpf: async () => (await import('./linked-places.js')).exportLinkedPlaces,
  md: async () => (await import('./markdown.js')).exportMarkdown,
  timelinejs: async () => (await import('./timelinejs.js')).exportTimeline,
};

/**
 * The story in the format `to`, and what has no place there.
 * @throws TypeError where `to` is no format
 */
export async function exportStory(document: StoryDocument, to: ExportFormat): Promise<Exported> {
  if (!Object.hasOwn(exportFormats, to)) throw new TypeError(`No format is called ${to}`);
  const exporter = await exportFormats[to]();
  // The check leaves gaps where an item of a list was none.
  const given = [...document.events.keys()].filter((index) => document.events[index] !== undefined);
  const { text, problems } = await exporter(withoutGaps(document));
  const toGiven = (where: string) =>
    where.replace(/^events\[(\d+)\]/, (_, index: string) => `events[${given[+index]}]`);
  return { text, problems: problems.map((problem) => ({ ...problem, where: toGiven(problem.where) })) };
}
