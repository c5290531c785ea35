/**
 * A story as the HTML that `<dateline-story>` makes better: whole without any script, and the same text, by the same rules,
 * as the element itself would make.
 */
import { content, type Content } from '../core/content/content.js';
import { correctionContent, datelineContent, sourcesContent, statusContent } from '../core/content/event-content.js';
import { headContent, titleContent } from '../core/content/heading-content.js';
import { markdownContent } from '../core/content/markdown-content.js';
import { captionContent, cardContent, playerContent } from '../core/content/media-content.js';
import { picturesContent, toRuns, type MediaRun } from '../core/content/pictures-content.js';
import { transcriptContent } from '../core/content/transcript-content.js';
import { parseStory } from '../core/document/parse-story.js';
import type { StoryDocument } from '../core/document/schema.js';
import { toSlug } from '../core/document/slug.js';
import { needsMap } from '../core/map/map-content.js';
import { noMapAttribute } from '../core/map/no-map-attribute.js';
import type { Media, Source, Story, StoryEvent } from '../core/model.js';
import { toSaidOnce, type SaidOnce } from '../core/text/said-once.js';
import { otherHost, toHost } from '../core/urls/remote.js';
import { en } from '../core/words/en.js';
import { fill } from '../core/words/fill.js';
import { toLanguage, type Language } from '../core/words/language.js';
import type { Words } from '../core/words/words.js';
import { withAllowedAids } from './with-allowed-aids.js';
import { withoutPixels } from './without-pixels.js';
import { writeAttributes, writeHtml } from './write-html.js';

/** How a story is written. */
export interface RenderOptions {
  /** The level of the story's heading, 1 to 5; the events' are one below. 2 unless said. */
  readonly headingLevel?: number;
  /** The words of its language (`loadWords`); English unless given. */
  readonly words?: Words;
  /**
   * What the ids of the events' elements begin with, so that two stories in a page do not share them: the story's title and
   * `--` unless said. With '' a link to `#<event>` works without any script; that is for a page of one story.
   */
  readonly idPrefix?: string;
  /** What a page shows of an event besides the story: it stands behind the event's text. */
  readonly addition?: (event: StoryEvent) => Content | undefined;
  /** How a page shows a piece of media; as `shownContent` unless said. */
  readonly toShown?: ToShown;
}

/** What stands in the figure of a piece of media, above its caption. */
export type ToShown = (media: Media, story: Story, words: Words) => Content;

/**
 * The story as one `<dateline-story>` element.
 * @throws RangeError where the heading level is none
 */
export function renderStory(document: StoryDocument, options: RenderOptions = {}): string {
  const { story } = parseStory(document);
  const { headingLevel = 2, words = en } = options;
  const events = renderEvents(story, options);
  const attributes = toStoryAttributes(story, toLanguage(story.lang, words));
  const head = writeHtml([headContent(story, headingLevel)]);
  return `<dateline-story${writeAttributes(attributes)}>\n${head}\n${events}\n</dateline-story>`;
}

/**
 * The story's events, each as one `<dateline-event>`: what stands in a `<dateline-story>` whose page has its own heading.
 * @throws RangeError where the heading level is none
 */
export function renderEvents(
  story: Story,
  { headingLevel = 2, words = en, idPrefix, addition, toShown }: RenderOptions = {},
): string {
  if (![1, 2, 3, 4, 5].includes(headingLevel)) throw new RangeError(`No story has the heading level ${headingLevel}`);
  const language = toLanguage(story.lang, words);
  const prefix = idPrefix ?? `${toSlug(story.title) || 'story'}--`;
  const once = toSaidOnce(story);
  const write = (event: StoryEvent) => {
    const attributes = writeAttributes({ ...toIds(event, prefix), ...toData(event) });
    const toFigures = (media: readonly Media[]) => galleries(media, story, words, toShown);
    const content = eventContent(event, headingLevel + 1, language, story, once, toFigures);
    const inside = writeHtml([...content, addition?.(event)]);
    return `<dateline-event${attributes}>\n${inside}\n</dateline-event>`;
  };
  return withoutPixels(story).events.map(write).join('\n');
}

/** What the story's element says of itself. */
export function toStoryAttributes(story: Story, { direction }: Language): Readonly<Record<string, string | undefined>> {
  const { lang, published, timeZone } = story;
  return {
    lang,
    dir: direction,
    published: published?.text,
    'time-zone': timeZone,
    [noMapAttribute]: needsMap(story) ? undefined : '',
  };
}

/** All that is read of an event of `story`, its title a heading of this level, but what the story says `once`; media one by one unless said. */
export function eventContent(
  event: StoryEvent,
  level: number,
  language: Language,
  story: Story,
  once: SaidOnce,
  toFigures: (media: readonly Media[]) => readonly Content[] = (media) =>
    toRuns(media, language.words).flatMap((run) => figuresOf(run, story, language.words)),
): (Content | undefined)[] {
  return [
    datelineContent(event, language, once),
    titleContent(event, level),
    statusContent(event, language),
    content('div', { class: 'text' }, ...markdownContent(event.text)),
    ...toFigures(event.media),
    sourcesContent(event.sources, language),
    ...event.corrections.map((correction) => correctionContent(correction, language)),
  ];
}

function galleries(media: readonly Media[], story: Story, words: Words, toShown?: ToShown): Content[] {
  return toRuns(media, words).flatMap((run) => {
    const shown = figuresOf(run, story, words, toShown);
    return run.media[0]!.type === 'image' ? picturesContent(run, words, shown) : shown;
  });
}

function figuresOf(
  { media, labels }: MediaRun,
  story: Story,
  words: Words,
  toShown: ToShown = shownContent,
): Content[] {
  return media.map((one, index) =>
    content(
      'figure',
      {},
      toShown(one, story, words),
      transcriptContent(one, words),
      captionContent(one, labels[index]),
    ),
  );
}

/** What is embedded, and what is of another host that its author has not allowed, is a link that names the host. */
export function shownContent(media: Media, story: Story, words: Words): Content {
  const { type, src, alt } = media;
  if (type === 'card') return cardContent(media);
  if (type !== 'embed' && otherHost(src, story) === undefined)
    return playerContent(type, withAllowedAids(media, story));
  const name = toHostName(media, story);
  return content(
    'a',
    { href: src, rel: 'noopener' },
    alt ? `${alt} (${name})` : fill(words.ui.loadFrom, { host: name }),
  );
}

/** What readers are told of where a piece of media comes from. */
export function toHostName({ src }: Media, story: Story): string {
  return otherHost(src, story) ?? toHost(src, src);
}

function toIds({ id }: StoryEvent, prefix: string): Readonly<Record<string, string>> {
  return prefix ? { id: `${prefix}${id}`, 'event-id': id } : { id };
}

/** What the element reads where it has no document. */
function toData(event: StoryEvent): Readonly<Record<string, string | undefined>> {
  const { when, places, status, by, deniedBy, label } = event;
  const [place] = places;
  const at = place?.kind === 'point' ? place.at : undefined;
  return {
    when: when?.text,
    'when-text': when?.words,
    calendar: when?.calendar === 'julian' ? 'julian' : undefined,
    // An offset stands in the date itself.
    'time-zone': when?.zone && /^[a-z]{2}/i.test(when.zone) ? when.zone : undefined,
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
