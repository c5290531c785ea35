/** A story as TimelineJS3 JSON. */
import { escapeHtml } from '../core/content/escape.js';
import { correctionContent, sourcesContent, statusContent } from '../core/content/event-content.js';
import { markdownContent } from '../core/content/markdown-content.js';
import type { When } from '../core/dates/when.js';
import type { EventDocument, StoryDocument } from '../core/document/schema.js';
import type { Media, Place, StoryEvent } from '../core/model.js';
import { formatWhen } from '../core/text/date-text.js';
import { toMediaType } from '../core/urls/media-type.js';
import type { Language } from '../core/words/language.js';
import type { Exported, SpokenStory } from './exporter.js';
import { held, lost, type Fields } from './fields.js';
import { Losses } from './losses.js';
import { addPlaceLosses, type HeldPlaces } from './place-losses.js';
import { formatSlideDates, toSlideDates } from './slide-date.js';
import { writeAttributes, writeHtml } from './write-html.js';

/**
 * The timeline, its words in the story's language. Who says so, the sources and the corrections stand in the texts; places
 * are written for whoever reads the file, as TimelineJS shows none.
 */
export function exportTimeline({ document, story, language }: SpokenStory): Exported {
  const losses = new Losses();
  losses.addLists(document);
  losses.addRest(document, storyFields, '', noPlace);
  const slides = story.events.map((event, index) => {
    const writer = new SlideWriter(`events[${index}]`, document, language, losses);
    return writer.toSlide(event, document.events[index]!);
  });
  const { title, summary } = document;
  const head = {
    ...(title && { headline: toHtml(title, 'title', losses) }),
    ...(summary && { text: toHtml(summary, 'summary', losses) }),
  };
  const timeline = { ...(Object.keys(head).length > 0 && { title: { text: head } }), events: slides };
  return { text: `${JSON.stringify(timeline, undefined, 2)}\n`, problems: losses.problems };
}

/** Writes the slide of one event. */
class SlideWriter {
  constructor(
    private readonly where: string,
    private readonly document: StoryDocument,
    private readonly language: Language,
    private readonly losses: Losses,
  ) {}

  toSlide(event: StoryEvent, written: EventDocument): object {
    this.losses.addRest(written, eventFields, this.where, noPlace);
    addPlaceLosses(written.where, this.document, this.where, this.losses, heldPlaces);
    const { id, title, group, when, places } = event;
    if (!when) this.#lose('TimelineJS does not show what has no date; it stands in the file.', 'when', written.when);
    return {
      unique_id: id,
      ...(when ? this.#date(when) : written.whenText && { display_date: this.#html(written.whenText, 'whenText') }),
      text: { ...(written.title && { headline: this.#html(title, 'title') }), ...this.#text(event) },
      ...this.#media(event.media),
      ...(group && { group: this.#html(group.name, 'group') }),
      ...this.#location(places),
    };
  }

  #date(when: When): object {
    const dates = toSlideDates(when);
    const isWhole = dates !== undefined && formatSlideDates(dates) === when.text && when.calendar === 'gregorian';
    if (!isWhole)
      this.#lose('TimelineJS has no such date: it is told in words, between its bounds.', 'when', when.text);
    if (when.zone) this.#lose('TimelineJS knows no time zones: clock times are as written.', 'when', when.text);
    return {
      ...(dates && { start_date: dates.start }),
      ...(dates?.end && { end_date: dates.end }),
      ...((!isWhole || when.words) && { display_date: this.#html(formatWhen(when, this.language), 'whenText') }),
    };
  }

  #text(event: StoryEvent): object {
    const { status, sources, corrections, text } = event;
    const said = statusContent(event, this.language);
    if (said || status !== 'reported')
      this.#lose('What it is worth and who says so is told in the text.', 'status', status);
    if (sources.length > 0) this.#lose('The sources are told in the text.', 'sources', sources[0]!.name);
    if (corrections.length > 0)
      this.#lose('The corrections are told in the text.', 'corrections', corrections[0]!.note);
    const html = writeHtml([
      said,
      ...markdownContent(text),
      sourcesContent(sources, this.language),
      ...corrections.map((correction) => correctionContent(correction, this.language)),
    ]);
    return html ? { text: html } : {};
  }

  #media([first, ...others]: readonly Media[]): object {
    if (others.length > 0)
      this.#lose('A slide has one picture, film or sound; the others are left out.', 'media[1]', others[0]!.src);
    if (!first) return {};
    const { type, src, alt, caption, credit, width, height, tracks, poster, transcript, before } = first;
    const size = width ?? height;
    if (size !== undefined) this.#lose('TimelineJS has no place for the size of a picture.', 'media[0]', size);
    if (alt === '') this.#lose('TimelineJS cannot say that a picture is decoration.', 'media[0].alt', alt);
    const aids = tracks ?? poster ?? transcript;
    if (aids !== undefined)
      this.#lose('TimelineJS has no place for tracks, posters and transcripts.', 'media[0]', aids);
    if (before) this.#lose('A slide has one picture; the one before it is left out.', 'media[0].before', before.src);
    const isKnown = type === 'embed' || type === 'card' || toMediaType(src) === type;
    if (!isKnown)
      this.#lose(`By the ending of its address TimelineJS does not know what it shows.`, 'media[0].src', src);
    const url =
      type === 'embed' ? `<iframe${writeAttributes({ src })}></iframe>` : src.replace(/[<>"]/g, encodeURIComponent);
    const words = {
      ...(caption && { caption: this.#html(caption, 'media[0].caption') }),
      ...(credit && { credit: this.#html(credit, 'media[0].credit') }),
    };
    return { media: { url, ...words, ...(alt && { alt }) } };
  }

  #location([first]: readonly Place[]): object {
    return first ? { location: { name: first.name, ...(first.kind === 'point' && first.at) } } : {};
  }

  #html(text: string, key: string): string {
    return toHtml(text, `${this.where}.${key}`, this.losses);
  }

  #lose(message: string, key: string, value: unknown): void {
    this.losses.add(message, `${this.where}.${key}`, value);
  }
}

const storyFields = {
  ...held('$schema', 'dateline', 'title', 'summary', 'places', 'groups', 'sources', 'events'),
  ...lost(
    'lang',
    'byline',
    'published',
    'updated',
    'canonical',
    'allowRemote',
    'basemap',
    'layers',
    'timeZone',
    'calendar',
    'routes',
  ),
} satisfies Fields<StoryDocument>;

const eventFields = {
  ...held('id', 'title', 'text', 'when', 'whenText', 'where', 'group', 'status', 'by', 'deniedBy', 'sources'),
  ...held('media', 'corrections'),
  ...lost('label', 'calendar', 'timeZone', 'camera', 'cameraNarrow', 'basemap', 'journey', 'added'),
} satisfies Fields<EventDocument>;

const heldPlaces: HeldPlaces = {
  format: 'a timeline',
  fields: { ...held('name', 'lat', 'lon'), ...lost('x', 'y', 'area', 'somewhere', 'certainty', 'timeZone') },
};

/** A text in one line, as HTML has it. */
function toHtml(text: string, where: string, losses: Losses): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line !== text) losses.add('A text is one line here; other spaces and line ends become one space.', where, text);
  return escapeHtml(line);
}

function noPlace(key: string): string {
  return `TimelineJS has no place for "${key}"; it is left out.`;
}
