/** Names at points of the map, each kind in its own look, as far as there is room for them. */
import { doOverlap, placeLabels, type Box, type LabelWish, type PlacedLabel, type Side } from '../core/map/labels.js';
import type { StoryName } from '../core/map/names.js';
import type { SceneRoute } from '../core/map/scene.js';
import type { LatLon } from '../core/model.js';
import type { Pixel } from '../core/places/mercator.js';
import type { MapColours } from './map-colours.js';
import type { Pen } from './pen.js';
import { toViewPoint, type View } from './view.js';

/** What the choice of names depends on. */
export interface LabelOptions {
  /** BCP 47. */
  readonly locale: string;
  /** The size of normal text, in pixels. */
  readonly textSize: number;
  readonly fontFamily: string;
  readonly storyNames: readonly StoryName[];
  /** What names must not touch. */
  readonly obstacles: readonly Box[];
  /** What names of streets must not touch either. */
  readonly routes?: readonly Pick<SceneRoute, 'line'>[];
  /** Where names may stand. */
  readonly area: Box;
}

/** What is named. */
export interface NamedPoint extends LatLon {
  readonly kind: string;
  /** The zoom from which it may show. */
  readonly rank: number;
  readonly name?: string;
  readonly population?: number;
  readonly capital?: true;
}

/** How the names of a kind look; sizes are in those of normal text. */
export interface LabelStyle<Colour extends string = string> {
  readonly size: number;
  readonly font: string;
  readonly colour: Colour;
  readonly halo: Colour;
  readonly spacing?: number;
  readonly isCapitals?: boolean;
  /** Whether a dot marks the point. */
  readonly hasDot?: boolean;
  readonly sides: readonly Side[];
  /** Whether the name may be shifted above or below its point. */
  readonly slides?: boolean;
  /** Pixels between the point and the name. */
  readonly gap: number;
  /** Of two kinds, that with the greater is served first. */
  readonly order: number;
}

/** The looks of the kinds that a map names. */
export type LabelStyles<L extends NamedPoint, Colour extends string = keyof MapColours> = Readonly<
  Record<L['kind'], LabelStyle<Colour>>
>;

/** A name with its place, ready to draw: its middle, or the end beside the point it names, lies at `offset` from the point. */
export interface PointLabel<L extends NamedPoint> {
  readonly label: L;
  readonly text: string;
  readonly offset: Pixel;
  readonly side: Side;
  readonly box: Box;
}

interface PointWish<L extends NamedPoint> extends LabelWish {
  readonly label: L;
  readonly text: string;
}

/** How near a dot may be to a place of the story before they are taken for the same, in pixels. */
const samePlace = 14;

/** Between a name and the edge of its box, in pixels. */
const edge = 3;

/** A name beside its point grows away from it where the picture has another font. */
const aligns: Readonly<Record<Side, CanvasTextAlign>> = {
  ...{ right: 'left', left: 'right' },
  ...{ above: 'center', below: 'center', over: 'center' },
};

/** The names to show in a view; of two labels of a kind that have the same name, the first. */
export function layOutPointLabels<L extends NamedPoint>(
  context: Pen,
  view: View,
  labels: readonly L[],
  styles: LabelStyles<L, string>,
  nameOf: (label: L) => string | undefined,
  options: LabelOptions,
): PointLabel<L>[] {
  const wishes: PointWish<L>[] = [];
  for (const label of labels) {
    const style = styles[label.kind as L['kind']];
    const name = nameOf(label);
    if (!name || label.rank > view.camera.zoom) continue;
    const text = style.isCapitals ? name.toLocaleUpperCase(options.locale) : name;
    const point = toViewPoint(view, label);
    if (isOutside(point, view) || isOfStory(name, label, style, point, options)) continue;
    setFont(context, style, text, options);
    const { sides, gap, size, slides } = style;
    const width = context.measureText(text).width + 2 * edge;
    wishes.push({
      id: `${label.kind} ${name}`,
      ...point,
      width,
      height: size * options.textSize * 1.3,
      gap,
      sides,
      slides,
      priority: importance(label, style),
      label,
      text,
    });
  }
  const placed = placeLabels(wishes, options.obstacles, options.area);
  const shown = placed.filter(
    (label) => !styles[label.wish.label.kind as L['kind']].hasDot || !isCovered(label, placed),
  );
  return shown.map(({ wish, side, box }) => {
    const x = side === 'right' ? box.x + edge : side === 'left' ? box.x + box.width - edge : box.x + box.width / 2;
    const offset = { x: x - wish.x, y: box.y + box.height / 2 - wish.y };
    return { label: wish.label, text: wish.text, side, box, offset };
  });
}

/** Whether another name lies on a dot. */
function isCovered({ wish }: PlacedLabel, placed: readonly PlacedLabel[]): boolean {
  const dot = { x: wish.x - 4, y: wish.y - 4, width: 8, height: 8 };
  return placed.some((other) => other.wish !== wish && doOverlap(dot, other.box));
}

/** Draws names as they were laid out, in the same view or a later one. */
export function drawPointLabels<L extends NamedPoint, Colour extends string>(
  context: Pen,
  labels: readonly PointLabel<L>[],
  view: View,
  styles: LabelStyles<L, Colour>,
  colours: MapColours & Readonly<Record<Colour, string>>,
  options: Pick<LabelOptions, 'textSize' | 'fontFamily'>,
): void {
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const { label, text, side, offset } of labels) {
    context.textAlign = aligns[side];
    const style = styles[label.kind as L['kind']];
    const point = toViewPoint(view, label);
    setFont(context, style, text, options);
    context.strokeStyle = colours[style.halo];
    context.lineWidth = style.halo === 'water' ? 2 : 3;
    context.fillStyle = colours[style.colour];
    context.strokeText(text, point.x + offset.x, point.y + offset.y);
    context.fillText(text, point.x + offset.x, point.y + offset.y);
    if (style.hasDot) drawDot(context, point, colours, label.capital);
  }
}

function isOutside({ x, y }: Pixel, { width, height }: View): boolean {
  return x < 0 || y < 0 || x > width || y > height;
}

function isOfStory(
  name: string,
  label: NamedPoint,
  { hasDot }: LabelStyle,
  point: Pixel,
  { storyNames }: LabelOptions,
): boolean {
  return storyNames.some((story) => {
    const distance = Math.hypot(story.x - point.x, story.y - point.y);
    return (hasDot && distance < samePlace) || story.name === name || story.name === label.name;
  });
}

/** By kind; among each the sooner shown, then the larger. */
function importance({ rank, population = 0 }: NamedPoint, { order }: LabelStyle): number {
  return order - rank + Math.log10(population + 1) / 10;
}

function setFont(
  context: Pen,
  { font, size, spacing = 0 }: LabelStyle,
  text: string,
  { textSize, fontFamily }: Pick<LabelOptions, 'textSize' | 'fontFamily'>,
): void {
  context.font = `${font} ${size * textSize}px ${fontFamily}`;
  // Only letters that stand apart may be set apart.
  const apart = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\P{Letter}]+$/u.test(text);
  context.letterSpacing = `${apart ? spacing * size * textSize : 0}px`;
}

function drawDot(context: Pen, { x, y }: Pixel, colours: MapColours, capital = false): void {
  context.beginPath();
  context.arc(x, y, capital ? 2.5 : 2, 0, 2 * Math.PI);
  context.fillStyle = capital ? colours.paper : colours.muted;
  context.strokeStyle = colours.muted;
  context.lineWidth = 1.2;
  context.fill();
  context.stroke();
}
