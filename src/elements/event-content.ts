/**
 * The text of an event that came with a document, as nodes for the page: dateline, title, who says so, the text, media,
 * sources, corrections. It is loaded where there is such an event: a page whose text is there already goes without.
 */
import { content } from '../core/content.js';
import { correctionContent, datelineContent, sourcesContent, statusContent } from '../core/event-content.js';
import { headContent, titleContent } from '../core/heading-content.js';
import type { Language } from '../core/language.js';
import { markdownContent } from '../core/markdown-content.js';
import type { Story, StoryEvent } from '../core/model.js';
import { contentNodes } from './content-nodes.js';
import type { DatelineEvent } from './dateline-event.js';
import { makeElement } from './make-element.js';
import { mediaFigure } from './media-figure.js';
import { clockText } from './missing-lead.js';

/** A title, a summary and who has written it, for a page that has given the story no heading of its own. */
export function storyHead(story: Story): HTMLElement {
  const [head] = contentNodes([headContent(story, 2)], document);
  return head as HTMLElement;
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
  const clock = clockText(event, language);
  return [
    ...contentNodes(
      [
        datelineContent(event, language),
        titleContent(event, 3),
        statusContent(event, language),
        clock ? content('p', { class: 'clock' }, clock) : undefined,
        content('div', { class: 'text' }, ...markdownContent(event.text)),
      ],
      document,
    ),
    ...event.media.map((media) => mediaFigure(media, language.words)),
    ...contentNodes([sourcesContent(event.sources, language)], document),
    ...contentNodes(
      event.corrections.map((correction) => correctionContent(correction, language)),
      document,
    ),
  ];
}
