/**
 * A story written in HTML alone, as a story document: what the attributes of `<dateline-event>` say. The text stays where it
 * is, in the page.
 */
import type { EventDocument, StoryDocument } from '../core/document/schema.js';

/** What a `<dateline-story>` without a document says of its story; its events are read one by one. */
export function readStory(host: Element, lang: string): StoryDocument {
  return {
    dateline: 1,
    title:
      text(heading(host, ':scope > h1, :scope > h2, :scope > :is(header, .story-head) :is(h1, h2)')) ??
      host.getAttribute('aria-label') ??
      '',
    lang,
    ...given({ published: host.getAttribute('published'), timeZone: host.getAttribute('time-zone') }),
    events: [],
  };
}

/** One event from its element. */
export function readEvent(element: Element): EventDocument {
  const read = (name: string) => element.getAttribute(name);
  return {
    ...given({
      id: read('event-id') ?? (element.id || null),
      when: read('when'),
      whenText: read('when-text'),
      calendar: read('calendar'),
      timeZone: read('time-zone'),
      status: read('status'),
      label: read('label'),
    }),
    title: text(heading(element, 'h1, h2, h3, h4, h5, h6')) ?? read('event-id') ?? element.id,
    ...given({ where: readPlace(element), by: names(read('by')), deniedBy: names(read('denied-by')) }),
  } as EventDocument;
}

function readPlace(element: Element): Record<string, unknown> | null {
  const name = element.getAttribute('where');
  const [lat, lon] = ['lat', 'lon'].map((axis) => element.getAttribute(axis));
  if (name === null && lat === null && lon === null) return null;
  const certainty = element.getAttribute('certainty');
  return { name: name ?? '', ...given({ lat: degrees(lat), lon: degrees(lon), certainty }) };
}

/** A number, or what is there instead, so that the check can name it. */
function degrees(value: string | null | undefined): number | string | null {
  if (value === null || value === undefined) return null;
  const number = Number(value);
  return value.trim() !== '' && Number.isFinite(number) ? number : value;
}

function names(value: string | null): string[] | null {
  if (value === null) return null;
  return value
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
}

function heading(root: Element, selector: string): Element | null {
  return root.querySelector(selector);
}

function text(element: Element | null): string | undefined {
  return element?.textContent?.trim() || undefined;
}

function given<Value extends object>(values: Value): Partial<{ [Key in keyof Value]: NonNullable<Value[Key]> }> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as never;
}
