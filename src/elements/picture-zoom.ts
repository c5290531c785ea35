/** A picture in a box: as large as fits, or larger, and then moved by finger, pointer, wheel and keys. Its shape stays its own. */

/** A point of the window, in CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a box with a picture tells. */
export interface ZoomEvents {
  /** It is shown larger or smaller. */
  readonly onZoom: () => void;
  /** A finger has stroked sideways where there is nothing to move: by so many CSS pixels. */
  readonly onStroke: (by: Point) => void;
  /** The ground beside it was pressed. */
  readonly onGround: () => void;
}

/** By how much a step zooms. */
const step = 1.6;

/** A press that moves less is none of a drag, in CSS pixels. */
const slack = 6;

/** The picture in one box, which scrolls without bars. */
export class PictureZoom {
  #image = new Image();
  /** In CSS pixels; none before it is known. */
  #size: readonly [width: number, height: number] = [0, 0];
  #zoom = 1;
  #way: Point = { x: 0, y: 0 };
  #isPinched = false;
  readonly #pointers = new Map<number, Point>();
  readonly #observer = new ResizeObserver(() => this.#fit());

  constructor(
    private readonly box: HTMLElement,
    private readonly events: ZoomEvents,
  ) {
    this.#observer.observe(box);
    box.addEventListener('pointerdown', this.#press);
    box.addEventListener('pointermove', this.#move);
    box.addEventListener('pointerup', this.#lift);
    box.addEventListener('pointercancel', this.#lift);
    box.addEventListener('dblclick', (event) => this.toggle({ x: event.clientX, y: event.clientY }));
    box.addEventListener('click', ({ target }) => {
      if (target === box && !isFar(this.#way)) events.onGround();
    });
  }

  /** Whether all of the picture is in the box. */
  get isWhole(): boolean {
    return this.#zoom === 1;
  }

  /** Whether it can be shown larger still. */
  get isLargest(): boolean {
    return this.#zoom >= this.#most;
  }

  /** Shows another picture, whole. */
  show(image: HTMLImageElement): void {
    this.#image = image;
    image.draggable = false;
    image.addEventListener('load', () => this.#measure());
    this.#measure();
    this.#zoomTo(1);
  }

  /** WebKit takes the size that a drawing is shown at for its own, where it is shown. */
  #measure(): void {
    const image = this.#image;
    image.remove();
    const { naturalWidth, naturalHeight } = image;
    const written = (name: string) => Number(image.getAttribute(name));
    this.#size = naturalWidth ? [naturalWidth, naturalHeight] : [written('width'), written('height')];
    this.box.replaceChildren(image);
    this.#fit();
  }

  /** Shows it a step larger (1) or smaller (−1); its real size is a step too. */
  zoom(by: 1 | -1): void {
    const next = this.#zoom * step ** by;
    const isPast = (real: number) => Math.sign(real - this.#zoom) === by && Math.sign(real - next) === -by;
    this.#zoomTo(isPast(this.#real) ? this.#real : next);
  }

  /** Shows it larger or smaller by a factor around a point. */
  zoomAt(factor: number, at: Point): void {
    this.#zoomTo(this.#zoom * factor, at);
  }

  /** Between whole and its real size; a small picture goes to twice what it was. */
  toggle(at?: Point): void {
    this.#zoomTo(this.isWhole ? Math.max(this.#real, 2) : 1, at);
  }

  /** Moves what is seen. */
  pan({ x, y }: Point): void {
    this.box.scrollBy({ left: x, top: y, behavior: 'instant' });
  }

  /** Ends its work. */
  end(): void {
    this.#observer.disconnect();
  }

  /** At which its pixels are those of the window. */
  get #real(): number {
    return 1 / this.#scale;
  }

  get #most(): number {
    return Math.max(4, 2 * this.#real);
  }

  get #scale(): number {
    const [width, height] = this.#size;
    return Math.min(this.box.clientWidth / width, this.box.clientHeight / height) || 1;
  }

  #zoomTo(zoom: number, at = this.#middle): void {
    const before = this.#image.getBoundingClientRect();
    const share = (from: number, size: number, point: number) => (size ? (point - from) / size : 0.5);
    const [x, y] = [share(before.left, before.width, at.x), share(before.top, before.height, at.y)];
    this.#zoom = Math.min(Math.max(zoom, 1), this.#most);
    this.#fit();
    const after = this.#image.getBoundingClientRect();
    this.pan({ x: after.left + x * after.width - at.x, y: after.top + y * after.height - at.y });
    this.events.onZoom();
  }

  get #middle(): Point {
    const { left, top, width, height } = this.box.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }

  #fit(): void {
    const [width, height] = this.#size;
    const scale = this.#scale * this.#zoom;
    const toLength = (pixels: number) => (width && height ? `${pixels * scale}px` : 'auto');
    Object.assign(this.#image.style, { width: toLength(width), height: toLength(height) });
  }

  readonly #press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#isPinched = this.#pointers.size > 0;
    if (!this.#isPinched) this.#way = { x: 0, y: 0 };
    this.#pointers.set(event.pointerId, toPoint(event));
  };

  readonly #move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = toPoint(event);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    this.#way = { x: this.#way.x + now.x - before.x, y: this.#way.y + now.y - before.y };
    // A press that is no drag goes to what was pressed; a drag goes on outside the box.
    if (isFar(this.#way)) capture(this.box, event.pointerId);
    if (other) this.zoomAt(distance(now, other) / (distance(before, other) || 1), between(now, other));
    const share = other ? 0.5 : 1;
    if (!this.isWhole) this.pan({ x: share * (before.x - now.x), y: share * (before.y - now.y) });
  };

  readonly #lift = ({ type, pointerId, pointerType }: PointerEvent): void => {
    if (!this.#pointers.delete(pointerId) || this.#pointers.size > 0) return;
    const isStroke = type === 'pointerup' && pointerType !== 'mouse' && !this.#isPinched;
    if (isStroke && this.isWhole) this.events.onStroke(this.#way);
  };
}

function toPoint({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function isFar({ x, y }: Point): boolean {
  return Math.hypot(x, y) > slack;
}

function capture(box: Element, pointerId: number): void {
  try {
    box.setPointerCapture(pointerId);
  } catch {
    // The pointer has just gone.
  }
}
