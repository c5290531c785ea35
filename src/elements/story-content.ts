/**
 * A story's text in the page: the events the page has written and those made from a document, in the order shown. The page's
 * own nodes are never moved, wrapped or changed; what is made is marked, and goes when another story comes.
 */
import { toMark } from '../core/marks/mark.js';
import type { Story, StoryEvent } from '../core/model.js';
import { toSaidOnce, type SaidOnce } from '../core/text/said-once.js';
import type { DatelineEvent } from './dateline-event.js';
import type { EventSetting } from './event-content.js';
import { missingLead } from './missing-lead.js';
import { slotOrder } from './slot-order.js';

/** The attributes of an event that its data are read from. */
const eventAttributes = [
  ...['id', 'event-id', 'when', 'when-text', 'calendar', 'time-zone', 'where', 'lat', 'lon'],
  ...['certainty', 'status', 'by', 'denied-by', 'label'],
];

/** A story and the events of it that the page has written, by their ids. */
export interface ContentSource extends EventSetting {
  readonly story: Story;
  readonly written: ReadonlyMap<string, DatelineEvent>;
  /** The address of the file that it was made of. */
  readonly file?: string;
}

/** What was made for a story and is not in the page yet. */
export interface MadeContent {
  readonly head: readonly Element[];
  readonly events: ReadonlyMap<string, DatelineEvent>;
}

/** The child nodes of one `<dateline-story>`. */
export class StoryContent {
  /** The story whose text is in the page. */
  story?: Story;
  /** The events' elements in the order shown. */
  shown: readonly DatelineEvent[] = [];

  #elements: ReadonlyMap<string, DatelineEvent> = new Map();
  #made: readonly Element[] = [];
  #file?: URL;
  readonly #observer: MutationObserver | undefined;

  constructor(
    private readonly host: Element,
    /** The page has added, taken away or changed an event of its own. */
    private readonly onEvents: () => void,
  ) {
    if (typeof MutationObserver !== 'undefined')
      this.#observer = new MutationObserver((changes) => this.#changed(changes));
  }

  /** Watches the page's changes. */
  connect(): void {
    this.#observer?.observe(this.host, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: eventAttributes,
    });
    this.assign();
  }

  /** Stops watching. */
  disconnect(): void {
    this.#observer?.disconnect();
  }

  /** The events that the page itself has written. */
  get written(): readonly DatelineEvent[] {
    return [...this.host.querySelectorAll<DatelineEvent>(':scope > dateline-event')].filter(
      (event) => !this.#isMade(event),
    );
  }

  /** The element of an event. */
  element(id: string | undefined): DatelineEvent | undefined {
    return id === undefined ? undefined : this.#elements.get(id);
  }

  /** Makes what of a story is not `written`. Nothing is in the page yet. */
  async make({ story, written, ...setting }: ContentSource): Promise<MadeContent> {
    // Before the text is shown: it is as high then as it will be.
    if (this.host.querySelector('dateline-pictures'))
      await import('./show-pictures.js')
        .then((code) => code.showPictures(this.host, setting.language))
        .catch(() => undefined);
    const missing = story.events.filter(({ id }) => !written.has(id));
    if (missing.length === 0) return { head: [], events: new Map() };
    const { makeEvents, storyHead } = await import('./event-content.js');
    const events = await makeEvents(missing, { ...setting, once: saidOnce(story, written) });
    return { head: story.title && !this.#isTitled ? [storyHead(story, setting)] : [], events };
  }

  /** Puts a story in place of the one before. The elements that were made get ids that begin with `prefix`. */
  show({ story, language, written, file }: ContentSource, { head, events }: MadeContent, prefix: string): void {
    this.disconnect();
    this.story = story;
    this.#file = file === undefined ? undefined : new URL(file, document.baseURI);
    for (const element of this.#made) element.remove();
    this.#made = [...head, ...events.values()];
    for (const [id, element] of events) giveId(element, `${prefix}--${id}`);
    for (const element of this.#made as readonly HTMLElement[]) {
      element.lang = story.lang;
      element.dir = language.direction;
    }
    this.host.append(...this.#made);
    this.#elements = new Map([...written, ...events]);
    const once = saidOnce(story, written);
    for (const event of story.events) {
      const element = this.#elements.get(event.id)!;
      element.mark = toMark(event);
      element.lead = events.has(event.id) ? [] : missingLead(event, element, language, once);
    }
    this.order(story.events);
    this.connect();
  }

  /** Shows the events in this order, everything else of the page's where it belongs among them. */
  order(events: readonly StoryEvent[]): void {
    this.shown = events.flatMap(({ id }) => this.#elements.get(id) ?? []);
    this.assign();
  }

  /** Marks the event the reader is at. */
  activate(id: string | undefined): void {
    for (const [key, element] of this.#elements) element.active = key === id;
  }

  /** Assigns the child nodes to the story's slot in the order shown. */
  assign(): void {
    const slot = this.host.shadowRoot?.querySelector('slot');
    const head = this.#made.filter((element) => !isEvent(element));
    const others = [...this.host.childNodes].filter(
      (node) => isSlottable(node) && !head.includes(node as Element) && !this.#isStandIn(node),
    );
    slot?.assign(...head, ...(slotOrder<Node>(others, this.shown) as (Element | Text)[]));
  }

  /** Whether it is nothing but a link to the file of the story that is there. What counts links adds to their addresses. */
  #isStandIn(node: Element | Text): boolean {
    const link = node instanceof Element && (node.matches('a') ? node : node.querySelector(':scope > a:only-child'));
    return (
      link instanceof HTMLAnchorElement &&
      this.#file !== undefined &&
      link.origin + link.pathname === this.#file.origin + this.#file.pathname &&
      this.#file.search.split(/[?&]/).every((part) => link.search.split(/[?&]/).includes(part)) &&
      link.textContent.trim() === node.textContent.trim()
    );
  }

  get #isTitled(): boolean {
    const heads = this.host.querySelectorAll(':scope > :is(h1, h2, h3, h4, h5, h6, header, .story-head)');
    return [...heads].some((head) => !this.#isMade(head));
  }

  #changed(changes: readonly MutationRecord[]): void {
    const isOwnEvent = (node: Node) => isEvent(node) && !this.#isMade(node);
    const touchesEvents = changes.some(({ type, target, addedNodes, removedNodes }) =>
      type === 'attributes'
        ? target.parentNode === this.host && isOwnEvent(target)
        : target === this.host && [...addedNodes, ...removedNodes].some(isOwnEvent),
    );
    this.assign();
    if (touchesEvents) this.onEvents();
  }

  #isMade(node: Node): boolean {
    return this.#made.includes(node as Element);
  }
}

/** An id that the page uses already stays the page's. */
function giveId(element: Element, id: string): void {
  if (!document.getElementById(id)) element.id = id;
}

function isEvent(node: Node): node is DatelineEvent {
  return node instanceof Element && node.localName === 'dateline-event';
}

function isSlottable(node: Node): node is Element | Text {
  return 'assignedSlot' in node;
}

/** Each event says its day beside those whose dateline the page has written, in words of its own. */
function saidOnce(story: Story, written: ReadonlyMap<string, Element>): SaidOnce {
  const once = toSaidOnce(story);
  const isOwn = [...written.values()].some((event) => event.querySelector(':scope > .dateline'));
  return isOwn ? { clock: once.clock } : once;
}
