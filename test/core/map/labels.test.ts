import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, doOverlap, placeLabels, type Box, type LabelWish } from '../../../src/core/map/labels.js';

const view: Box = { x: 0, y: 0, width: 300, height: 200 };

const wish = (id: string, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({
  id,
  x,
  y,
  width: 60,
  height: 16,
  gap: 8,
  sides: ['right', 'left', 'above', 'below'],
  priority: 0,
  ...more,
});

const sidesOf = (wishes: LabelWish[], obstacles: Box[] = []) =>
  Object.fromEntries(placeLabels(wishes, obstacles, view).map((label) => [label.wish.id, label.side]));

describe('placeLabels', () => {
  it.each([
    ['right', { x: 158, y: 92, width: 60, height: 16 }],
    ['left', { x: 82, y: 92, width: 60, height: 16 }],
    ['above', { x: 120, y: 76, width: 60, height: 16 }],
    ['below', { x: 120, y: 108, width: 60, height: 16 }],
    ['over', { x: 120, y: 92, width: 60, height: 16 }],
  ] as const)('puts a name %s its point', (side, box) => {
    expect(placeLabels([wish('a', 150, 100, { sides: [side] })], [], view)[0]?.box).toEqual(box);
  });

  it.each([
    ['on its best side where that is free', wish('a', 150, 100), [], 'right'],
    ['on the next side at the edge of the view', wish('a', 290, 100), [], 'left'],
    [
      'above where both sides are taken',
      wish('a', 150, 100),
      [
        { x: 0, y: 95, width: 140, height: 10 },
        { x: 160, y: 95, width: 140, height: 10 },
      ],
      'above',
    ],
    ['nowhere where all is taken', wish('a', 150, 100), [view], undefined],
    ['nowhere where it is larger than the view', wish('a', 150, 100, { width: 301 }), [], undefined],
  ] as const)('puts a name %s', (_, label, obstacles, side) => {
    expect(sidesOf([label], [...obstacles])['a']).toBe(side);
  });

  it('shifts a name that may slide along its point, into the view or off what is taken, rather than leave it out', () => {
    const long = { width: 120, sides: ['right', 'left', 'below'], slides: true } as const;
    const boxOf = (label: LabelWish, obstacles: Box[] = []) => placeLabels([label], obstacles, view)[0]?.box;
    const beside = { x: 60, y: 90, width: 20, height: 16 };
    expect(boxOf(wish('a', 50, 100, long), [beside])).toMatchObject({ x: 0, y: 108 });
    const under = { x: 130, y: 110, width: 10, height: 10 };
    const taken = [{ ...beside, x: 160 }, { ...beside, x: 120 }, under];
    expect(boxOf(wish('a', 150, 100, long), taken)).toMatchObject({ x: 142, y: 108 });
    expect(boxOf(wish('a', 150, 100, { ...long, slides: false }), taken)).toBeUndefined();
  });

  it('serves the most important first, equals in the order given', () => {
    const only = { sides: ['over'] } as const;
    expect(
      Object.keys(sidesOf([wish('low', 150, 100, only), wish('high', 155, 100, { ...only, priority: 1 })])),
    ).toEqual(['high']);
    expect(Object.keys(sidesOf([wish('first', 150, 100, only), wish('second', 155, 100, only)]))).toEqual(['first']);
  });

  it('lets names that touch stand', () => {
    const only = { sides: ['over'] } as const;
    expect(Object.keys(sidesOf([wish('a', 100, 100, only), wish('b', 160, 100, only)]))).toEqual(['a', 'b']);
  });

  it('grants one of several wishes of one name, the next where the first finds no place', () => {
    expect(placeLabels([wish('a', 100, 50), wish('a', 100, 150)], [], view)).toHaveLength(1);
    const second = placeLabels(
      [wish('a', 100, 50), wish('a', 100, 150)],
      [{ x: 0, y: 0, width: 300, height: 100 }],
      view,
    );
    expect(second.map((label) => label.wish.y)).toEqual([150]);
  });

  it('shows a required name over others, moved into the view', () => {
    const [label] = placeLabels([wish('a', 295, 100, { required: true, sides: ['right'] })], [view], view);
    expect(label?.box).toEqual({ x: 240, y: 92, width: 60, height: 16 });
  });

  it('shows a required name on a side that is within the view rather than on its best', () => {
    expect(placeLabels([wish('a', 295, 100, { required: true })], [view], view)[0]?.side).toBe('left');
  });

  describe('puts a required name without a free side', () => {
    const controls = { x: 240, y: 60, width: 60, height: 100 };
    const must = (x: number, y: number, obstacles: Box[], more: Partial<LabelWish> = {}) =>
      placeLabels([wish('a', x, y, { required: true, width: 200, ...more })], obstacles, view)[0]?.box;

    it.each([
      ['along its point, out from under the controls', must(150, 100, [controls]), { x: 40, y: 76 }],
      ['above them, where it is too wide for beside', must(150, 64, [controls], { width: 260 }), { x: 20, y: 40 }],
      ['below them, where that is nearer', must(150, 150, [controls], { width: 260 }), { x: 20, y: 160 }],
    ])('%s', (_, box, { x, y }) => {
      expect(box).toMatchObject({ x, y });
    });

    it('over a mark rather than under a control', () => {
      const mark = (x: number) => ({ x, y: 0, width: 10, height: 200 });
      const box = must(150, 100, [{ ...controls, y: 0, height: 200 }, mark(20), mark(80), mark(140), mark(200)]);
      expect(doOverlap(box!, { ...controls, y: 0, height: 200 })).toBe(false);
    });

    it('clear of the controls, wherever its point is', () => {
      for (let x = 0; x <= 240; x += 5)
        for (let y = 0; y <= 200; y += 5) {
          const box = must(x, y, [controls, { x: x - 10, y: y - 10, width: 20, height: 20 }])!;
          expect([isWithin(box, view), doOverlap(box, controls)]).toEqual([true, false]);
        }
    });
  });

  it('never puts a name on another, on an obstacle, or beyond the view', () => {
    const box = fc.record({
      x: fc.integer({ min: -20, max: 300 }),
      y: fc.integer({ min: -20, max: 200 }),
      width: fc.integer({ min: 1, max: 80 }),
      height: fc.integer({ min: 1, max: 40 }),
    });
    const wishes = fc.array(
      fc.record({
        x: fc.integer({ min: -50, max: 350 }),
        y: fc.integer({ min: -50, max: 250 }),
        width: fc.integer({ min: 5, max: 120 }),
        priority: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(wishes, fc.array(box, { maxLength: 6 }), (wanted, obstacles) => {
        const placed = placeLabels(
          wanted.map((part, index) => wish(String(index), part.x, part.y, part)),
          obstacles,
          view,
        ).map((label) => label.box);
        for (const [index, label] of placed.entries()) {
          expect(isWithin(label, view)).toBe(true);
          expect([...obstacles, ...placed.slice(0, index)].some((other) => doOverlap(other, label))).toBe(false);
        }
      }),
    );
  });
});

describe('overlaps', () => {
  const a: Box = { x: 10, y: 10, width: 10, height: 10 };
  it.each([
    ['the same', a, true],
    ['one inside', { x: 12, y: 12, width: 2, height: 2 }, true],
    ['one around', { x: 0, y: 0, width: 50, height: 50 }, true],
    ['a common edge', { x: 20, y: 10, width: 5, height: 5 }, false],
    ['a common corner', { x: 20, y: 20, width: 5, height: 5 }, false],
    ['far away', { x: 100, y: 10, width: 5, height: 5 }, false],
  ])('%s: %o', (_, b, answer) => {
    expect(doOverlap(a, b)).toBe(answer);
    expect(doOverlap(b, a)).toBe(answer);
  });
});
