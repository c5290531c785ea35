/** What the classes of a layer look like: told by colour, and where colours are forced by hatch, dashes, shape and size. */
import type { FeatureClass } from '../../core/map/layer-classes.js';
import { colourOfClass, type DayAndNight } from '../../core/map/layer-colours.js';
import type { HatchLines, LayerHatch } from './layer-hatches.js';

/** What points are drawn as. */
export type PointShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'ring';

/** How one class is drawn. Lengths are in pixels. */
export interface ClassLook {
  /** Any colour of CSS; a canvas needs it resolved. */
  readonly colour: string;
  /** Areas are hatched and not filled. */
  readonly hatch?: LayerHatch;
  /** Areas have an edge alone. */
  readonly isEmpty?: boolean;
  readonly lineWidth: number;
  readonly dashes: readonly number[];
  readonly shape: PointShape;
  readonly radius: number;
}

const plain = { lineWidth: 2, dashes: [], shape: 'circle', radius: 4.5 } as const;
const unknown = { lineWidth: 2, dashes: [2, 3], shape: 'ring', radius: 4 } as const;

/** How classes look where colours tell them apart; `toColour` gives the colour that is in force. */
export function toLooks(classes: readonly FeatureClass[], toColour: (colour: DayAndNight) => string): ClassLook[] {
  return classes.map((one) => {
    const colour = toColour(colourOfClass(one));
    return one.kind === 'none' ? { ...unknown, colour, hatch: { distance: 5, width: 0.9 } } : { ...plain, colour };
  });
}

const kinds: readonly (readonly [HatchLines, distance: number, dashes: readonly number[], PointShape])[] = [
  ['slash', 5, [], 'circle'],
  ['dots', 5, [1, 4], 'square'],
  ['across', 5, [8, 4], 'triangle'],
  ['grid', 7, [8, 3, 2, 3], 'diamond'],
  ['backslash', 9, [14, 4], 'ring'],
  ['down', 4, [4, 4], 'circle'],
  ['cross', 5, [2, 2], 'square'],
  ['dots', 10, [12, 3, 2, 3, 2, 3], 'triangle'],
];

/** How classes look in two colours of the reader's. */
export function toForcedLooks(classes: readonly FeatureClass[]): ClassLook[] {
  const colour = 'CanvasText';
  return classes.map((one, index) => {
    if (one.kind === 'none') return { ...unknown, colour, isEmpty: true };
    if (one.kind === 'other') return { ...plain, colour, hatch: { lines: 'down', distance: 12, width: 1 } };
    if (one.kind === 'all') return { ...plain, colour, hatch: { distance: 6, width: 1 } };
    if (one.kind === 'value') {
      const [lines, distance, dashes, shape] = kinds[index % kinds.length]!;
      return { colour, hatch: { lines, distance, width: 1.2 }, lineWidth: 2.5, dashes, shape, radius: 5 };
    }
    const { shade } = one;
    // Nearer and heavier lines: the share that is covered rises evenly.
    const hatch = { distance: Math.round(14 - 10 * shade), width: 0.8 + 1.8 * shade };
    return { ...plain, colour, hatch, lineWidth: 1 + 5 * shade, radius: 2.5 + 5 * shade };
  });
}
