/**
 * What a slide of TimelineJS and StoryMapJS says, and the event it is. The readers of the formats put their files into
 * this form; all three share the quirks of media, texts and dates.
 */
import { escapeHtml } from '../../core/content/escape.js';
import { isObject } from '../../core/document/loose.js';
import type { EventDocument, MediaDocument, PlaceDocument, StoryDocument } from '../../core/document/schema.js';
import { createUniqueIds, isSlug, toSlug } from '../../core/document/slug.js';
import { createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { toPlayable } from '../../core/media/to-playable.js';
import { toScheme } from '../../core/urls/safe-url.js';
import { CitedSources } from '../cited-sources.js';
import { findFrame, htmlToMarkdown, htmlToText } from '../html-to-markdown.js';
import type { LooseSlideDate } from './slide-date.js';
import { readSlideDate } from './slide-date.js';
import { isSafeAddress } from '../unsafe-address.js';

/** A slide; texts are HTML, `where` is its place in the file. */
export interface Slide {
  readonly where: string;
  readonly id?: string;
  readonly start?: LooseSlideDate;
  readonly end?: LooseSlideDate;
  readonly displayDate?: string;
  readonly headline?: string;
  readonly text?: string;
  readonly media?: {
    readonly url?: string;
    readonly caption?: string;
    readonly credit?: string;
    readonly alt?: string;
    readonly link?: string;
  };
  readonly group?: string;
  readonly place?: PlaceDocument;
  readonly zoom?: number;
}

/** Makes events of the slides of one file, and keeps the sources that they share. */
export class SlideReader {
  private readonly uniqueId = createUniqueIds();
  private readonly sources: CitedSources;

  constructor(readonly problems: Problem[]) {
    this.sources = new CitedSources(problems);
  }

  /** The event that a slide is; what is wrong with it or has no place in a story is added to the problems. */
  async toEvent(slide: Slide): Promise<EventDocument> {
    const { where, headline = '', text = '', displayDate = '', group = '', place, zoom } = slide;
    const date = readSlideDate(slide.start, slide.end, where, this.problems);
    const title = await htmlToText(headline, `${where}, headline`, this.problems);
    const words = await htmlToText(displayDate, `${where}, display_date`, this.problems);
    const body = await htmlToMarkdown(text, `${where}, text`, this.problems);
    const { media, source, quote } = await this.readMedia(slide);
    if (!media) reportRest({ alt: slide.media?.alt }, [], `${where}, media`, this.problems);
    const id = this.toId(slide.id, where);
    const whole = [body, quote].filter(Boolean).join('\n\n');
    const whenText = words || date.text;
    return {
      ...(id && { id }),
      ...(title && { title }),
      ...(whole && { text: whole }),
      ...(date.when && { when: date.when }),
      ...(whenText && { whenText }),
      ...(place && { where: place }),
      ...(zoom !== undefined && { camera: { zoom } }),
      ...(group && { group: await htmlToText(group, `${where}, group`, this.problems) }),
      ...(source.length > 0 && { sources: source }),
      ...(media && { media: [media] }),
    };
  }

  /** The sources that events refer to. */
  get sourceDocuments(): Pick<StoryDocument, 'sources'> {
    return this.sources.document;
  }

  private toId(wanted: string | undefined, where: string): string | undefined {
    if (!wanted) return undefined;
    const slug = isSlug(wanted) ? wanted : toSlug(wanted);
    if (!slug) {
      const message = 'An id is of small letters, digits and hyphens; it is made from the title now.';
      this.problems.push(createWarning('other-id', where, wanted, message));
      return undefined;
    }
    const id = this.uniqueId(slug);
    if (id !== wanted)
      this.problems.push(createWarning('other-id', where, wanted, `Its id is "${id}" now; links to it change.`));
    return id;
  }

  private async readMedia({ media = {}, where }: Slide) {
    const { url: written = '', link, alt } = media;
    const at = `${where}, media`;
    const caption = await htmlToText(media.caption ?? '', `${at}, caption`, this.problems);
    const credit = await htmlToText(media.credit ?? '', `${at}, credit`, this.problems);
    const named = { ...(caption && { caption }), ...(credit && { credit }), ...(alt && { alt }) };
    const name = [caption, credit].filter(Boolean).join(' — ');
    const source = link ? this.sources.cite(link, '', at) : [];
    const frame = findFrame(written);
    const url = (frame?.address ?? written).trim().replace(/^\/\//, 'https://');
    if (!url) {
      if (name) this.problems.push(createWarning('lost-media', at, name, 'Media without a url is left out.'));
      return { source };
    }
    if (!frame && url.includes('<')) {
      const quote = await htmlToMarkdown(`${url}${name ? `<p>${escapeHtml(name)}</p>` : ''}`, at, this.problems);
      return { source, quote };
    }
    const quote = frame && (await htmlToMarkdown(frame.rest, at, this.problems));
    if (!isSafeAddress(url, at, this.problems)) {
      reportRest({ caption, credit }, [], at, this.problems);
      return { source, quote };
    }
    const shown = toPlayable(url, frame && 'embed');
    const isFrame = shown?.type === 'embed' && toScheme(shown.src) === 'https';
    if (shown && shown.type !== 'card' && (isFrame || shown.type !== 'embed')) {
      const { type, src } = shown;
      return { source, quote, media: { type, src, ...named } satisfies MediaDocument };
    }
    const message = 'This address is a page, no picture or film: it is kept as a source of the event.';
    this.problems.push(createWarning('media-as-source', at, url, message));
    return { source: [...source, ...this.sources.cite(url, name, at)], quote };
  }
}

/** A value of JSON as a text; numbers are written out, anything else is none. */
export function toText(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() ? text.trim() : undefined;
}

/** Adds each key of `object` that is not `known` and holds something to the problems: a story has no place for it. */
export function reportRest(object: object, known: readonly string[], where: string, problems: Problem[]): void {
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    if (known.includes(key) || value === null || value === '' || value === undefined) continue;
    const shown = typeof value === 'object' ? formatValue(value) : value;
    const path = where ? `${where}.${key}` : key;
    const name = path.replace(/^.*\]\./, '');
    problems.push(createWarning('not-imported', path, shown, `A story has no place for "${name}".`));
  }
}

/**
 * The texts of a part of a slide, by their keys. All else in it but what is in `others` is listed, as is a part that is no
 * object and a text that is none: a story has no place for them.
 */
export function readPart<Key extends string>(
  value: unknown,
  keys: readonly Key[],
  where: string,
  problems: Problem[],
  others: readonly string[] = [],
): Partial<Record<Key, string>> {
  if (!isObject(value)) {
    if (value !== undefined && value !== null && value !== '') problems.push(notAnObject(where, value));
    return {};
  }
  const part = value as Readonly<Partial<Record<string, unknown>>>;
  const texts = keys.flatMap((key) => {
    const text = toText(part[key]);
    return text === undefined ? [] : [[key, text] as const];
  });
  const read = texts.map(([key]) => key as string);
  const rest = Object.fromEntries(Object.entries(part).filter(([, each]) => typeof each !== 'string' || each.trim()));
  reportRest(rest, [...read, ...others], where, problems);
  return Object.fromEntries(texts) as Partial<Record<Key, string>>;
}

/** The problem of what should be an object and is none. */
export function notAnObject(where: string, value: unknown): Problem {
  return createWarning('wrong-value', where, value, `It is ${formatValue(value)}; it should be an object.`);
}
