import { nothing, type TemplateResult } from 'lit';
import type { StoryEvent } from '../core/model.js';
import type { Language } from '../core/words/language.js';
import type { EventList, MenuHost } from './event-list.js';

/** The list of the events that share a mark, above everything, beside that mark. */
export class EventMenu {
  #list?: EventList;

  /** `onChoose` is told which event the reader wants. */
  constructor(
    private readonly host: MenuHost,
    private readonly onChoose: (id: string) => void,
  ) {}

  /** Opens the menu of a mark; one event needs none. */
  async open(mark: HTMLElement, events: readonly StoryEvent[]): Promise<void> {
    if (events.length < 2) return;
    const { EventList } = await import('./event-list.js');
    this.#list ??= new EventList(this.host, this.onChoose);
    await this.#list.open(mark, events);
  }

  /** The menu's node, for the host's template. */
  render(language: Language, activeId: string | undefined): TemplateResult | typeof nothing {
    return this.#list?.render(language, activeId) ?? nothing;
  }
}
