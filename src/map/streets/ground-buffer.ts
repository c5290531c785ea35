/**
 * The canvases of the ground. Where much is drawn there are two: one as sharp as the picture and a little larger, and under it one of all
 * that lies far around, for a hand that is faster than the drawing. Both move with the map; what is missing is drawn in pieces, one
 * a frame, before the map comes there.
 */
import { clamp } from '../../core/places/clamp.js';
import { fromViewPoint, toViewPoint, type View } from '../view.js';
import { GroundDraft } from './ground-draft.js';
import { GroundPicture, marginOf, withMargin, type PaintGround } from './ground-picture.js';

/** How far what is drawn may be stretched on the way before it is drawn anew, in levels of zoom. */
const mostStretch = 0.5;

/** How many levels of zoom farther off than the picture all around it is drawn, and from how many more it is too coarse. */
const [farLevels, coarser] = [2, 1.5];

/** How far around the view it must reach, or else it is drawn anew, as a share of the view. */
const farReach = 0.75;

/** Shrunk by so many levels, names are too small and streets too fine to be seen beside what lies around. */
const tooSmall = 0.75;

/** The ground as it is to be drawn now. */
export interface GroundToDraw {
  readonly paint: PaintGround;
  /** Paints its names over it, which first have to be laid out. */
  readonly paintNames: PaintGround;
  /** Whether much is on it, so that it takes longer than a frame. */
  readonly isLarge: boolean;
}

/** A picture, and what it will be next, drawn where nobody sees it. */
interface Layer {
  readonly picture: GroundPicture;
  readonly hidden: HTMLCanvasElement;
  draft?: GroundDraft;
}

/** The ground of one map. */
export class GroundBuffer {
  readonly #near: Layer;
  readonly #far = toLayer(document.createElement('canvas'));
  #view?: View;
  #isMoving = false;
  #ground: GroundToDraw = { paint: () => undefined, paintNames: () => undefined, isLarge: false };
  /** Whether what is near was drawn as a large ground, which may be moved. */
  #isLarge = false;
  /** Whether it has all that the ground has now: else names have been laid out since. */
  #isCurrent = false;
  /** Whether its names are missing. */
  #isNameless = false;
  /** Whether it is as it shall be at rest. */
  #isFinished = false;
  #frame = 0;

  constructor(canvas: HTMLCanvasElement) {
    this.#near = toLayer(canvas);
    const { picture } = this.#far;
    // Under what is near, and still above whatever the map lies on.
    picture.canvas.style.zIndex = '-1';
    canvas.parentElement?.style.setProperty('isolation', 'isolate');
    canvas.after(picture.canvas);
    picture.isVisible = false;
  }

