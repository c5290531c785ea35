import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBounds, toCamera, toOpeningCamera, toOverviewCamera, toViewport, type Camera, type Viewport } from '../../../src/core/map/camera.js'; // prettier-ignore
import { streetsEnd } from '../../../src/core/places/zoom-ends.js';
import { toLatLon, toPixel } from '../../../src/core/places/mercator.js';
import type { Bounds, LatLon, Story } from '../../../src/core/model.js';
import type { EventDocument } from '../../../src/core/document/schema.js';
import { storyOf } from '../story-of.js';

const wide: Viewport = {
  width: 700,
  height: 560,
  padding: { top: 40, right: 60, bottom: 50, left: 30 },
  narrow: false,
};
const narrow: Viewport = {
  width: 390,
  height: 280,
  padding: { top: 20, right: 20, bottom: 20, left: 20 },
  narrow: true,
};
const farEast: Bounds = { south: 42, west: 118, north: 77, east: 191 };
const regions = (region: string) => (region === 'russian-far-east' ? farEast : undefined);

const pyongyang = { name: 'Pyongyang', lat: 39.0338, lon: 125.7543 };
const vladivostok = { name: 'Vladivostok', lat: 43.1056, lon: 131.8736 };
const moscow = { name: 'Moscow', lat: 55.75, lon: 37.62 };

const cameraOf = (event: EventDocument, viewport = wide, more: EventDocument[] = []) => {
  const story = storyOf([event, ...more]);
  return toCamera(story.events[0]!, story, viewport, regions);
};

/** Where a point is seen in the viewport; of the turns of the earth, the one nearest to the middle. */
function seenAt(point: LatLon, { center, zoom }: Camera, { width, height }: Viewport) {
  const lon = point.lon + 360 * Math.round((center.lon - point.lon) / 360);
  const [at, middle] = [toPixel({ lat: point.lat, lon }, zoom), toPixel(center, zoom)];
  return { x: at.x - middle.x + width / 2, y: at.y - middle.y + height / 2 };
}

function expectInside(point: LatLon, camera: Camera, viewport: Viewport) {
  const { x, y } = seenAt(point, camera, viewport);
  const { width, height, padding } = viewport;
  expect(x).toBeGreaterThan(padding.left - 0.01);
  expect(x).toBeLessThan(width - padding.right + 0.01);
  expect(y).toBeGreaterThan(padding.top - 0.01);
  expect(y).toBeLessThan(height - padding.bottom + 0.01);
}

it('leaves room for marks and their names at its edges, less on a low map', () => {
  const size = { width: 800, height: 600, narrow: false };
  expect(toViewport(800, 600, false)).toEqual({ ...size, padding: { top: 26, right: 40, bottom: 34, left: 40 } });
  expect(toViewport(390, 240, true).padding).toEqual({ top: 26, right: 30, bottom: 30, left: 30 });
  expect(toViewport(320, 80, true).padding).toEqual({ top: 10, right: 10, bottom: 10, left: 10 });
});

it('knows where the buttons that zoom are', () => {
  expect(toViewport(800, 600, false, 'ltr').buttons).toBe('right');
  expect(toViewport(800, 600, false, 'rtl').buttons).toBe('left');
});

