/**
 * The basemap's names: countries in spaced capitals, seas in italics, cities small; each as far as there is room for it.
 */
import { doOverlap, placeLabels, type Box, type LabelWish, type PlacedLabel, type Side } from '../core/map/labels.js';
import type { StoryName } from '../core/map/names.js';
import type { Pixel } from '../core/places/mercator.js';
import type { MapColours } from './map-colours.js';
import type { ReadyPack } from './pack-store.js';
import type { LabelKind, PackLabel } from './pack.js';
import type { Pen } from './pen.js';
import { toViewPoint, type View } from './view.js';

/** What the choice of names depends on. */
export interface BaseLabelOptions {
  /** BCP 47. */
  readonly locale: string;
  readonly worldview?: string;
  /** The size of normal text, in pixels. */
  readonly textSize: number;
  readonly fontFamily: string;
  readonly storyNames: readonly StoryName[];
  /** What names must not touch. */
  readonly obstacles: readonly Box[];
  /** Where names may stand. */
  readonly area: Box;
}

/** A name with its place, ready to draw: its middle lies at `offset` from the point it names. */
export interface BaseLabel {
  readonly label: PackLabel;
  readonly text: string;
  readonly offset: Pixel;
  readonly box: Box;
}

interface BaseLabelWish extends LabelWish {
  readonly label: PackLabel;
  readonly text: string;
}

interface KindStyle {
  readonly size: number;
  readonly font: string;
  readonly colour: keyof MapColours;
  readonly spacing: number;
  readonly sides: readonly Side[];
  readonly gap: number;
}

const besidePoint: readonly Side[] = ['right', 'left', 'above', 'below'];

const kinds: Readonly<Record<LabelKind, KindStyle>> = {
  country: { size: 0.86, font: '400', colour: 'muted', spacing: 0.16, sides: ['over', 'above', 'below'], gap: 4 },
  sea: { size: 0.95, font: 'italic 400', colour: 'sea', spacing: 0, sides: ['over', 'above', 'below'], gap: 4 },
  island: {
    size: 0.82,
    font: 'italic 400',
    colour: 'muted',
    spacing: 0,
    sides: ['over', 'below', 'right', 'left'],
    gap: 4,
  },
  city: { size: 0.85, font: '400', colour: 'ink', spacing: 0, sides: besidePoint, gap: 6 },
};

/** How near a city may be to a place of the story before they are taken for the same, in pixels. */
const samePlace = 14;

/** The names to show in a view, of packs from the coarse to the fine. */
export function layOutBaseLabels(
  context: Pen,
  view: View,
  packs: readonly Pick<ReadyPack, 'labels'>[],
  options: BaseLabelOptions,
): BaseLabel[] {
  const countryNames = new Intl.DisplayNames([options.locale, 'en'], { type: 'region', fallback: 'none' });
  const wishes: BaseLabelWish[] = [];
  // Of two that say the same name the finer pack knows better, and comes first.
  for (const label of [...packs].reverse().flatMap(({ labels }) => labels)) {
    const name = labelName(label, options, countryNames);
    if (!name || label.rank > view.camera.zoom) continue;
    const text = label.kind === 'country' ? name.toLocaleUpperCase(options.locale) : name;
    const point = toViewPoint(view, label);
    if (isOutside(point, view) || isOfStory(name, label, point, options)) continue;
    setFont(context, label.kind, text, options);
    const { sides, gap, size } = kinds[label.kind];
    const width = context.measureText(text).width + 6;
    wishes.push({
      id: `${label.kind} ${name}`,
      ...point,
      width,
      height: size * options.textSize * 1.3,
      gap,
      sides,
      priority: importance(label),
      label,
      text,
    });
  }
  const placed = placeLabels(wishes, options.obstacles, options.area);
  const shown = placed.filter((label) => !isCovered(label, placed));
  return shown.map(({ wish, box }) => {
    const offset = { x: box.x + box.width / 2 - wish.x, y: box.y + box.height / 2 - wish.y };
    return { label: wish.label, text: wish.text, box, offset };
  });
}

/** Whether another name lies on a city's dot. */
function isCovered({ wish }: PlacedLabel<BaseLabelWish>, placed: readonly PlacedLabel<BaseLabelWish>[]): boolean {
  const dot = { x: wish.x - 4, y: wish.y - 4, width: 8, height: 8 };
  return wish.label.kind === 'city' && placed.some((other) => other.wish !== wish && doOverlap(dot, other.box));
}

/** Draws names as they were laid out, in the same view or a later one. */
export function drawBaseLabels(
  context: Pen,
  labels: readonly BaseLabel[],
  view: View,
  colours: MapColours,
  options: BaseLabelOptions,
): void {
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.lineJoin = 'round';
  for (const { label, text, offset } of labels) {
    const { colour } = kinds[label.kind];
    const point = toViewPoint(view, label);
    setFont(context, label.kind, text, options);
    context.strokeStyle = label.kind === 'sea' ? colours.water : colours.paper;
    context.lineWidth = label.kind === 'sea' ? 2 : 3;
    context.fillStyle = colours[colour];
    context.strokeText(text, point.x + offset.x, point.y + offset.y);
    context.fillText(text, point.x + offset.x, point.y + offset.y);
    if (label.kind === 'city') drawDot(context, point, colours, label.capital);
  }
}

function labelName(
  label: PackLabel,
  { locale, worldview = '' }: BaseLabelOptions,
  countries: Intl.DisplayNames,
): string | undefined {
  const language = locale.split('-')[0] ?? locale;
  const names = { ...label.names, ...label.views?.[worldview] };
  return names[locale] ?? names[language] ?? (label.code && countries.of(label.code)) ?? label.name;
}

function isOutside({ x, y }: Pixel, { width, height }: View): boolean {
  return x < 0 || y < 0 || x > width || y > height;
}

function isOfStory(
  name: string,
  { kind, name: latin }: PackLabel,
  point: Pixel,
  { storyNames }: BaseLabelOptions,
): boolean {
  return storyNames.some((story) => {
    const distance = Math.hypot(story.x - point.x, story.y - point.y);
    return (kind === 'city' && distance < samePlace) || story.name === name || story.name === latin;
  });
}

/** Countries before seas before cities; among each the sooner shown, then the larger. */
function importance({ kind, rank, population = 0 }: PackLabel): number {
  const order = { country: 30, sea: 20, city: 10, island: 0 };
  return order[kind] - rank + Math.log10(population + 1) / 10;
}

function setFont(context: Pen, kind: LabelKind, text: string, options: BaseLabelOptions): void {
  const { font, size, spacing } = kinds[kind];
  context.font = `${font} ${size * options.textSize}px ${options.fontFamily}`;
  // Only letters that stand apart may be set apart.
  const apart = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\P{Letter}]+$/u.test(text);
  context.letterSpacing = `${apart ? spacing * size * options.textSize : 0}px`;
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
