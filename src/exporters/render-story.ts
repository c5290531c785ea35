/**
 * A story as the HTML that `<dateline-story>` makes better: whole without any script, and the same text, by the same rules,
 * as the element itself would make.
 */
import { content, type Content } from '../core/content.js';
import {
  captionContent,
  correctionContent,
  datelineContent,
  sourcesContent,
  statusContent,
} from '../core/event-content.js';
import { toLanguage, type Language } from '../core/language.js';
import { markdownContent } from '../core/markdown-content.js';
import type { Media, Source, StoryEvent } from '../core/model.js';
import { parseStory } from '../core/parse-story.js';
import type { StoryDocument } from '../core/schema.js';
import { en } from '../core/words/en.js';
import { fill } from '../core/words/fill.js';
import type { Words } from '../core/words/words.js';
import { escapeHtml, writeAttributes, writeHtml } from './write-html.js';

/** How a story is written. */
export interface RenderOptions {
  /** The level of the story's heading, 1 to 5; the events' are one below. 2 unless said. */
  readonly headingLevel?: number;
  /** The words of its language (`loadWords`); English unless given. */
  readonly words?: Words;
}

/**
 * The story as one `<dateline-story>` element.
 * @throws RangeError where the heading level is none
 */
export function renderStory(document: StoryDocument, { headingLevel = 2, words = en }: RenderOptions = {}): string {
  if (![1, 2, 3, 4, 5].includes(headingLevel)) throw new RangeError(`No story has the heading level ${headingLevel}`);
  const { story } = parseStory(document);
  const language = toLanguage(story.lang, words);
  const attributes = {
    lang: story.lang,
    dir: language.direction,
    published: story.published?.text,
    'time-zone': story.timeZone,
  };
  const lines = [story.summary, story.byline].filter((line) => line !== undefined);
  const heading = `<h${headingLevel}>${escapeHtml(story.title)}</h${headingLevel}>`;
  const head = `<header class="story-head">${heading}${writeHtml(lines.map((line) => content('p', {}, line)))}</header>`;
  const events = story.events.map((event) => renderEvent(event, headingLevel + 1, language));
  return `<dateline-story${writeAttributes(attributes)}>\n${[head, ...events].join('\n')}\n</dateline-story>`;
}

function renderEvent(event: StoryEvent, level: number, language: Language): string {
  const title = event.title && `<h${level} class="title">${escapeHtml(event.title)}</h${level}>`;
  const rest = [
    statusContent(event, language),
    content('div', { class: 'text' }, ...markdownContent(event.text)),
    ...event.media.map((media) => mediaContent(media, language.words)),
    sourcesContent(event.sources, language),
    ...event.corrections.map((correction) => correctionContent(correction, language)),
  ];
  return `<dateline-event${writeAttributes(toAttributes(event))}>${writeHtml([datelineContent(event, language)])}${title}${writeHtml(rest)}</dateline-event>`;
}

function toAttributes(event: StoryEvent): Readonly<Record<string, string | undefined>> {
  const { id, when, places, status, by, deniedBy, label } = event;
  const [place] = places;
  const at = place?.kind === 'point' ? place.at : undefined;
  return {
    id,
    when: when?.text,
    'when-text': when?.words,
    calendar: when?.calendar === 'julian' ? 'julian' : undefined,
    'time-zone': when?.zone?.includes('/') ? when.zone : undefined,
    where: place?.name,
    lat: at?.lat.toString(),
    lon: at?.lon.toString(),
    certainty: place && place.certainty !== 'certain' ? place.certainty : undefined,
    status: status === 'reported' ? undefined : status,
    by: toNames(by),
    'denied-by': toNames(deniedBy),
    label,
  };
}

function toNames(sources: readonly Source[]): string | undefined {
  return sources.map(({ name }) => name).join('; ') || undefined;
}

function mediaContent(media: Media, words: Words): Content {
  return content('figure', {}, shown(media, words), captionContent(media));
}

/** What another site would play is a link to it. */
function shown({ type, src, alt, width, height }: Media, words: Words): Content {
  const size = { width: width?.toString(), height: height?.toString() };
  if (type === 'image') return content('img', { src, alt: alt ?? '', loading: 'lazy', decoding: 'async', ...size });
  if (type !== 'embed') return content(type, { src, controls: '', preload: 'none', 'aria-label': alt, ...size });
  const host = /^https:\/*([^/?#]*)/i.exec(src)?.[1] ?? src;
  return content('a', { href: src, rel: 'noopener' }, fill(words.ui.showFrom, { host }));
}