describe('the corner with the buttons', () => {
  // As much of the earth as fits at the smallest zoom: beside the buttons, or, where a map is smaller, above them.
  const sizes = [
    ['a wide map', 580, 474, false, 80, 180],
    ['a large one', 1100, 900, false, 80, 180],
    ['a phone’s', 390, 304, true, 80, 180],
    ['a low one', 424, 224, false, 70, 180],
    ['a small phone’s', 320, 200, true, 60, 140],
    ['a very small one', 250, 200, true, 30, 90],
    ['a very small one, of a narrow strip', 250, 200, true, 15, 135],
  ] as const;

  it.each(sizes)('has no active mark on %s, and all of them are in view', (_, width, height, isNarrow, far, turn) => {
    const lat = fc.integer({ min: -far, max: far });
    const lon = fc.integer({ min: -turn, max: turn });
    const wheres = fc.array(fc.record({ name: fc.constant('P'), lat, lon }), { minLength: 1, maxLength: 4 });
    for (const direction of ['ltr', 'rtl'] as const) {
      const viewport = toViewport(width, height, isNarrow, direction);
      fc.assert(
        fc.property(wheres, (where) => {
          const camera = cameraOf({ where }, viewport)!;
          const without = cameraOf({ where }, { ...viewport, buttons: undefined })!;
          const isHidden = (camera: Camera, margin: number) => (point: LatLon) => {
            const { x, y } = seenAt(point, camera, viewport);
            return (direction === 'ltr' ? width - x : x) < 70 + margin && height - y < 128 + margin;
          };
          if (!where.some(isHidden(without, 0.01))) expect(camera).toEqual(without);
          for (const point of where) expectInside(point, camera, viewport);
          expect(where.filter(isHidden(camera, -0.01))).toEqual([]);
        }),
        { numRuns: 400 },
      );
    }
  });

  const strip = [-115, 0, 115].map((lon) => ({ name: 'P', lat: 0, lon }));

  it('is below all of them, where they have no room beside it', () => {
    const viewport = toViewport(250, 200, true, 'ltr');
    for (const point of strip)
      expect(seenAt(point, cameraOf({ where: strip }, viewport)!, viewport).y).toBeLessThan(72);
  });

  it('is not heeded where they have no room at all', () => {
    const viewport = toViewport(200, 200, true, 'ltr');
    const where = [...strip, { name: 'P', lat: -60, lon: 100 }];
    expect(cameraOf({ where }, viewport)).toEqual(cameraOf({ where }, { ...viewport, buttons: undefined }));
  });

  it('takes none of two spots’ one view on maps from 220 pixels wide', () => {
    const far = fc.double({ min: -28, max: 28, noNaN: true });
    const size = fc.record({ width: fc.integer({ min: 220, max: 900 }), height: fc.integer({ min: 120, max: 700 }) });
    fc.assert(
      fc.property(size, far, far, fc.boolean(), ({ width, height }, right, down, isNarrow) => {
        // Nearer than this not even the closest view of the world shows them apart.
        fc.pre(Math.hypot(right, down) > 3.1);
        const story = storyOf([{ where: pyongyang }, { where: besides(right, down, isNarrow ? 5 : 5.5) }]);
        const viewport = toViewport(width, height, isNarrow, 'ltr');
        const [first, second] = story.events.map((event) => toCamera(event, story, viewport, regions));
        expect(second).toEqual(first);
      }),
    );
    const story = storyOf([{ where: pyongyang }, { where: besides(39, 0, 5) }]);
    const viewport = toViewport(210, 200, true, 'ltr');
    const [first, second] = story.events.map((event) => toCamera(event, story, viewport, regions));
    expect(second).not.toEqual(first);
  });
});

it('shows one place with its region, in the middle of what is free', () => {
  const camera = cameraOf({ where: pyongyang })!;
  expect(camera.zoom).toBe(5.5);
  const { x, y } = seenAt(pyongyang, camera, wide);
  expect(x).toBeCloseTo(30 + (700 - 90) / 2, 6);
  expect(y).toBeCloseTo(40 + (560 - 90) / 2, 6);
  expect(cameraOf({ where: pyongyang }, narrow)!.zoom).toBe(5);
});

it.each([
  ['certain', 5.5],
  ['less-certain', 5],
  ['uncertain', 4.5],
] as const)('shows a place that is %s at zoom %d', (certainty, zoom) => {
  expect(cameraOf({ where: { ...pyongyang, certainty } })!.zoom).toBe(zoom);
});

it.each([
  ['no place', {}],
  ['a mere name', { where: { name: 'Pyongyang' } }],
  ['a region whose shape is not at hand', { where: { name: 'Moon', area: { region: 'moon' } } }],
])('lets the view stay for %s', (_, event) => {
  expect(cameraOf(event)).toBeUndefined();
});

it('shows all places of an event', () => {
  const camera = cameraOf({ where: [moscow, pyongyang] })!;
  for (const place of [moscow, pyongyang]) expectInside(place, camera, wide);
});

it('shows areas and regions whole', () => {
  const camera = cameraOf({ where: { name: 'Far East', somewhere: { region: 'russian-far-east' } } })!;
  expectInside({ lat: farEast.south, lon: farEast.west }, camera, wide);
  expectInside({ lat: farEast.north, lon: farEast.east }, camera, wide);
  const circle = cameraOf({ where: { name: 'Sea', area: { lat: 0, lon: 180, radius: 500_000 } } })!;
  for (const lon of [175.6, -175.6]) expectInside({ lat: 0, lon }, circle, wide);
});

it('shows a small area with its surroundings', () => {
  expect(cameraOf({ where: { name: 'Field', area: { lat: 39, lon: 125, radius: 200 } } })!.zoom).toBe(6.25);
});

