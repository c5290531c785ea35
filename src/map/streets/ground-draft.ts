/**
 * A picture of the ground while it is drawn, piece by piece: to draw a city takes longer than a frame. A piece is a small view of its own,
 * so that it costs what is to be seen in it.
 */
import { fromViewPoint, toViewPoint, type View } from '../view.js';
import { dotsOf, setSize, type Dots, type GroundPicture, type PaintGround } from './ground-picture.js';

/** How much of a picture is drawn at once, in square pixels of the page. */
const pieceSize = 64_000;

/** A part of a canvas, in dots. */
interface Part extends Dots {
  readonly x: number;
  readonly y: number;
}

/** One picture that is not whole yet. */
export class GroundDraft {
  /** What it will show. */
  readonly view: View;
  readonly #whole: HTMLCanvasElement;
  readonly #piece = document.createElement('canvas');
  readonly #paint: PaintGround;
  readonly #dots: Dots;
  readonly #missing: Part[];

  /** Draws a view on a canvas that nobody sees. What `drawn` has of it, dot for dot, is taken from there. */
  constructor(canvas: HTMLCanvasElement, view: View, paint: PaintGround, drawn?: GroundPicture) {
    this.view = view;
    this.#whole = canvas;
    this.#paint = paint;
    this.#dots = dotsOf(view);
    setSize(canvas, this.#dots);
    const known = drawn && this.#take(drawn);
    this.#missing = without({ x: 0, y: 0, ...this.#dots }, known).flatMap((part) =>
      inPieces(part, pieceSize * devicePixelRatio ** 2),
    );
  }

  /** Draws the next piece; true where the picture is whole with it. */
  drawPiece(): boolean {
    const part = this.#missing.shift();
    if (part) this.#draw(part);
    return this.#missing.length === 0;
  }

  /** Puts what has been drawn into the picture that is seen. */
  show(picture: GroundPicture): void {
    picture.draw(this.view, (pen) => {
      pen.setTransform(1, 0, 0, 1, 0, 0);
      // It has as many dots as the screen had when it was begun: a window may have gone to another.
      pen.drawImage(this.#whole, 0, 0, picture.canvas.width, picture.canvas.height);
    });
  }

  #draw(part: Part): void {
    setSize(this.#piece, part);
    const pen = this.#piece.getContext('2d');
    if (!pen) return;
    const ratio = this.#dots.width / this.view.width;
    const middle = { x: (part.x + part.width / 2) / ratio, y: (part.y + part.height / 2) / ratio };
    const center = fromViewPoint(this.view, middle);
    const camera = { center, zoom: this.view.camera.zoom };
    this.#paint(pen, { camera, width: part.width / ratio, height: part.height / ratio });
    // Browsers put off the work for a canvas that nobody sees until it is drawn from.
    this.#whole.getContext('2d')?.drawImage(this.#piece, part.x, part.y);
  }

  #take(drawn: GroundPicture): Part | undefined {
    const { shown, canvas } = drawn;
    if (!shown || shown.camera.zoom !== this.view.camera.zoom) return undefined;
    const ratio = this.#dots.width / this.view.width;
    const middle = toViewPoint(this.view, shown.camera.center);
    const x = Math.round((middle.x - shown.width / 2) * ratio);
    const y = Math.round((middle.y - shown.height / 2) * ratio);
    this.#whole.getContext('2d')?.drawImage(canvas, x, y);
    return { x, y, width: canvas.width, height: canvas.height };
  }
}

/** What is left of a canvas, all around a part of it that is known. */
function without(all: Part, known: Part | undefined): Part[] {
  if (!known) return [all];
  const [left, top] = [Math.max(0, known.x), Math.max(0, known.y)];
  const [right, bottom] = [Math.min(all.width, known.x + known.width), Math.min(all.height, known.y + known.height)];
  if (right <= left || bottom <= top) return [all];
  return [
    { x: 0, y: 0, width: all.width, height: top },
    { x: 0, y: top, width: left, height: bottom - top },
    { x: right, y: top, width: all.width - right, height: bottom - top },
    { x: 0, y: bottom, width: all.width, height: all.height - bottom },
  ].filter(({ width, height }) => width > 0 && height > 0);
}

/** Cuts a part across into pieces of `most` square dots. */
function inPieces({ x, y, width, height }: Part, most: number): Part[] {
  const count = Math.ceil((width * height) / most);
  const edges = Array.from({ length: count + 1 }, (_, index) => Math.round((height * index) / count));
  return edges.slice(1).map((end, index) => ({ x, y: y + edges[index]!, width, height: end - edges[index]! }));
}
