/**
 * The basemap's names: countries in spaced capitals, seas in italics, cities small; each as far as there is room for it.
 */
import type { Side } from '../core/map/labels.js';
import type { MapColours } from './map-colours.js';
import type { ReadyPack } from './pack-store.js';
import type { PackLabel } from './pack.js';
import type { Pen } from './pen.js';
import {
  drawPointLabels,
  layOutPointLabels,
  type LabelOptions,
  type LabelStyles,
  type PointLabel,
} from './point-labels.js';
import type { View } from './view.js';

/** What the choice of names depends on. */
export interface BaseLabelOptions extends LabelOptions {
  readonly worldview?: string;
}

/** A name with its place, ready to draw. */
export type BaseLabel = PointLabel<PackLabel>;

const overPoint: readonly Side[] = ['over', 'above', 'below'];

const plain = { font: '400', colour: 'muted', halo: 'paper', sides: overPoint, gap: 4 } as const;

const styles: LabelStyles<PackLabel> = {
  country: { ...plain, order: 30, size: 0.86, spacing: 0.16, isCapitals: true },
  sea: { ...plain, order: 20, size: 0.95, font: 'italic 400', colour: 'sea', halo: 'water' },
  island: { ...plain, order: 0, size: 0.82, font: 'italic 400', sides: ['over', 'below', 'right', 'left'] },
  city: {
    ...plain,
    order: 10,
    size: 0.85,
    colour: 'ink',
    hasDot: true,
    sides: ['right', 'left', 'above', 'below'],
    gap: 6,
  },
};

/** The names to show in a view, of packs from the coarse to the fine. */
export function layOutBaseLabels(
  context: Pen,
  view: View,
  packs: readonly Pick<ReadyPack, 'labels'>[],
  options: BaseLabelOptions,
): BaseLabel[] {
  const countryNames = new Intl.DisplayNames([options.locale, 'en'], { type: 'region', fallback: 'none' });
  const nameOf = (label: PackLabel) => labelName(label, options, countryNames);
  // Of two that say the same name the finer pack knows better, and comes first.
  const labels = [...packs].reverse().flatMap(({ labels }) => labels);
  return layOutPointLabels(context, view, labels, styles, nameOf, options);
}

/** Draws names as they were laid out, in the same view or a later one. */
export function drawBaseLabels(
  context: Pen,
  labels: readonly BaseLabel[],
  view: View,
  colours: MapColours,
  options: BaseLabelOptions,
): void {
  drawPointLabels(context, labels, view, styles, colours, options);
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