it('shows a journey’s route, or the way between its ends', () => {
  const ends = [{ id: 'a', where: vladivostok }, { id: 'b', where: pyongyang, journey: { from: 'a' } }]; // prettier-ignore
  const direct = storyOf(ends);
  const camera = toCamera(direct.events[1]!, direct, wide, regions)!;
  for (const place of [vladivostok, pyongyang]) expectInside(place, camera, wide);

  const detour = [[131.8736, 43.1056], [120, 50], [125.7543, 39.0338]]; // prettier-ignore
  const routes = { r: { geometry: { type: 'LineString' as const, coordinates: detour } } };
  const along = storyOf([ends[0]!, { ...ends[1]!, journey: { from: 'a', along: 'r' } }], { routes });
  const wider = toCamera(along.events[1]!, along, wide, regions)!;
  for (const [lon = 0, lat = 0] of detour) expectInside({ lat, lon }, wider, wide);
});

it('shows a way over the Pacific without going around the earth', () => {
  const guam = { name: 'Guam', lat: 13.4, lon: 144.8 };
  const guayaquil = { name: 'Guayaquil', lat: -2.2, lon: -79.9 };
  const story = storyOf([{ id: 'a', where: guam }, { where: guayaquil, journey: { from: 'a' } }]); // prettier-ignore
  const camera = toCamera(story.events[1]!, story, wide, regions)!;
  expect(Math.abs(camera.center.lon)).toBeGreaterThan(140);
  expect(camera.zoom).toBeGreaterThan(1);
  for (const place of [guam, guayaquil]) expectInside(place, camera, wide);
});

/** Points of the earth so many pixels from Pyongyang, at the zoom that shows a point with its region. */
const besides = (right: number, down: number, zoom = 5.5) => {
  const { x, y } = toPixel(pyongyang, zoom);
  return { name: 'Beside', ...toLatLon({ x: x + right, y: y + down }, zoom) };
};

it('has the very same view for events at nearly the same spot', () => {
  const near = [besides(0, 0), besides(26, 0), besides(-26, 0), besides(0, 26)].map((where) => ({ where }));
  const story = storyOf([...near, { where: vladivostok }]);
  const cameras = story.events.map((event) => toCamera(event, story, wide, regions));
  for (const camera of cameras.slice(1, 4)) expect(camera).toEqual(cameras[0]);
  expect(cameras[4]).not.toEqual(cameras[0]);
});

it.each([
  ['39.9 px to the right', 39.9, 0, true],
  ['40.1 px to the right', 40.1, 0, false],
  ['39.9 px below', 0, 39.9, true],
  ['40.1 px below', 0, 40.1, false],
  ['28 px to the left and 28 above', -28, -28, true],
  ['29 px to the left and 29 above', -29, -29, false],
])('has the very same view for spots up to 40 px apart: %s', (_, right, down, same) => {
  const story = storyOf([{ where: pyongyang }, { where: besides(right, down) }]);
  const [first, second] = story.events.map((event) => toCamera(event, story, wide, regions));
  if (same) expect(second).toEqual(first);
  else expect(second).not.toEqual(first);
});

it.each([
  ['beyond 40 px', [29, 29], {}],
  ['beyond 40 px, however far away it is shown', [29, 29], { certainty: 'uncertain' as const }],
  ['near a spot that has another’s view', [60, 0], {}],
])('has a view of its own for a spot %s', (_, [right = 0, down = 0], more) => {
  const spot = { where: { ...besides(right, down), ...more } };
  const story = storyOf([{ where: pyongyang }, { where: besides(30, 0) }, spot]);
  expect(toCamera(story.events[2]!, story, wide, regions)).toEqual(cameraOf(spot));
});

it.each([
  ['40 px', 400, 400, 39.9, 40.1],
  ['half the width', 60, 400, 29.9, 30.1],
  ['half the height', 400, 60, 29.9, 30.1],
])('has the view of the first for places of one event up to %s apart', (_, width, height, near, far) => {
  const viewport = { width, height, padding: { top: 0, right: 0, bottom: 0, left: 0 }, narrow: false };
  const alone = cameraOf({ where: pyongyang }, viewport);
  expect(cameraOf({ where: [pyongyang, besides(0, near)] }, viewport)).toEqual(alone);
  expect(cameraOf({ where: [pyongyang, besides(0, far)] }, viewport)).not.toEqual(alone);
});

it('shows a place as if it were alone where the others are mere names', () => {
  expect(cameraOf({ where: [pyongyang, { name: 'Somewhere' }] })).toEqual(cameraOf({ where: pyongyang }));
});

it('shows the whole earth no smaller than the map has it', () => {
  expect(fitBounds({ south: -80, west: -180, north: 80, east: 180 }, { ...narrow, width: 200 }).zoom).toBe(0);
});

