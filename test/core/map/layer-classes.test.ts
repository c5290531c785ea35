import { expect, it } from 'vitest';
import fc from 'fast-check';
import { toLayerClasses, type LayerClasses } from '../../../src/core/map/layer-classes.js';
import type { LayerStyle } from '../../../src/core/model.js';

const classesOf = (style: LayerStyle, values: readonly unknown[]) =>
  toLayerClasses(
    values.map((value) => ({ properties: value === undefined ? {} : { it: value } })),
    { by: 'it', ...style },
  );

/** Classes in short: `<5`, `5-10`, `>=10`, a name with its colour, or their kind. */
const short = ({ classes }: LayerClasses) =>
  classes.map((one) => {
    if (one.kind === 'value') return `${one.name} ${one.colour}`;
    if (one.kind !== 'step') return one.kind;
    if (one.from === undefined) return one.to === undefined ? 'any' : `<${one.to}`;
    return one.to === undefined ? `>=${one.from}` : `${one.from}-${one.to}`;
  });

it('has one class where no property is named', () => {
  const { classes, classOf } = toLayerClasses([{ properties: { it: 1 } }, { properties: {} }], { color: 'green' });
  expect([classes, classOf]).toEqual([[{ kind: 'all', colour: 'green' }], [0, 0]]);
});

it('puts numbers into steps: each is the least of its class', () => {
  const found = classesOf({ steps: [10, 20] }, [9.99, 10, 15, 20, -5, 1e9]);
  expect(short(found)).toEqual(['<10', '10-20', '>=20']);
  expect(found.classOf).toEqual([0, 1, 1, 2, 0, 2]);
});

it('has shades evenly between least and most', () => {
  const { classes } = classesOf({ steps: [1, 2, 3] }, [1]);
  expect(classes.map((one) => one.kind === 'step' && one.shade)).toEqual([0.125, 0.375, 0.625, 0.875]);
});

it('takes numbers that are written as texts, and nothing else for one', () => {
  const found = classesOf({ steps: [10] }, ['9', ' 12.5 ', '1e999', '', 'ten', '12 %', null, undefined, [5], true, { valueOf: 3 }]); // prettier-ignore
  expect(short(found)).toEqual(['<10', '>=10', 'none']);
  expect(found.classOf).toEqual([0, 1, ...Array.from({ length: 9 }, () => 2)]);
});

it('has no class for missing values where none is missing', () => {
  expect(short(classesOf({ steps: [10] }, [1, 2]))).toEqual(['<10', '>=10']);
});

it('keeps the order of the classes that are named, and gives each the next free colour', () => {
  const classes = [{ value: 'b', name: 'Bee' }, { value: 2, color: 'blue' as const }, { value: 'a' }];
  const found = classesOf({ classes }, ['a', '2', 'b', 'z', undefined, 2]);
  expect(short(found)).toEqual(['Bee orange', '2 blue', 'a green', 'other', 'none']);
  expect(found.classOf).toEqual([2, 1, 0, 3, 4, 1]);
});

it.each([
  ['whole numbers', [0, 3, 7, 12, 24], ['<5', '5-10', '10-15', '15-20', '>=20']],
  ['small ones', [0.01, 0.02, 0.05], ['<0.02', '0.02-0.03', '0.03-0.04', '>=0.04']],
  ['numbers below 0', [-10, 0, 10], ['<-5', '-5-0', '0-5', '>=5']],
  ['one number', [5, 5], ['any']],
  ['two that lie next to each other', [1, 1 + Number.EPSILON], ['any']],
])('finds round steps for %s', (_, values, steps) => {
  expect(short(classesOf({}, values))).toEqual(steps);
});

it('makes classes of texts, the most frequent first, and of no more than colours are told apart', () => {
  const values = ['x', 'y', 'y', ...Array.from({ length: 20 }, (_, index) => `rare ${index}`)];
  const found = short(classesOf({}, values));
  expect(found).toHaveLength(8);
  expect([found[0], found[7]]).toEqual(['y blue', 'other']);
});

it('takes no property for one that every object has', () => {
  const found = toLayerClasses([{ properties: {} }], { by: 'constructor' });
  expect(short(found)).toEqual(['none']);
});

it('gives every feature a class that there is, with steps that rise', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.double(), fc.string(), fc.constant(undefined))), (values) => {
      const { classes, classOf } = classesOf({}, values);
      expect(classOf).toHaveLength(values.length);
      expect(classOf.every((index) => index < classes.length)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), (values) => {
      const { classes, classOf } = classesOf({}, values);
      values.forEach((value, index) => {
        const one = classes[classOf[index]!]!;
        const isWithin = one.kind === 'none' ? !Number.isFinite(value) : one.kind === 'step' && !(value < (one.from ?? -Infinity)) && !(value >= (one.to ?? Infinity)); // prettier-ignore
        expect(isWithin, `${value} in ${JSON.stringify(one)}`).toBe(true);
      });
    }),
  );
});

it('puts as many numbers into as many steps in no time that anybody waits for', () => {
  const numbers = Array.from({ length: 20_000 }, (_, index) => index);
  const start = performance.now();
  const { classOf } = classesOf({ steps: numbers.slice(1) }, numbers);
  expect(classOf).toEqual(numbers);
  expect(performance.now() - start).toBeLessThan(500);
});
