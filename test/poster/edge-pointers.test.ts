import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import { isWithin, doOverlap } from '../../src/core/map/labels.js';
import { toSceneMarks } from '../../src/core/map/scene.js';
import type { LatLon } from '../../src/core/model.js';
import { drawPointer, placePointers } from '../../src/poster/edge-pointers.js';

const view = { camera: { center: { lat: 40, lon: 130 }, zoom: 5 }, width: 800, height: 240 };
const area = { x: 6, y: 14, width: 788, height: 220 };

const spotsAt = (...places: readonly (LatLon & { name: string })[]) => {
  const events = places.map((where, index) => ({ id: `e${index}`, title: where.name, where }));
  return toSceneMarks(parseStory({ title: '', lang: 'en', events }).story, undefined, () => undefined);
};

const anywhere = fc.record({
  name: fc.constantFrom('Rio', 'Washington', 'Saint Petersburg', 'إسطنبول', '東京'),
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lon: fc.double({ min: -180, max: 179, noNaN: true }),
});

describe('pointers at the edge of a map', () => {
  it.each([
    ['to the right', { lat: 40, lon: -160 }, 0],
    ['to the left', { lat: 40, lon: 60 }, 180],
    ['down', { lat: -40, lon: 130 }, 90],
    ['up', { lat: 75, lon: 130 }, -90],
  ])('point %s', (_, at, angle) => {
    const [pointer] = placePointers(spotsAt({ name: 'There', ...at }), view, area, []);
    expect(pointer?.text).toBe('There');
    expect(pointer!.angle).toBeCloseTo(angle, 0);
  });

  it('take the shorter way round the earth', () => {
    const [pointer] = placePointers(spotsAt({ name: 'Washington', lat: 38.9, lon: -77 }), view, area, []);
    expect(pointer!.x).toBe(area.x + area.width);
  });

  it('are not for what is in view', () => {
    expect(placePointers(spotsAt({ name: 'Seoul', lat: 37.6, lon: 127 }), view, area, [])).toEqual([]);
  });

  it('keep within the area, off what is taken and off one another', () => {
    const taken = { x: 700, y: 100, width: 100, height: 40 };
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 14 }), (places) => {
        const pointers = placePointers(spotsAt(...places), view, area, [taken]);
        for (const { box } of pointers) expect(isWithin(box, area)).toBe(true);
        const boxes = [taken, ...pointers.map(({ box }) => box)];
        for (const [index, box] of boxes.entries())
          for (const other of boxes.slice(index + 1)) expect(doOverlap(box, other)).toBe(false);
      }),
    );
  });

  it('move along the edge where their place is taken', () => {
    const twins = spotsAt({ name: 'Boston', lat: 40, lon: -160 }, { name: 'New York', lat: 40.3, lon: -160 });
    expect(placePointers(twins, view, area, []).map(({ text }) => text)).toEqual(['Boston', 'New York']);
  });

  it('are drawn as a name and an arrow, both in their box', () => {
    const [pointer] = placePointers(spotsAt({ name: 'Rome', lat: 40, lon: 20 }), view, area, []);
    const svg = drawPointer(pointer!);
    const [, x, y] = /translate\(([\d.]+) ([\d.]+)\)/.exec(svg)!.map(Number);
    const { box } = pointer!;
    expect(isWithin({ x: x! - 4, y: y! - 4, width: 8, height: 8 }, box)).toBe(true);
    expect(svg).toContain('>Rome</text>');
    expect(Number(/<text x="([\d.]+)"/.exec(svg)![1])).toBeGreaterThan(x!);
  });
});
