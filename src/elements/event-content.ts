/**
 * The text of an event that came with a document, as nodes for the page: dateline, title, who says so, the text, media,
 * sources, corrections. It is loaded where there is such an event: a page whose text is there already goes without.
 */
import { content } from '../core/content/content.js';
import { correctionContent, datelineContent, sourcesContent, statusContent } from '../core/content/event-content.js';
import { headContent, titleContent } from '../core/content/heading-content.js';
import { markdownContent } from '../core/content/markdown-content.js';
import { withBefore } from '../core/media/with-before.js';
import type { Media, Story, StoryEvent } from '../core/model.js';
import type { SaidOnce } from '../core/text/said-once.js';
import type { Language } from '../core/words/language.js';
import { contentNodes } from './content-nodes.js';
import type { DatelineEvent } from './dateline-event.js';
import type { ToFigures } from './event-figures.js';
import { makeElement } from './make-element.js';
import type { CreatePlayer } from './media-player.js';
import { clockText } from './missing-lead.js';
import type { RemoteConsent } from './remote-consent.js';

/** A title, a summary and who has written it, for a page that has given the story no heading of its own. */
export function storyHead(story: Story, { headingLevel }: Pick<EventSetting, 'headingLevel'>): HTMLElement {
  const [head] = contentNodes([headContent(story, toLevel(headingLevel))], document);
  return head as HTMLElement;
}

/** The longest that events are made without a break, in ms. */
const mostAtOnce = 24;

/** What events are made with. */
export interface EventSetting {
  readonly language: Language;
  /** The level of the story's heading, 1 to 5, anything else being 2; the events' are one below. */
  readonly headingLevel: number;
  /** What the story says once. */
  readonly once?: SaidOnce;
  /** Is asked where there is media. */
  readonly askRemote: () => Promise<RemoteConsent>;
  /** Shows or plays what it knows. */
  readonly createPlayer?: CreatePlayer;
}

/** The elements of events by their ids; between a few and the next the page has time for other things. */
export async function makeEvents(
  events: readonly StoryEvent[],
  setting: EventSetting,
): Promise<Map<string, DatelineEvent>> {
  const { language, headingLevel, once } = setting;
  const made = new Map<string, DatelineEvent>();
  const media = events.flatMap((event) => event.media);
  const toFigures = media.length > 0 ? await loadFigures(media, setting) : noFigures(language);
  const level = toLevel(headingLevel) + 1;
  let began = performance.now();
  for (const event of events) {
    made.set(
      event.id,
      makeElement('dateline-event', { 'event-id': event.id }, ...eventNodes(event, language, level, toFigures, once)),
    );
    if (performance.now() - began < mostAtOnce) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
  return made;
}

/** What makes figures comes where there are any; without it the text is there all the same. */
async function loadFigures(
  media: readonly Media[],
  { language, askRemote, createPlayer }: EventSetting,
): Promise<ToFigures> {
  try {
    const [{ figureMaker }, consent] = await Promise.all([import('./event-figures.js'), askRemote()]);
    return await figureMaker(media, { language, consent, createPlayer });
  } catch {
    return noFigures(language);
  }
}

function toLevel(wanted: number): number {
  return [1, 2, 3, 4, 5].includes(wanted) ? wanted : 2;
}

function noFigures({ words }: Language): ToFigures {
  return (media) =>
    media.flatMap(withBefore).map(({ alt, caption, credit }) => {
      const note = [words.ui.failed, alt, caption, credit].filter(Boolean).join(' — ');
      return makeElement('figure', {}, makeElement('p', { class: 'failed' }, note));
    });
}

/** Everything that stands inside a `<dateline-event>`. */
export function eventNodes(
  event: StoryEvent,
  language: Language,
  level: number,
  toFigures: ToFigures,
  once?: SaidOnce,
): Node[] {
  const clock = clockText(event, language, once);
  return [
    ...contentNodes(
      [
        datelineContent(event, language, once),
        titleContent(event, level),
        statusContent(event, language),
        content('div', { class: 'text' }, ...markdownContent(event.text)),
      ],
      document,
    ),
    ...toFigures(event.media),
    ...contentNodes([sourcesContent(event.sources, language)], document),
    ...contentNodes(
      [
        ...event.corrections.map((correction) => correctionContent(correction, language)),
        clock ? content('p', { class: 'clock' }, clock) : undefined,
      ],
      document,
    ),
  ];
}
