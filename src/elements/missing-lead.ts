import type { StoryEvent } from '../core/model.js';
import { formatClock, formatDateline, formatStatus } from '../core/text/event-text.js';
import type { Language } from '../core/words/language.js';
import type { LeadLine } from './dateline-event.js';

/** Asked once: asking costs as much as writing a date. */
const { timeZone: readerZone } = Intl.DateTimeFormat().resolvedOptions();

/** The lines that an event of the page's own lacks: those it has no element with the class for. */
export function missingLead(event: StoryEvent, element: Element, language: Language): LeadLine[] {
  const { place, date } = formatDateline(event, language);
  const lines: readonly LeadLine[] = [
    { name: 'dateline', text: [place, date].filter(Boolean).join(' · ') },
    { name: 'status', text: formatStatus(event, language) ?? '' },
    { name: 'clock', text: clockText(event, language) ?? '' },
  ];
  return lines.filter(({ name, text }) => text && !element.querySelector(`:scope > .${name}`));
}

/** The clock time there, and the reader's own where it is another. */
export function clockText(event: StoryEvent, language: Language): string | undefined {
  if (!event.when?.instant) return undefined;
  const clock = formatClock(event, language, readerZone);
  return clock && [clock.there, clock.yours].filter(Boolean).join(' · ');
}
