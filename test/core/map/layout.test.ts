import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, doOverlap, type Box } from '../../../src/core/map/labels.js';
import { isInside, layOutMarks, markBoxes, moveMarks, type MarkLayoutOptions } from '../../../src/core/map/layout.js';
import { toSceneMarks, type SceneMark } from '../../../src/core/map/scene.js';
import { markSize } from '../../../src/core/marks/share-marks.js';
import type { Story } from '../../../src/core/model.js';
import { storyOf } from '../story-of.js';

/** Events whose longitude and latitude are their pixels in the tests' picture. */
const storyAt = (...spots: [x: number, y: number, more?: object][]): Story =>
  storyOf(
    spots.map(([x, y, more], index) => ({
      id: `e${index}`,
      when: `20${10 + index}`,
      where: { name: `Place ${index}`, lat: y / 10, lon: x / 10, ...more },
    })),
  );

function layOut(story: Story, activeId?: string, more: Partial<MarkLayoutOptions> = {}) {
  return layOutMarks(
    toSceneMarks(story, activeId, () => undefined),
    {
      timeline: story.timeline,
      width: 400,
      height: 300,
      area: { x: 0, y: 0, width: 400, height: 300 },
      obstacles: [],
      direction: 'ltr',
      toPoint: ({ at }) => ({ x: at.lon * 10, y: at.lat * 10 }),
      toText: ({ place }) => place.name,
      measure: (text) => ({ width: text.length * 7, height: 16 }),
      ...more,
    },
  );
}

const idsOf = (marks: ReturnType<typeof layOut>) => marks.map(({ events }) => events.map(({ id }) => id).join(' '));

describe('layOutMarks', () => {
  it('shows what is in view or nearly', () => {
    expect(idsOf(layOut(storyAt([100, 100], [-30, 100], [-50, 100], [100, 335], [100, 350], [500, 100])))).toEqual([
      'e0',
      'e1',
      'e3',
    ]);
  });

  it('always has the active mark, so that the focus can be on it before the map is there', () => {
    expect(idsOf(layOut(storyAt([100, 100], [900, 100]), 'e1'))).toEqual(['e0', 'e1']);
  });

  it('names no mark that is out of view', () => {
    const [, away] = layOut(storyAt([100, 100], [900, 100]), 'e1');
    expect(away?.label).toBeUndefined();
  });

  it('shares a mark among spots that are nearer than a target is wide, in the order of time', () => {
    expect(idsOf(layOut(storyAt([100, 100], [300, 100], [110, 110], [123, 100])))).toEqual(['e0 e2 e3', 'e1']);
    expect(idsOf(layOut(storyAt([100, 100], [124, 100])))).toEqual(['e0', 'e1']);
  });

  it('puts a shared mark where the active spot is, and calls it by that', () => {
    const [mark] = layOut(storyAt([100, 100], [110, 100]), 'e1');
    expect([mark?.x, mark?.label?.text, mark?.active]).toEqual([110, 'Place 1', true]);
  });

  it('is in the order of time, whichever is active', () => {
    expect(idsOf(layOut(storyAt([100, 100], [200, 100], [300, 100]), 'e2'))).toEqual(['e0', 'e1', 'e2']);
  });

  it.each([
    ['ltr', 'right'],
    ['rtl', 'left'],
  ] as const)('puts names first where reading goes: %s', (direction, side) => {
    expect(layOut(storyAt([200, 150]), undefined, { direction })[0]?.label?.side).toBe(side);
  });

  it('puts the name of an extent under its mark', () => {
    const story = storyOf([{ id: 'e', where: { name: 'Bay', somewhere: { lat: 10, lon: 20, radius: 1000 } } }]);
    expect(layOut(story)[0]?.label?.side).toBe('below');
  });

  it('names the active one first, and even where there is no room', () => {
    const covered = { obstacles: [{ x: 0, y: 0, width: 400, height: 300 }] };
    const marks = layOut(storyAt([100, 100], [200, 100]), 'e1', covered);
    expect(marks.map(({ label }) => label?.text)).toEqual([undefined, 'Place 1']);
  });

  it('never lets names touch a mark, a count, a control or one another', () => {
    const spot = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 }));
    const control = { x: 340, y: 200, width: 60, height: 100 };
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 25 }), (spots) => {
        const marks = layOut(storyAt(...spots.map(([x, y]): [number, number] => [x, y])), undefined, {
          obstacles: [control],
        });
        const boxes = marks.flatMap(({ label }) => (label ? [label.box] : []));
        const others = [control, ...marks.flatMap(markBoxes)];
        for (const [index, box] of boxes.entries()) {
          expect(isWithin(box, { x: 0, y: 0, width: 400, height: 300 })).toBe(true);
          expect([...others, ...boxes.slice(0, index)].some((other) => doOverlap(other, box))).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps targets apart', () => {
    const spot = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 }));
    fc.assert(
      fc.property(fc.array(spot, { minLength: 2, maxLength: 30 }), (spots) => {
        const marks = layOut(storyAt(...spots.map(([x, y]): [number, number] => [x, y])));
        for (const a of marks)
          for (const b of marks)
            if (a !== b) expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(markSize);
      }),
      { numRuns: 60 },
    );
  });
});

describe('moveMarks', () => {
  const at = (zoom: number, obstacles: Box[] = []) => ({
    toPoint: (spot: SceneMark) => ({ x: spot.at.lon * 10 * zoom, y: spot.at.lat * 10 * zoom }),
    obstacles,
  });

  it('leaves marks and names where they are that have not moved', () => {
    const marks = layOut(storyAt([100, 100], [300, 100]), 'e1');
    expect(moveMarks(marks, at(1))).toEqual(marks);
  });

  it('takes a name along with its mark', () => {
    const [mark] = layOut(storyAt([100, 100]));
    const [moved] = moveMarks([mark!], at(2));
    expect([moved!.x, moved!.y]).toEqual([200, 200]);
    expect(moved!.label!.box).toEqual({
      ...mark!.label!.box,
      x: mark!.label!.box.x + 100,
      y: mark!.label!.box.y + 100,
    });
  });

  it('never lets names touch a mark, a count, a control or one another, and keeps the active one’s', () => {
    const control = { x: 340, y: 200, width: 60, height: 100 };
    const spot = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 }));
    const zoom = fc.double({ min: 0.1, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 25 }), zoom, (spots, zoom) => {
        const laidOut = layOut(storyAt(...spots.map(([x, y]): [number, number] => [x, y])), 'e0');
        const marks = moveMarks(laidOut, at(zoom, [control]));
        expect(marks.find(({ active }) => active)?.label?.text).toBe('Place 0');
        const names = marks.flatMap(({ label, active }) => (label && !active ? [label.box] : []));
        const first = marks.find(({ active }) => active)!.label!.box;
        for (const [index, box] of names.entries()) {
          const others = [first, control, ...marks.flatMap(markBoxes), ...names.slice(0, index)];
          expect(others.some((other) => doOverlap(other, box))).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('asks for so much of the picture around a point', () => {
  const size = { width: 100, height: 50 };
  expect(isInside({ x: 100, y: 0 }, size)).toBe(true);
  expect(isInside({ x: 101, y: 25 }, size)).toBe(false);
  expect(isInside({ x: 16, y: 34 }, size, 16)).toBe(true);
  for (const point of [
    { x: 15, y: 25 },
    { x: 85, y: 25 },
    { x: 50, y: 15 },
    { x: 50, y: 35 },
  ])
    // prettier-ignore
    expect(isInside(point, size, 16)).toBe(false);
});