  /** Leaves the canvas as it was, for a ground that fills the picture. */
  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#far.picture.canvas.remove();
    const { parentElement, style } = this.#near.picture.canvas;
    parentElement?.style.removeProperty('isolation');
    Object.assign(style, { inset: '0', width: '100%', height: '100%', transform: '', visibility: '' });
  }

  /** Drops what is drawn, for there is more on the ground now, or it has other colours. */
  renew(): void {
    // Nothing is gone on with until what is to be drawn is told anew.
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#view = undefined;
    this.#isFinished = this.#isNameless = false;
    for (const layer of [this.#near, this.#far]) {
      layer.draft = undefined;
      layer.picture.clear();
    }
  }

  /** Shows a view: what is drawn goes there, and what is missing is drawn in the next frames; at once where there would be a hole. */
  draw(view: View, isMoving: boolean, ground: GroundToDraw): void {
    const isOnTheWay = isMoving || this.#isMoving;
    [this.#view, this.#isMoving, this.#ground] = [view, isMoving, ground];
    if (!isMoving) {
      this.#near.draft = undefined;
      this.#isFinished = false;
    }
    const canBeMoved = this.#isLarge && (isMoving || ground.isLarge);
    if (!canBeMoved || !(isOnTheWay ? this.#isFilled(view) : this.#near.picture.looksRight(view))) this.#drawNow(view);
    else if (!isMoving) this.#isCurrent = false;
    this.#follow(view);
    this.#goOn();
  }

  #drawNow(view: View): void {
    const { paint, isLarge } = this.#ground;
    // At rest names and what lies around can wait.
    const isFirst = isLarge && !this.#isMoving;
    const all = isLarge && !isFirst ? withMargin(view) : view;
    this.#near.picture.draw(all, (pen) => (isFirst ? paint(pen, all) : this.#paintAll(pen, all)));
    this.#near.draft = undefined;
    this.#isLarge = isLarge;
    this.#isCurrent = true;
    this.#isNameless = isFirst;
    if (!isLarge) this.#far.picture.clear();
  }

  get #paintAll(): PaintGround {
    const { paint, paintNames } = this.#ground;
    return (pen, view) => {
      paint(pen, view);
      paintNames(pen, view);
    };
  }

  #isFilled(view: View): boolean {
    return this.#near.picture.covers(view) || this.#far.picture.covers(view);
  }

  #follow(view: View): void {
    const [near, far] = [this.#near.picture, this.#far.picture];
    const isFarThere = far.covers(view);
    far.isVisible = isFarThere && !near.covers(view);
    near.isVisible = !isFarThere || near.levelsTo(view) > -tooSmall;
    for (const picture of [near, far]) picture.follow(view);
  }

  /** Draws the names or a piece in the next frame, if any are missing. */
  #goOn(): void {
    if (this.#isNameless || this.#nextLayer()) this.#frame ||= requestAnimationFrame(() => this.#drawMore());
  }

  #drawMore(): void {
    this.#frame = 0;
    if (this.#isNameless) {
      this.#isNameless = false;
      this.#near.picture.drawOver(this.#ground.paintNames);
    } else {
      const layer = this.#nextLayer();
      if (layer?.draft?.drawPiece()) this.#finish(layer, layer.draft);
    }
    this.#goOn();
  }

  #finish(layer: Layer, draft: GroundDraft): void {
    layer.draft = undefined;
    draft.show(layer.picture);
    if (layer === this.#near) {
      this.#isCurrent = true;
      this.#isFinished = !this.#isMoving;
    }
    if (this.#view) this.#follow(this.#view);
  }

  /** What is to be gone on with, if anything is missing. */
  #nextLayer(): Layer | undefined {
    const [view, near, far] = [this.#view, this.#near, this.#far];
    if (!view || !this.#ground.isLarge) return undefined;
    // Whoever is faster than what is near sees what is far.
    if (this.#isMoving && !near.picture.covers(view) && (far.draft ??= this.#farDraft(view))) {
      near.draft = undefined;
      return far;
    }
    if ((near.draft ??= this.#nearDraft(view))) return near;
    return (far.draft ??= this.#farDraft(view)) && far;
  }

  #nearDraft(view: View): GroundDraft | undefined {
    if (this.#isMoving ? this.#isAhead(view) : this.#isFinished) return undefined;
    const all = this.#isMoving ? this.#viewAhead(view) : withMargin(view);
    const { hidden, picture } = this.#near;
    return new GroundDraft(hidden, all, this.#paintAll, this.#isCurrent ? picture : undefined);
  }

  #farDraft(view: View): GroundDraft | undefined {
    const { hidden, picture } = this.#far;
    // It will be enlarged: one dot for a pixel is enough.
    const ratio = Math.max(1, devicePixelRatio);
    const levels = farLevels + Math.log2(ratio);
    const isCoarse = !this.#isMoving && picture.levelsTo(view) > levels + coarser;
    if (!isCoarse && picture.covers(view, farReach * view.width, farReach * view.height)) return undefined;
    const { width, height } = withMargin(view);
    const camera = { ...view.camera, zoom: view.camera.zoom - levels };
    return new GroundDraft(hidden, { camera, width: width / ratio, height: height / ratio }, this.#ground.paint);
  }

  /** Whether what is drawn will do for some frames more. */
  #isAhead(view: View): boolean {
    const { x, y } = marginOf(view);
    return this.#near.picture.covers(view, x / 2, y / 2) && this.#near.picture.levelsTo(view) <= mostStretch;
  }

  /** A view that lies where the map is being moved to, whole dots from what is drawn. */
  #viewAhead(view: View): View {
    const { shown } = this.#near.picture;
    // Whoever comes closer sees less and less of it.
    if (!shown || this.#near.picture.levelsTo(view) > mostStretch) return view;
    const [from, most] = [toViewPoint(view, shown.camera.center), marginOf(view)];
    const along = (middle: number, from: number, most: number): number => {
      const way = middle - from + clamp((middle - from) / 2, -most, most);
      return from + Math.round(way * devicePixelRatio) / devicePixelRatio;
    };
    const center = fromViewPoint(view, {
      x: along(view.width / 2, from.x, most.x),
      y: along(view.height / 2, from.y, most.y),
    });
    return withMargin({ ...view, camera: { ...view.camera, center } });
  }
}

function toLayer(canvas: HTMLCanvasElement): Layer {
  return { picture: new GroundPicture(canvas), hidden: document.createElement('canvas') };
}
