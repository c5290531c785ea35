/** The lines that stand around an event's text: its dateline, who says so, its sources and corrections. */
import { toDateTimeAttribute } from '../dates/when.js';
import type { Correction, Source, StoryEvent } from '../model.js';
import { formatWhen } from '../text/date-text.js';
import { formatDateline, formatStatus } from '../text/event-text.js';
import { isSaidAt, type SaidOnce } from '../text/said-once.js';
import { fill } from '../words/fill.js';
import type { Language } from '../words/language.js';
import { content, type Content } from './content.js';

/** The line with place and date, without a day that is said `once`; absent where neither is known. */
export function datelineContent(event: StoryEvent, language: Language, once: SaidOnce = {}): Content | undefined {
  const { place, date } = formatDateline(event, language, { day: isSaidAt(event, once.day) });
  if (!place && !date) return undefined;
  return content(
    'p',
    { class: 'dateline' },
    place ? content('b', { class: 'place' }, place) : undefined,
    place && date ? ' ' : undefined,
    date ? content('time', { datetime: event.when && toDateTimeAttribute(event.when) }, date) : undefined,
  );
}

/** What the event is worth and who says so; absent where that is nothing. */
export function statusContent(event: StoryEvent, language: Language): Content | undefined {
  const text = formatStatus(event, language);
  return text ? content('p', { class: `status ${event.status}` }, text) : undefined;
}

/** The line with the sources; absent without any. */
export function sourcesContent(sources: readonly Source[], { words, listFormat }: Language): Content | undefined {
  if (sources.length === 0) return undefined;
  const list = listFormat({ type: 'unit', style: 'short' }).formatToParts(sources.map((_, index) => String(index)));
  const [before = '', after = ''] = words.says.sources.split('{list}');
  const links = list.map(({ type, value }) => (type === 'element' ? sourceContent(sources[Number(value)]!) : value));
  return content('p', { class: 'sources' }, before, ...links, after);
}

/** A line that tells of a correction. */
export function correctionContent({ at, when, note }: Correction, language: Language): Content {
  const date = when ? formatWhen(when, language, { weekday: false }) : at;
  return content('p', { class: 'correction' }, fill(language.words.ui.corrected, { date, note }));
}

function sourceContent({ name, url }: Source): Content {
  return url ? content('a', { href: url, rel: 'noopener' }, name) : name;
}
