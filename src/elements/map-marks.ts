import { html, nothing, render, type TemplateResult } from 'lit';
import { cutText } from '../core/axis/labels.js';
import type { Box } from '../core/map/labels.js';
import { isInside, layOutMarks, moveMarks, type PlacedMark } from '../core/map/layout.js';
import { formatSpotName, longestName, toNameSize } from '../core/map/names.js';
import type { SceneMark } from '../core/map/scene.js';
import { formatMarkName } from '../core/marks/mark-name.js';
import { toMark } from '../core/marks/mark.js';
import type { StoryEvent } from '../core/model.js';
import type { Language } from '../core/words/language.js';
import { toViewPoint, type View } from '../map/view.js';
import { markGlyph } from './mark-glyph.js';
import { TextRuler } from './text-ruler.js';

/** Clear space beside a name that is as wide as the map, in pixels. */
const nameMargin = 24;

/** How far from its middle a mark and the ring of its focus reach, in pixels. */
const focusReach = 16;

/** What marks are laid out in. */
export interface MarkRoom {
  readonly view: View;
  /** Where names may stand. */
  readonly area: Box;
  /** Controls and the like. */
  readonly obstacles: readonly Box[];
  /** All events in the order of time. */
  readonly timeline: readonly StoryEvent[];
  readonly language: Language;
  /** The font of the names. */
  readonly font: Pick<CSSStyleDeclaration, 'fontSize' | 'fontFamily'>;
}

/** The marks of a map: where they stand, what they are called, and their buttons. */
export class MapMarks {
  readonly #ruler = new TextRuler();
  /** What marks are called, by what they hold: dates in words are dear. */
  readonly #names = new Map<string, string>();
  /** What holds the button of a mark, by its key. */
  #holders: ReadonlyMap<string, HTMLElement> = new Map();
  /** As when the names were laid out: to measure controls in each frame of a movement is dear. */
  #obstacles: readonly Box[] = [];

  /** `onChoose` is told that a mark was pressed, `onMenu` that its list is wanted. */
  constructor(
    private readonly onChoose: (mark: PlacedMark) => void,
    private readonly onMenu: (event: Event, mark: PlacedMark) => void,
  ) {}

  /** Marks are named anew: there are other words, or another story. */
  forgetNames(): void {
    this.#names.clear();
  }

  /** Where spots and their names stand. */
  layOut(spots: readonly SceneMark[], { view, language, font, ...room }: MarkRoom): PlacedMark[] {
    this.#obstacles = room.obstacles;
    return layOutMarks(spots, {
      ...room,
      width: view.width,
      height: view.height,
      direction: language.direction,
      toPoint: ({ at }) => toViewPoint(view, at),
      toText: (spot) => this.#cutName(spot, language, Math.min(longestName, view.width - nameMargin), font),
      measure: (text, spot) => this.#measure(text, spot, font),
    });
  }

  /** The buttons: one that became another mark’s would carry its name along, which browsers count as a shift of the page. */
  render(marks: readonly PlacedMark[], activeId: string | undefined, language: Language): readonly Node[] {
    const before = this.#holders;
    this.#holders = new Map(marks.map(({ key }) => [key, before.get(key) ?? document.createElement('span')]));
    return marks.map((mark) => {
      const holder = this.#holders.get(mark.key)!;
      render(this.#button(mark, activeId, language), holder);
      return holder;
    });
  }

  /**
   * Puts the buttons where the camera sees their spots. One that is seen whole is the stop of Tab: for a focus outside the
   * picture the browser would scroll the page.
   */
  place(buttons: ArrayLike<HTMLElement>, marks: readonly PlacedMark[], view: View): void {
    const moved = moveMarks(marks, { toPoint: ({ at }) => toViewPoint(view, at), obstacles: this.#obstacles });
    const seen = moved.filter((mark) => isInside(mark, view, focusReach));
    const stop = seen.find(({ active }) => active) ?? seen[0];
    moved.forEach((mark, index) => {
      const button = buttons[index];
      const { x, y, label } = mark;
      if (!button) return;
      button.tabIndex = mark === stop ? 0 : -1;
      button.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
      const name = button.querySelector<HTMLElement>('.name');
      if (!name) return;
      name.style.visibility = label ? '' : 'hidden';
      if (!label) return;
      name.style.left = `${label.box.x - x + 12}px`;
      name.style.top = `${label.box.y - y + 12}px`;
    });
  }

  #button(mark: PlacedMark, activeId: string | undefined, language: Language): TemplateResult {
    const { events, active, label, spots } = mark;
    const shown = events.find(({ id }) => id === activeId) ?? events[0]!;
    return html`<button
      type="button"
      class="mark ${active ? 'active' : ''} ${label?.side ?? ''}"
      part="mark"
      data-events=${events.map(({ id }) => id).join(' ')}
      data-count=${events.length > 1 ? events.length : nothing}
      aria-label=${this.#name(mark, language)}
      aria-current=${active ? 'true' : nothing}
      @click=${() => this.onChoose(mark)}
      @contextmenu=${(event: Event) => this.onMenu(event, mark)}
      @keydown=${(event: KeyboardEvent) => event.altKey && event.key === 'ArrowDown' && this.onMenu(event, mark)}
    >
      ${markGlyph(toMark(shown))}
      ${label ? html`<span class="name ${spots[0]!.place.kind === 'somewhere' ? 'vague' : ''}" dir=${language.direction}>${label.text}</span>` : nothing}
    </button>`;
  }

  /** The events of a mark, and its place where they do not say it: a second place of theirs, say. */
  #name({ key, events, label, spots }: PlacedMark, language: Language): string {
    const place = label ? formatSpotName(spots[0]!, language).replace('? ', '') : '';
    const id = [key, place, ...events.map((event) => event.id)].join(' ');
    const known = this.#names.get(id);
    if (known) return known;
    let name = formatMarkName(events, language);
    if (!name.includes(place)) name += `, ${place}`;
    this.#names.set(id, name);
    return name;
  }

  #cutName(spot: SceneMark, language: Language, width: number, font: MarkRoom['font']): string {
    return cutText(formatSpotName(spot, language), width, (text) => this.#measure(text, spot, font).width).text;
  }

  #measure(text: string, spot: SceneMark, { fontSize, fontFamily }: MarkRoom['font']): Pick<Box, 'width' | 'height'> {
    const width = this.#ruler.width(text, `${spot.active ? 700 : 600} ${fontSize} ${fontFamily}`);
    return toNameSize(width, parseFloat(fontSize), spot);
  }
}
