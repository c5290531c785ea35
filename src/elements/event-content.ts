/**
 * The text of an event that came with a document, as nodes for the page: dateline, title, who says so, the text, media,
 * sources, corrections.
 */
import { formatClock, formatDateline, formatStatus } from '../core/event-text.js';
import type { Language } from '../core/language.js';
import type { Correction, Source, StoryEvent } from '../core/model.js';
import { fill } from '../core/words/fill.js';
import { toDateTimeAttribute } from '../core/when.js';
import type { LeadLine } from './dateline-event.js';
import { makeElement } from './make-element.js';
import { mediaFigure } from './media-figure.js';

/** What the content is written with. */
export interface ContentContext {
  readonly language: Language;
  /** The IANA zone the reader's clock shows. */
  readonly readerZone: string;
  /** Makes nodes of Markdown. */
  readonly toNodes: (markdown: string) => Node[];
}

/** Everything that stands inside a `<dateline-event>`. */
export function eventContent(event: StoryEvent, context: ContentContext): Node[] {
  return [
    datelineLine(event, context.language),
    event.title && makeElement('h3', { class: 'title' }, event.title),
    statusLine(event, context.language),
    clockLine(event, context),
    makeElement('div', { class: 'text' }, ...context.toNodes(event.text)),
    ...event.media.map((media) => mediaFigure(media, context.language.words)),
    sourcesLine(event.sources, context.language),
    ...event.corrections.map((correction) => correctionLine(correction, context.language)),
  ].filter((node): node is HTMLElement => node instanceof Node);
}

/** The lines that an event of the page's own lacks: those it has no element with the class for. */
export function missingLead(event: StoryEvent, element: Element, { language, readerZone }: ContentContext): LeadLine[] {
  const { place, date } = formatDateline(event, language);
  const lines: readonly LeadLine[] = [
    { name: 'dateline', text: [place, date].filter(Boolean).join(' · ') },
    { name: 'status', text: formatStatus(event, language) ?? '' },
    { name: 'clock', text: clockText(event, language, readerZone) ?? '' },
  ];
  return lines.filter(({ name, text }) => text && !element.querySelector(`:scope > .${name}`));
}

function datelineLine(event: StoryEvent, language: Language): HTMLElement | undefined {
  const { place, date } = formatDateline(event, language);
  if (!place && !date) return undefined;
  const time = date && makeElement('time', { datetime: event.when && toDateTimeAttribute(event.when) }, date);
  return makeElement(
    'p',
    { class: 'dateline' },
    place && makeElement('b', { class: 'place' }, place),
    place && time && ' ',
    time,
  );
}

function statusLine(event: StoryEvent, language: Language): HTMLElement | undefined {
  const text = formatStatus(event, language);
  return text ? makeElement('p', { class: `status ${event.status}` }, text) : undefined;
}

function clockLine(event: StoryEvent, { language, readerZone }: ContentContext): HTMLElement | undefined {
  const text = clockText(event, language, readerZone);
  return text ? makeElement('p', { class: 'clock' }, text) : undefined;
}

function clockText(event: StoryEvent, language: Language, readerZone: string): string | undefined {
  const clock = formatClock(event, language, readerZone);
  return clock && [clock.there, clock.yours].filter(Boolean).join(' · ');
}

function sourcesLine(sources: readonly Source[], { words, locale }: Language): HTMLElement | undefined {
  if (sources.length === 0) return undefined;
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).formatToParts(
    sources.map((_, index) => String(index)),
  );
  const [before = '', after = ''] = words.says.sources.split('{list}');
  const links = list.map(({ type, value }) => (type === 'element' ? sourceLink(sources[Number(value)]!) : value));
  return makeElement('p', { class: 'sources' }, before, ...links, after);
}

function sourceLink({ name, url }: Source): Node | string {
  return url ? makeElement('a', { href: url, rel: 'noopener' }, name) : name;
}

function correctionLine({ at, note }: Correction, { words }: Language): HTMLElement {
  return makeElement('p', { class: 'correction' }, fill(words.ui.corrected, { date: at, note }));
}
