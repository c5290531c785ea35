/** Which features of a data layer look alike: its classes, in the order of the key, and the class of each feature. */
import { layerColours, type LayerClass, type LayerColour, type LayerStyle } from '../model.js';
import type { DataFeature } from '../places/read-features.js';

/** Features that look alike. Numbers are from `from` on and less than `to`; where both are absent all are. */
export type FeatureClass =
  | { readonly kind: 'all'; readonly colour: LayerColour }
  | {
      readonly kind: 'step';
      readonly colour: LayerColour;
      readonly from?: number;
      readonly to?: number;
      /** Where its shade is among those of the colour, from 0 (least) to 1. */
      readonly shade: number;
    }
  | { readonly kind: 'value'; readonly colour: LayerColour; readonly name: string }
  /** Values that are not listed. */
  | { readonly kind: 'other' }
  /** Features without a value. */
  | { readonly kind: 'none' };

/** The classes of a layer. */
export interface LayerClasses {
  /** In the order of the key; only those that a feature has, or the author has named. */
  readonly classes: readonly FeatureClass[];
  /** For each feature the number of its class in `classes`. */
  readonly classOf: readonly number[];
}

/** More colours than these nobody tells apart. */
const mostValues = 8;

/** About how many steps numbers are told in. */
const wantedSteps = 5;

/** Puts features into classes, as the style says it, or else by what their values are. */
export function toLayerClasses(features: readonly Pick<DataFeature, 'properties'>[], style: LayerStyle): LayerClasses {
  const { by, color = 'blue' } = style;
  if (by === undefined) return { classes: [{ kind: 'all', colour: color }], classOf: features.map(() => 0) };
  const values = features.map(({ properties }) => propertyValue(properties, by));
  if (style.steps) return byStep(values.map(toNumber), style.steps, color);
  if (style.classes) return byValue(values, style.classes);
  const known = values.filter((value) => value !== undefined);
  if (known.length > 0 && known.every((value) => typeof value === 'number'))
    return byStep(values.map(toNumber), niceSteps(known), color);
  return byValue(values, mostFrequent(known));
}

/** The value of a feature: a number, or a text that is not empty. */
export function propertyValue(properties: DataFeature['properties'], by: string): string | number | undefined {
  const value = Object.hasOwn(properties, by) ? properties[by] : undefined;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Tables become GeoJSON with their numbers as texts. */
function toNumber(value: string | number | undefined): number | undefined {
  const number = typeof value === 'string' && /^\s*[-+]?(?:\d+\.?\d*|\.\d+)\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function byStep(values: readonly (number | undefined)[], steps: readonly number[], colour: LayerColour): LayerClasses {
  const count = steps.length + 1;
  const classes: FeatureClass[] = Array.from({ length: count }, (_, index) => ({
    ...{ kind: 'step', colour, shade: (index + 0.5) / count },
    ...(index > 0 && { from: steps[index - 1]! }),
    ...(index < steps.length && { to: steps[index]! }),
  }));
  return withLast(
    classes,
    'none',
    values.map((value) => (value === undefined ? -1 : countUpTo(value, steps))),
  );
}

/** How many of the steps, which rise, are not more than a value: found by halves, as both may be many. */
function countUpTo(value: number, steps: readonly number[]): number {
  let [from, to] = [0, steps.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (steps[middle]! <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}

function byValue(values: readonly (string | number | undefined)[], listed: readonly LayerClass[]): LayerClasses {
  const free = layerColours.filter((colour) => colour !== 'grey' && !listed.some((each) => each.color === colour));
  const numbers = new Map<string, number>();
  const classes = listed.map(({ value, name, color }, index): FeatureClass => {
    if (!numbers.has(String(value))) numbers.set(String(value), index);
    return { kind: 'value', name: name ?? String(value), colour: color ?? free.shift() ?? 'grey' };
  });
  const found = values.map((value) => (value === undefined ? -2 : (numbers.get(String(value)) ?? -1)));
  const withOther = withLast(classes, 'other', found);
  return withLast(
    withOther.classes,
    'none',
    withOther.classOf.map((index) => (index === -2 ? -1 : index)),
  );
}

/** The classes with one more at the end for the features whose number is -1, where there are any. */
function withLast(classes: readonly FeatureClass[], kind: 'other' | 'none', classOf: readonly number[]): LayerClasses {
  if (!classOf.includes(-1)) return { classes, classOf };
  return { classes: [...classes, { kind }], classOf: classOf.map((index) => (index === -1 ? classes.length : index)) };
}

/** Round numbers, equally far apart, that part the values into about five. */
function niceSteps(values: readonly number[]): number[] {
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  const rough = (most - least) / wantedSteps;
  // What lies so near together that no step parts it, or so far that none can be said.
  if (!(rough > Math.abs(most) * 1e-9) || !Number.isFinite(rough)) return [];
  const power = Math.floor(Math.log10(rough));
  const tens = 10 ** Math.abs(power);
  const digit = [1, 2, 5, 10].find((one) => one * (power < 0 ? 1 / tens : tens) >= rough * 0.75)!;
  const at = (count: number) => (power < 0 ? (count * digit) / tens : count * digit * tens);
  const first = Math.floor(power < 0 ? (least * tens) / digit : least / (digit * tens)) + 1;
  const steps: number[] = [];
  for (let count = first; at(count) < most && steps.length < 2 * wantedSteps; count++) steps.push(at(count));
  return steps;
}

function mostFrequent(values: readonly (string | number)[]): LayerClass[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  const sorted = [...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1));
  return sorted.slice(0, mostValues - 1).map(([value]) => ({ value }));
}
