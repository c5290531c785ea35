/** The pictures of a story on one map. Loaded where a story has any. */
import type { Overlay } from '../../core/model.js';
import { isSamePicture, toPictureKey, type ShownPictures } from '../../core/pictures/shown-pictures.js';
import type { Problem } from '../../core/problems/problem.js';
import { FileLoader } from '../file-loader.js';
import type { LayerStage } from '../map-port.js';
import type { View } from '../view.js';
import { PictureSheet, type PictureState } from './picture-sheet.js';
import { PictureSource } from './picture-source.js';

/** How often a view that moves asks for images, in milliseconds. */
const restTime = 250;

/** What pictures are shown with. */
export interface PictureOptions {
  /** Whether nothing may move that need not. */
  readonly isStill: () => boolean;
  /** Which side of an edge the first of two pictures is on: where reading begins. */
  readonly direction: () => 'ltr' | 'rtl';
  /** A picture has come, or cannot be had. */
  readonly onChange: () => void;
}

interface Shown {
  readonly picture: Overlay;
  readonly sheet: PictureSheet;
  readonly source: PictureSource;
}

/** The pictures: those of the story, above them those of the active event, which take the place of those before. */
export class PictureLayers {
  readonly #root = document.createElement('div');
  readonly #loader = new FileLoader((url, error) => this.#miss(url, error));
  #always = new Map<string, Shown>();
  #ofEvent = new Map<string, Shown>();
  /** Those of the event before, by their keys, until the next have come. */
  #waiting = new Map<string, Shown>();
  readonly #falling = new Set<Shown>();
  /** Where the edge between two is, from 0 to 1 from where reading begins. */
  #edge = 0.5;
  #chosenAt = 0;
  #chosenFor?: View;

