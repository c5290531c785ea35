/**
 * The text of an event that came with a document, as nodes for the page: dateline, title, who says so, the text, media,
 * sources, corrections. It is loaded where there is such an event: a page whose text is there already goes without.
 */
import { formatDateline, formatStatus } from '../core/event-text.js';
import type { Language } from '../core/language.js';
import type { Correction, Source, Story, StoryEvent } from '../core/model.js';
import { fill } from '../core/words/fill.js';
import { toDateTimeAttribute } from '../core/when.js';
import type { DatelineEvent } from './dateline-event.js';
import { makeElement } from './make-element.js';
import { markdownNodes } from './markdown-nodes.js';
import { mediaFigure } from './media-figure.js';
import { clockText } from './missing-lead.js';

/** A title, a summary and who has written it, for a page that has given the story no heading of its own. */
export function storyHead({ title, summary, byline }: Story): HTMLElement {
  const lines = [summary, byline].filter(Boolean).map((line) => makeElement('p', {}, line));
  return makeElement('div', { class: 'story-head' }, makeElement('h2', {}, title), ...lines);
}

/** The longest that events are made without a break, in ms. */
const mostAtOnce = 24;

/** The elements of events by their ids; between a few and the next the page has time for other things. */
export async function makeEvents(
  events: readonly StoryEvent[],
  language: Language,
): Promise<Map<string, DatelineEvent>> {
  const made = new Map<string, DatelineEvent>();
  let began = performance.now();
  for (const event of events) {
    made.set(event.id, makeElement('dateline-event', { 'event-id': event.id }, ...eventContent(event, language)));
    if (performance.now() - began < mostAtOnce) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
  return made;
}

/** Everything that stands inside a `<dateline-event>`. */
export function eventContent(event: StoryEvent, language: Language): Node[] {
  return [
    datelineLine(event, language),
    event.title && makeElement('h3', { class: 'title' }, event.title),
    statusLine(event, language),
    clockLine(event, language),
    makeElement('div', { class: 'text' }, ...markdownNodes(event.text, document)),
    ...event.media.map((media) => mediaFigure(media, language.words)),
    sourcesLine(event.sources, language),
    ...event.corrections.map((correction) => correctionLine(correction, language)),
  ].filter((node): node is HTMLElement => node instanceof Node);
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

function clockLine(event: StoryEvent, language: Language): HTMLElement | undefined {
  const text = clockText(event, language);
  return text ? makeElement('p', { class: 'clock' }, text) : undefined;
}

function sourcesLine(sources: readonly Source[], { words, listFormat }: Language): HTMLElement | undefined {
  if (sources.length === 0) return undefined;
  const list = listFormat({ type: 'unit', style: 'short' }).formatToParts(sources.map((_, index) => String(index)));
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