it('shows a point as near as there is, where no room is left', () => {
  const covered = { ...wide, padding: { top: 300, right: 400, bottom: 300, left: 400 } };
  expect(fitBounds({ south: 39, west: 125, north: 39, east: 125 }, covered).zoom).toBe(streetsEnd);
});

it('has the very same view for nearly the same spot on both sides of the date line', () => {
  const story = storyOf([{ where: { name: 'A', lat: -17, lon: 179.95 } }, { where: { name: 'B', lat: -17, lon: -179.95 } }]); // prettier-ignore
  const [a, b] = story.events.map((event) => toCamera(event, story, wide, regions));
  expect(b).toEqual(a);
});

it.each([
  ['zoom alone', { zoom: 7 }, 7, pyongyang],
  ['centre alone', { center: { lat: 10, lon: 20 } }, 5.5, { lat: 10, lon: 20 }],
  ['both', { zoom: 3, center: { lat: 10, lon: 20 } }, 3, { lat: 10, lon: 20 }],
  ['a zoom beyond what the map has', { zoom: 20 }, streetsEnd, pyongyang],
])('follows the author’s wish for %s', (_, camera, zoom, middle) => {
  const view = cameraOf({ where: pyongyang, camera })!;
  expect(view.zoom).toBe(zoom);
  const { x, y } = seenAt(middle, view, wide);
  expect(x).toBeCloseTo(335, 6);
  expect(y).toBeCloseTo(275, 6);
});

it('follows the author’s wish for bounds, and for a narrow panel', () => {
  const bounds = { south: 30, west: 110, north: 50, east: 140 };
  const event = { where: pyongyang, camera: { bounds }, cameraNarrow: { zoom: 4 } };
  const view = cameraOf(event)!;
  expectInside({ lat: 30, lon: 110 }, view, wide);
  expectInside({ lat: 50, lon: 140 }, view, wide);
  expect(cameraOf(event, narrow)!.zoom).toBe(4);
  expect(cameraOf({ where: pyongyang, cameraNarrow: { zoom: 4 } })!.zoom).toBe(5.5);
  expect(cameraOf({ where: pyongyang, camera: { zoom: 6 } }, narrow)!.zoom).toBe(6);
  expect(cameraOf({ camera: { zoom: 6 } })).toBeUndefined();
});

it('keeps its own zoom where the author wishes a centre alone, and else that of a region', () => {
  const camera = { center: { lat: 10, lon: 20 } };
  expect(cameraOf({ where: { ...pyongyang, certainty: 'uncertain' }, camera })!.zoom).toBe(4.5);
  expect(cameraOf({ camera })!.zoom).toBe(5.5);
  expect(cameraOf({ camera }, narrow)!.zoom).toBe(5);
});

it('shows everything that has a place in the overview', () => {
  const story = storyOf([
    { where: moscow },
    { where: pyongyang },
    { where: { name: 'Washington', lat: 38.9, lon: -77 } },
    {},
  ]);
  const camera = toOverviewCamera(story, wide, regions)!;
  for (const { places } of story.events) {
    for (const place of places) if (place.kind === 'point') expectInside(place.at, camera, wide);
  }
  expect(toOverviewCamera(storyOf([{}]), wide, regions)).toBeUndefined();
});

it('begins with the event, where that has no place with the whole story, and with the earth where none has', () => {
  const story = storyOf([{ where: moscow }, {}, { where: pyongyang }]);
  const [first, second] = story.events;
  expect(toOpeningCamera(first, story, wide, regions)).toEqual(toCamera(first!, story, wide, regions));
  expect(toOpeningCamera(second, story, wide, regions)).toEqual(toOverviewCamera(story, wide, regions));
  expect(toOpeningCamera(undefined, storyOf([]), wide, regions)).toEqual({ center: { lat: 20, lon: 0 }, zoom: 1 });
});

const viewport: fc.Arbitrary<Viewport> = fc.record({
  width: fc.integer({ min: 320, max: 1400 }),
  height: fc.integer({ min: 240, max: 1000 }),
  padding: fc.record({
    top: fc.integer({ min: 0, max: 60 }),
    right: fc.integer({ min: 0, max: 60 }),
    bottom: fc.integer({ min: 0, max: 60 }),
    left: fc.integer({ min: 0, max: 60 }),
  }),
  narrow: fc.boolean(),
});

