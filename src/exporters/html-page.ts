/**
 * A story as a page of its own: whole without any script, and better with one. A strict policy lets it through: it has no
 * script in it but data, and its style can be a file.
 */
import type { EventDocument, StoryDocument } from '../core/document/schema.js';
import type { Story } from '../core/model.js';
import { isSafeUrl } from '../core/urls/safe-url.js';
import type { Language } from '../core/words/language.js';
import { writeAbsentLine } from './absent-line.js';
import type { Exported, SpokenStory } from './exporter.js';
import { held, lost, type Fields } from './fields.js';
import { writeJsonld } from './jsonld.js';
import { Losses } from './losses.js';
import { writeMeta } from './page-head.js';
import { pageStyles } from './page-styles.js';
import { renderEvents, toStoryAttributes } from './render-story.js';
import { titleBlock } from './title-block.js';
import { writeAttributes, writeHtml } from './write-html.js';
import { writePage } from './write-page.js';

/** What a page has besides the story. */
export interface PageOptions {
  /** The address of the element's script, a module; without it the page is text and pictures alone. */
  readonly script?: string;
  /** The script's hash, as Subresource Integrity has it. */
  readonly integrity?: string;
  /** The address of the story's document, for the element: areas, routes and journeys are only there. */
  readonly data?: string;
  /** The address of a file with `pageStyles`, for a policy that refuses styles in the page, where they are unless said. */
  readonly stylesheet?: string;
}

/**
 * The story as an HTML page.
 * @throws TypeError where an address is not safe, or there is a hash or data for no script
 */
export function exportPage({ document, story, language }: SpokenStory, options: PageOptions = {}): Exported {
  checkOptions(options);
  const { script, data } = options;
  const element = { ...toStoryAttributes(story, language), src: data, hash: script && '' };
  const text = writePage({
    lang: story.lang,
    dir: language.direction,
    head: [...writeMeta(story), ...writeLinks(story, options), writeLinkedData(story, language)],
    body: [
      '<main>',
      writePageHead(story, language),
      `<dateline-story${writeAttributes(element)}>`,
      ...(script ? [writeAbsentLine(story, language)] : []),
      renderEvents(story, { headingLevel: 1, words: language.words, idPrefix: '' }),
      '</dateline-story>',
      '</main>',
    ],
  });
  return { text, problems: data ? [] : findLosses(document) };
}

function checkOptions({ script, integrity, data, stylesheet }: PageOptions): void {
  for (const url of [script, data, stylesheet])
    if (url !== undefined && !isSafeUrl(url)) throw new TypeError(`A page has no such address in it: ${url}`);
  for (const [name, value] of Object.entries({ integrity, data }))
    if (value !== undefined && script === undefined) throw new TypeError(`${name} is for a script, and there is none`);
}

function writeLinks({ canonical }: Story, { script, integrity, stylesheet }: PageOptions): string[] {
  const crossorigin = integrity && 'anonymous';
  return [
    ...(canonical ? [`<link rel="canonical"${writeAttributes({ href: canonical })}>`] : []),
    stylesheet ? `<link rel="stylesheet"${writeAttributes({ href: stylesheet })}>` : `<style>\n${pageStyles}</style>`,
    ...(script ? [`<script type="module"${writeAttributes({ src: script, integrity, crossorigin })}></script>`] : []),
  ];
}

/** The title block as the head of a page. */
export function writePageHead(story: Story, language: Language): string {
  return `<header class="page-head">${writeHtml(titleBlock(story, language))}</header>`;
}

/** The story as JSON-LD, as a page holds it. */
export function writeLinkedData(story: Story, language: Language, image?: string): string {
  return `<script type="application/ld+json">${writeJsonld(story, language, image)}</script>`;
}

const storyFields = {
  ...held('$schema', 'dateline', 'title', 'summary', 'lang', 'byline', 'published', 'updated', 'canonical'),
  ...held('allowRemote', 'timeZone', 'calendar', 'places', 'sources', 'events'),
  ...lost('basemap', 'layers', 'routes', 'groups'),
} satisfies Fields<StoryDocument>;

const eventFields = {
  ...held('id', 'title', 'label', 'text', 'when', 'whenText', 'calendar', 'timeZone', 'where', 'status'),
  ...held('by', 'deniedBy', 'sources', 'media', 'corrections'),
  ...lost('group', 'camera', 'cameraNarrow', 'basemap', 'journey', 'added'),
} satisfies Fields<EventDocument>;

function findLosses(document: StoryDocument): Exported['problems'] {
  const losses = new Losses();
  const toMessage = (key: string) =>
    `The text does not show "${key}"; the page has it where the document is beside it.`;
  losses.addRest(document, storyFields, '', toMessage);
  for (const [index, event] of document.events.entries())
    losses.addRest(event, eventFields, `events[${index}]`, toMessage);
  return losses.problems;
}