  constructor(
    private readonly stage: LayerStage,
    private readonly options: PictureOptions,
  ) {
    Object.assign(this.#root.style, { position: 'absolute', inset: '0', isolation: 'isolate' });
    stage.pane.append(this.#root);
    this.recolour();
  }

  /** Shows these, with the addresses that the page has for them. */
  show({ always, ofEvent }: ShownPictures): void {
    const [before, ofEventBefore] = [this.#always, this.#ofEvent];
    // One that an event shares with its story goes from one to the other.
    const known = new Map([...before, ...ofEventBefore]);
    this.#always = this.#take(always, known);
    this.#ofEvent = this.#take(ofEvent, known);
    const isShown = (key: string) => this.#always.has(key) || this.#ofEvent.has(key);
    for (const [key, { sheet }] of before) if (!isShown(key)) sheet.remove();
    for (const [key, gone] of ofEventBefore) if (!isShown(key)) this.#waiting.set(key, gone);
    const shown = [...this.#always.values(), ...this.#ofEvent.values()];
    for (const [index, { sheet }] of shown.entries()) sheet.element.style.zIndex = String(index + 1);
    for (const { sheet } of this.#waiting.values()) sheet.element.style.zIndex = String(this.#always.size);
    this.#relieve();
    this.#clip();
    this.#lookAgain();
  }

  /** How it is with a picture. */
  stateOf(picture: Overlay): PictureState {
    return this.#find(picture)?.sheet.state ?? 'coming';
  }

  /** How much of a picture is seen, from 0 to 1. */
  setOpacity(picture: Overlay, opacity: number): void {
    this.#find(picture)?.sheet.setOpacity(opacity);
  }

  /** Puts the edge between the two pictures of an event, from 0 to 1 from where reading begins. */
  setEdge(edge: number): void {
    this.#edge = edge;
    this.#clip();
  }

  /** The two that an edge divides the map between, once both have come: before and after. */
  get pair(): readonly [before: Overlay, after: Overlay] | undefined {
    const [before, after, ...more] = this.#ofEvent.values();
    const isPair = [before, after].every((each) => each?.sheet.state === 'there') && more.length === 0;
    return isPair ? [before!.picture, after!.picture] : undefined;
  }

  /** Follows the camera: in every frame. */
  move(view: View, isMoving: boolean): void {
    const now = performance.now();
    const isChosen = isMoving ? now - this.#chosenAt > restTime : !isSameView(view, this.#chosenFor);
    if (isChosen) this.#chosenAt = now;
    this.#chosenFor = isMoving ? undefined : view;
    for (const { sheet, source } of this.#shown) {
      const { levels } = source;
      if (!levels) {
        if (isChosen) source.want(() => this.#lookAgain());
        continue;
      }
      const matrix = sheet.move(levels, view);
      if (isChosen) sheet.choose(levels, matrix, view, isMoving);
    }
  }

  /** Takes the colours that are in force now: on a dark map pictures are dimmed. */
  recolour(): void {
    this.#root.style.filter = isDark(this.stage.colours.read().paper) ? 'brightness(0.6)' : '';
  }

  /** Undoes everything. */
  destroy(): void {
    this.#loader.destroy();
    for (const { sheet } of this.#shown) sheet.remove();
    this.#root.remove();
  }

  get #shown(): Shown[] {
    return [...this.#always.values(), ...this.#ofEvent.values(), ...this.#waiting.values(), ...this.#falling];
  }

  #find(picture: Overlay): Shown | undefined {
    return [...this.#ofEvent.values(), ...this.#always.values()].find((shown) => isSamePicture(shown.picture, picture));
  }

  /** What is shown of a list: what was there already, and new. */
  #take(pictures: readonly Overlay[], known: ReadonlyMap<string, Shown>): Map<string, Shown> {
    const taken = new Map<string, Shown>();
    for (const picture of pictures) {
      const key = toPictureKey(picture);
      if (taken.has(key)) continue;
      const shown = known.get(key) ?? this.#comeBack(key) ?? this.#make(picture);
      shown.sheet.setOpacity(picture.opacity);
      taken.set(key, { ...shown, picture });
    }
    return taken;
  }

  #comeBack(key: string): Shown | undefined {
    const shown = this.#waiting.get(key);
    this.#waiting.delete(key);
    return shown;
  }

  #make(picture: Overlay): Shown {
    const source = new PictureSource(picture, this.#loader);
    const sheet: PictureSheet = new PictureSheet(picture, {
      onState: () => this.#changed(sheet),
      onFail: (url) => this.#tell(picture, url, 'it did not come, or is no picture'),
    });
    this.#root.append(sheet.element);
    return { picture, sheet, source };
  }

  #changed(sheet: PictureSheet): void {
    if (sheet.state === 'there') sheet.rise(this.options.isStill());
    this.#relieve();
    this.#clip();
    this.options.onChange();
  }

  /** Lets those go whose successors have come: after these have risen over them, or at once where there are none. */
  #relieve(): void {
    const states = [...this.#ofEvent.values()].map(({ sheet }) => sheet.state);
    if (states.includes('coming')) return;
    for (const shown of this.#waiting.values()) {
      this.#falling.add(shown);
      void shown.sheet.fall(this.options.isStill(), states.includes('there')).then(() => this.#falling.delete(shown));
    }
    this.#waiting.clear();
  }

  /** Of two that may be had each has its side of the edge, also while they come. */
  #clip(): void {
    const shown = [...this.#ofEvent.values()];
    const isDivided = shown.length === 2 && shown.every(({ sheet }) => sheet.state !== 'missing');
    const isRtl = this.options.direction() === 'rtl';
    for (const { sheet } of this.#always.values()) sheet.element.style.clipPath = '';
    const left = 100 * (isRtl ? 1 - this.#edge : this.#edge);
    for (const [index, { sheet }] of shown.entries()) {
      const isLeft = (index === 0) !== isRtl;
      const inset = isLeft ? `0 ${100 - left}% 0 0` : `0 0 0 ${left}%`;
      sheet.element.style.clipPath = isDivided ? `inset(${inset})` : '';
    }
  }

  #lookAgain(): void {
    this.#chosenFor = undefined;
    this.stage.drawAgain();
  }

  #miss(url: string, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    for (const { picture, source, sheet } of this.#shown) {
      if (!source.isAt(url)) continue;
      this.#tell(picture, url, reason);
      sheet.fail();
    }
  }

  #tell(picture: Overlay, url: string, reason: string): void {
    this.stage.onProblem(toProblem(picture, url, reason));
  }
}

/** Whether what is written on a map with this paper is light: on a white picture nobody could read it. */
function isDark(paper: string): boolean {
  const [red = 255, green = 255, blue = 255] = /^rgb/.test(paper) ? (paper.match(/[\d.]+/g) ?? []).map(Number) : [];
  return 0.3 * red + 0.6 * green + 0.1 * blue < 128;
}

function isSameView(view: View, other: View | undefined): boolean {
  return view.camera === other?.camera && view.width === other.width && view.height === other.height;
}

const rights: Readonly<Record<Overlay['type'], string>> = {
  image: 'The address of a picture belongs there, which its server lets this page show.',
  iiif: 'The address of an IIIF image belongs there, whose server lets other pages read its info.json (CORS) without sending them on.',
  zoomify: 'The folder with TileGroup0 belongs there, and the width and height that ImageProperties.xml in it says.',
};

function toProblem({ type, name, src }: Overlay, file: string, reason: string): Problem {
  return {
    level: 'warning',
    code: 'picture-unavailable',
    file,
    where: 'basemap',
    value: src,
    message: `The picture ${name === undefined ? src : `“${name}”`} could not be loaded (${reason}); the map is shown without it. ${rights[type]}`,
  };
}
