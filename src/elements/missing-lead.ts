import type { StoryEvent } from '../core/model.js';
import { formatClock, formatDateline, formatStatus } from '../core/text/event-text.js';
import { isSaidAt, type SaidOnce } from '../core/text/said-once.js';
import type { Language } from '../core/words/language.js';
import type { LeadLine } from './dateline-event.js';

/** Asked once: asking costs as much as writing a date. */
const { timeZone: readerZone } = Intl.DateTimeFormat().resolvedOptions();

/**
 * The lines that an event of the page's own lacks: those it has no element with the class for. They leave out what is said
 * `once` in the story and not here.
 */
export function missingLead(event: StoryEvent, element: Element, language: Language, once: SaidOnce = {}): LeadLine[] {
  const { place, date } = formatDateline(event, language, { day: isSaidAt(event, once.day) });
  const lines: readonly LeadLine[] = [
    { name: 'dateline', place, text: date },
    { name: 'status', text: formatStatus(event, language) ?? '' },
    { name: 'clock', text: clockText(event, language, once) ?? '' },
  ];
  return lines.filter(({ name, place, text }) => (place || text) && !element.querySelector(`:scope > .${name}`));
}

/** The clock time there and the reader's own, where that is another and said here. */
export function clockText(event: StoryEvent, language: Language, once: SaidOnce = {}): string | undefined {
  if (!event.when?.instant || !isSaidAt(event, once.clock)) return undefined;
  const clock = formatClock(event, language, readerZone);
  return clock && [clock.there, clock.yours].filter(Boolean).join(' · ');
}
