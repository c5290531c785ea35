/** Writing a story in another format. Each exporter is loaded only when it is asked for. */
import { parseStory } from '../core/document/parse-story.js';
import type { StoryDocument } from '../core/document/schema.js';
import type { ToldStory } from '../core/document/told-story.js';
import type { Story } from '../core/model.js';
import { speak } from '../core/words/speak.js';
import type { Words } from '../core/words/words.js';
import type { Exported, Exporter } from './exporter.js';
import { exportPage, type PageOptions } from './html-page.js';
import { withoutPixels } from './without-pixels.js';
import { withoutGaps } from './without-gaps.js';

export type { Exported } from './exporter.js';
export type { PageOptions } from './html-page.js';
export { pageStyles } from './page-styles.js';
export { renderEvents, renderStory, type RenderOptions } from './render-story.js';

/** The formats that are written. */
export type ExportFormat = 'csv' | 'geojson' | 'html' | 'ics' | 'jsonld' | 'lpf' | 'md' | 'timelinejs';

/** What loads the exporter of each format. */
export const exportFormats: Readonly<Record<ExportFormat, () => Promise<Exporter>>> = {
  csv: async () => (await import('./csv.js')).exportCsv,
  geojson: async () => (await import('./geojson.js')).exportGeojson,
  html: () => Promise.resolve(exportPage),
  ics: async () => (await import('./ics.js')).exportIcs,
  jsonld: async () => (await import('./jsonld.js')).exportJsonld,
  lpf: async () => (await import('./linked-places.js')).exportLinkedPlaces,
  md: async () => (await import('./markdown.js')).exportMarkdown,
  timelinejs: async () => (await import('./timelinejs.js')).exportTimeline,
};

/**
 * The story in the format `to`, and what has no place there. `story` is what the document tells, where it is built already:
 * by `parseStory`, say, for several formats. It is told with those of `words` that are in its language, else with ours.
 * @throws TypeError where `to` is no format
 */
export async function exportStory(
  document: StoryDocument,
  to: ExportFormat,
  story: Story = parseStory(document).story,
  words: readonly Words[] = [],
): Promise<Exported> {
  if (!Object.hasOwn(exportFormats, to)) throw new TypeError(`No format is called ${to}`);
  return exportWhole({ document, story }, words, await exportFormats[to]());
}

/**
 * The story as an HTML page, told with those of `words` that are in its language, else with ours.
 * @throws TypeError where an address is not safe, or there is a hash or data for no script
 */
export function exportHtml(
  document: StoryDocument,
  options: PageOptions = {},
  words: readonly Words[] = [],
): Promise<Exported> {
  return exportWhole({ document, story: parseStory(document).story }, words, (spoken) => exportPage(spoken, options));
}

/** The check leaves gaps where an item of a list was none. An exporter sees none, and what it tells is told of the events as given. */
async function exportWhole(
  { document, story }: ToldStory,
  words: readonly Words[],
  exporter: Exporter,
): Promise<Exported> {
  const given = [...document.events.keys()].filter((index) => document.events[index] !== undefined);
  const language = await speak(story.lang, words);
  const { text, problems } = await exporter({ document: withoutGaps(document), story: withoutPixels(story), language });
  const toGiven = (where: string) =>
    where.replace(/^events\[(\d+)\]/, (_, index: string) => `events[${given[+index]}]`);
  return { text, problems: problems.map((problem) => ({ ...problem, where: toGiven(problem.where) })) };
}
