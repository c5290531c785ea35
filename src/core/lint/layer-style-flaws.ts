/** A style whose steps or classes the data does not have: all of it is of one colour then, or the key has what no map shows. */
import { asList, asNumber, asObject, asText } from '../document/loose.js';
import type { LayerDocument } from '../document/schema.js';
import type { DataFeature } from '../places/read-features.js';
import { formatDidYouMean } from '../problems/did-you-mean.js';
import { createWarning, type Problem } from '../problems/problem.js';

/** What is told of one style; `where` is its path. */
export function layerStyleFlaws(
  style: LayerDocument['style'],
  features: readonly DataFeature[],
  where: string,
): Problem[] {
  const { by: property, steps, classes } = asObject(style);
  const by = asText(property);
  if (by === undefined) return [];
  const values = features.flatMap(({ properties }) => (Object.hasOwn(properties, by) ? toValue(properties[by]) : []));
  if (values.length === 0) return [];
  return [...stepsBeyond(steps, values, `${where}.steps`), ...unusedClasses(classes, values, `${where}.classes`)];
}

type Style = NonNullable<LayerDocument['style']>;

function toValue(value: unknown): string[] {
  return ['string', 'number', 'boolean'].includes(typeof value) && String(value).trim() !== '' ? [String(value)] : [];
}

function stepsBeyond(steps: Style['steps'], values: readonly string[], where: string): Problem[] {
  const ends = asList(steps).flatMap(([, step]) => asNumber(step) ?? []);
  const numbers = values.map(Number).filter(Number.isFinite);
  if (ends.length === 0 || numbers.length === 0) return [];
  const [least, most] = rangeOf(numbers);
  const [first, last] = rangeOf(ends);
  if (least === most || (first <= most && last > least)) return [];
  const side = first > most ? 'above' : 'below';
  const message = `All steps lie ${side} the data, which goes from ${least} to ${most}: all of it is of one colour.`;
  return [createWarning('steps-beyond', where, steps, message)];
}

function rangeOf(numbers: readonly number[]): readonly [least: number, most: number] {
  return numbers.reduce(([least, most], one) => [Math.min(least, one), Math.max(most, one)], [Infinity, -Infinity]);
}

function unusedClasses(classes: Style['classes'], values: readonly string[], where: string): Problem[] {
  const known = new Set(values);
  const unused = asList(classes).flatMap(([index, one]) => {
    const { value } = asObject(one);
    return (typeof value === 'string' || typeof value === 'number') && !known.has(String(value))
      ? [{ index, value }]
      : [];
  });
  const [first, ...more] = unused;
  if (!first) return [];
  const others = more.length > 0 ? `, nor that of ${more.length} other ${more.length > 1 ? 'classes' : 'class'}` : '';
  const message = `No feature has the value ${JSON.stringify(first.value)}${others}; the key lists it all the same.`;
  return [
    createWarning(
      'unused-class',
      `${where}[${first.index}].value`,
      first.value,
      message + formatDidYouMean(String(first.value), known),
    ),
  ];
}