it('keeps whatever it shows inside the padding, at quarter steps between 0 and 8', () => {
  const bounds = fc
    .record({
      south: fc.double({ min: -84, max: 84, noNaN: true }),
      height: fc.double({ min: 0, max: 100, noNaN: true }),
      west: fc.double({ min: -180, max: 180, noNaN: true }),
      width: fc.double({ min: 0, max: 200, noNaN: true }),
    })
    .map(({ south, height, west, width }) => ({
      south,
      north: Math.min(84, south + height),
      west,
      east: west + width,
    }));
  fc.assert(
    fc.property(bounds, viewport, (bounds, viewport) => {
      const { center, zoom } = fitBounds(bounds, viewport);
      expect(Number.isInteger(zoom * 4) && zoom >= 0 && zoom <= streetsEnd).toBe(true);
      expect(Math.abs(center.lon)).toBeLessThanOrEqual(180);
      if (zoom === 0) return;
      const middle = { lat: 0, lon: (bounds.west + bounds.east) / 2 };
      const turn = 360 * Math.round((center.lon - middle.lon) / 360);
      const shown = { center: { ...center, lon: center.lon - turn }, zoom };
      const { x: left, y: top } = offset({ lat: bounds.north, lon: bounds.west }, shown, viewport);
      const { x: right, y: bottom } = offset({ lat: bounds.south, lon: bounds.east }, shown, viewport);
      const { padding, width, height } = viewport;
      expect(left).toBeGreaterThan(padding.left - 0.01);
      expect(top).toBeGreaterThan(padding.top - 0.01);
      expect(right).toBeLessThan(width - padding.right + 0.01);
      expect(bottom).toBeLessThan(height - padding.bottom + 0.01);
      const closer = Math.max(right - left, bottom - top) * 2 ** 0.26;
      const roomy = closer < Math.min(width - padding.left - padding.right, height - padding.top - padding.bottom);
      expect(roomy && zoom < streetsEnd).toBe(false);
    }),
    { numRuns: 500 },
  );
});

it('keeps every place of every event inside the padding', () => {
  const place = fc.record({
    name: fc.constant('P'),
    lat: fc.integer({ min: -80, max: 80 }),
    lon: fc.integer({ min: -180, max: 180 }),
    certainty: fc.constantFrom('certain' as const, 'uncertain' as const),
  });
  const events = fc.array(fc.array(place, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(events, viewport, (wheres, viewport) => {
      const story: Story = storyOf(wheres.map((where) => ({ where })));
      for (const event of story.events) {
        const camera = toCamera(event, story, viewport, regions)!;
        if (camera.zoom < 1) continue;
        for (const place of event.places) if (place.kind === 'point') expectInside(place.at, camera, viewport);
      }
    }),
  );
});

function offset(point: LatLon, { center, zoom }: Camera, { width, height }: Viewport) {
  const [at, middle] = [toPixel(point, zoom), toPixel(center, zoom)];
  return { x: at.x - middle.x + width / 2, y: at.y - middle.y + height / 2 };
}

it('puts any middle the author wishes in the middle of what is free, at her zoom', () => {
  const wish = fc.record({
    zoom: fc.double({ min: 0, max: streetsEnd, noNaN: true }),
    center: fc.record({
      lat: fc.double({ min: -80, max: 80, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
    }),
  });
  fc.assert(
    fc.property(wish, fc.constantFrom(wide, narrow), (camera, viewport) => {
      const view = cameraOf({ where: pyongyang, camera }, viewport)!;
      const { width, height, padding } = viewport;
      const { x, y } = seenAt(camera.center, view, viewport);
      const world = 256 * 2 ** camera.zoom;
      expect(view.zoom).toBe(camera.zoom);
      expect(Math.abs(Math.sin(((x - (padding.left + width - padding.right) / 2) / world) * Math.PI))).toBeCloseTo(
        0,
        6,
      );
      expect(y).toBeCloseTo((padding.top + height - padding.bottom) / 2, 4);
    }),
  );
});

it('keeps the box that an author wishes inside the padding, over the date line too', () => {
  const box = fc.record({
    south: fc.double({ min: -60, max: 0, noNaN: true }),
    west: fc.double({ min: -180, max: 179, noNaN: true }),
    height: fc.double({ min: 1, max: 60, noNaN: true }),
    width: fc.double({ min: 1, max: 100, noNaN: true }),
  });
  fc.assert(
    fc.property(box, ({ south, west, height, width }) => {
      const bounds = { south, west, north: south + height, east: west + width };
      const written = { ...bounds, east: bounds.east > 180 ? bounds.east - 360 : bounds.east };
      const view = cameraOf({ where: moscow, camera: { bounds: written } })!;
      expectInside({ lat: bounds.south, lon: bounds.west }, view, wide);
      expectInside({ lat: bounds.north, lon: bounds.east }, view, wide);
    }),
  );
});
