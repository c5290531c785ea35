import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDocument } from '../../../src/core/document/check-document.js';

const good = {
  dateline: 1,
  title: 'Story',
  summary: 'S',
  lang: 'en',
  byline: 'B',
  published: '2023-09-12',
  updated: '2023-09-13',
  canonical: 'https://example.org/',
  timeZone: 'Asia/Pyongyang',
  calendar: 'gregorian',
  places: {
    pyongyang: { name: 'Pyongyang', lat: 39, lon: 125.7, certainty: 'certain', timeZone: 'Asia/Pyongyang' },
    'far-east': { name: 'Far East', somewhere: { region: 'russian-far-east' } },
    sea: { name: 'Sea', area: { lat: 40, lon: 135, radius: 100_000 } },
  },
  routes: {
    line: { name: 'Line', geometry: { type: 'LineString', coordinates: [[125, 39], [130, 42]] }, length: 1_180_000 }, // prettier-ignore
  },
  groups: { kim: { name: 'Kim' } },
  sources: { kcna: { name: 'KCNA', url: 'https://example.org/', accessed: '2023-09-12' } },
  events: [
    {
      id: 'departure',
      title: 'He leaves',
      label: 'Leaves',
      text: '*So*',
      when: '2023-09-10T18:30~',
      where: 'pyongyang',
    },
    {
      id: 'arrival',
      title: 'He arrives',
      when: '2023-09-12',
      whenText: 'on Tuesday',
      calendar: 'gregorian',
      timeZone: 'Asia/Vladivostok',
      where: ['far-east', { name: 'Khasan', lat: 42, lon: 130 }],
      group: 'kim',
      status: 'reported',
      by: ['kcna'],
      deniedBy: ['Moscow'],
      sources: ['kcna'],
      media: [{ type: 'image', src: 'a.jpg', alt: '', caption: 'c', credit: 'd', width: 4, height: 3 }],
      camera: { zoom: 6, center: { lat: 1, lon: 2 } },
      cameraNarrow: { bounds: { south: 1, west: 2, north: 3, east: 4 } },
      journey: { from: 'departure', along: 'line', by: 'train' },
      added: '2023-09-12',
      corrections: [{ at: '2023-09-13', note: 'Spelling' }],
    },
  ],
};

/** A copy of the good document with the value at `path` replaced. */
function withValue(path: readonly (string | number)[], value: unknown): typeof good {
  const copy = structuredClone(good);
  parentIn(copy, path)[path.at(-1)!] = value;
  return copy;
}

function without(path: readonly (string | number)[]): typeof good {
  const copy = structuredClone(good);
  delete parentIn(copy, path)[path.at(-1)!];
  return copy;
}

function parentIn(root: unknown, path: readonly (string | number)[]): Record<string | number, unknown> {
  const inside = (object: unknown, key: string | number) => (object as Record<string | number, unknown>)[key];
  return path.slice(0, -1).reduce(inside, root) as Record<string | number, unknown>;
}

it('has nothing to say of a good document, and gives all of it', () => {
  expect(checkDocument(good)).toEqual({ document: good, problems: [] });
});

it.each([
  ['title', ['title'], 42, 'It is 42; it should be a text.'],
  ['dateline', ['dateline'], 2, 'It is 2; it should be 1.'],
  ['calendar', ['calendar'], 'Julian', 'It is "Julian"; it should be one of gregorian, julian. Did you mean "julian"?'],
  ['places', ['places'], [], 'It is a list; it should be an object of ids.'],
  ['events[0]', ['events', 0], [], 'It is a list; it should be an object.'],
  ['places.pyongyang', ['places', 'pyongyang'], 'x', 'It is "x"; it should be an object.'],
  ['places.pyongyang.lat', ['places', 'pyongyang', 'lat'], '39', 'It is "39"; it should be a number.'],
  ['places.sea.area.radius', ['places', 'sea', 'area', 'radius'], NaN, 'It is NaN; it should be a number.'],
  [
    'places.sea.area.geometry',
    ['places', 'sea', 'area', 'geometry'],
    {},
    'It is an object; it should be a GeoJSON Polygon or MultiPolygon.',
  ],
  ['events[0].when', ['events', 0, 'when'], 2023, 'It is 2023; it should be a text.'],
  ['events[0].where', ['events', 0, 'where'], 7, 'It is 7; it should be the id of a place, or a place.'],
  ['events[1].where[1]', ['events', 1, 'where', 1], 7, 'It is 7; it should be the id of a place, or a place.'],
  ['events[1].where[1].lat', ['events', 1, 'where', 1, 'lat'], 'north', 'It is "north"; it should be a number.'],
  ['events[1].by', ['events', 1, 'by'], 'kcna', 'It is "kcna"; it should be a list.'],
  ['events[1].by[0]', ['events', 1, 'by', 0], null, 'It is null; it should be a text.'],
  [
    'events[1].status',
    ['events', 1, 'status'],
    'rumoured',
    'It is "rumoured"; it should be one of reported, confirmed, claimed, denied, expected.',
  ],
  ['events[1].camera.zoom', ['events', 1, 'camera', 'zoom'], 'near', 'It is "near"; it should be a number.'],
] as const)('tells what is wrong at %s, and leaves out no more', (where, path, value, message) => {
  const { document, problems } = checkDocument(withValue(path, value));
  expect(problems).toEqual([{ level: 'error', code: 'wrong-value', where, value, message }]);
  const last = path.at(-1);
  expect(document).toEqual(typeof last === 'number' ? withValue(path, undefined) : without(path));
});

it.each([
  ['routes.line.geometry', ['routes', 'line', 'geometry'], ['routes', 'line']],
  ['events[1].media[0].src', ['events', 1, 'media', 0, 'src'], ['events', 1, 'media', 0]],
  ['events[1].journey.from', ['events', 1, 'journey', 'from'], ['events', 1, 'journey']],
  ['events[1].camera.center.lat', ['events', 1, 'camera', 'center', 'lat'], ['events', 1, 'camera', 'center']],
  ['events[1].corrections[0].note', ['events', 1, 'corrections', 0, 'note'], ['events', 1, 'corrections', 0]],
] as const)('leaves out what cannot be without %s, and says so once', (where, path, lost) => {
  const item = typeof lost.at(-1) === 'number';
  const expected = item ? withValue(lost, undefined) : without(lost);
  const missing = checkDocument(without(path));
  expect(missing.problems).toMatchObject([{ level: 'error', code: 'missing-value', where }]);
  expect(missing.document).toEqual(expected);
  const wrong = checkDocument(withValue(path, true));
  expect(wrong.problems).toMatchObject([{ code: 'wrong-value', where, value: true }]);
  expect(wrong.document).toEqual(expected);
});

it('keeps the numbers of the other events when one is no event', () => {
  const { document, problems } = checkDocument({
    events: ['x', { title: 'A', when: 1 }, null, { title: 'B', status: 'x' }],
  });
  expect(problems.map(({ where }) => where)).toEqual(['events[0]', 'events[1].when', 'events[2]', 'events[3].status']);
  expect(document.events).toEqual([undefined, { title: 'A' }, undefined, { title: 'B' }]);
});

it.each([
  [['titel'], 'titel', 'Did you mean "title"?'],
  [['events', 0, 'wehn'], 'events[0].wehn', 'Did you mean "when"?'],
  [['places', 'sea', 'latitude'], 'places.sea.latitude', ''],
  [['events', 1, 'camera', 'centre'], 'events[1].camera.centre', 'Did you mean "center"?'],
  [['events', 1, 'media', 0, 'url'], 'events[1].media[0].url', ''],
])('warns of the unknown key %j', (path, where, hint) => {
  const { document, problems } = checkDocument(withValue(path, 'x'));
  expect(problems).toMatchObject([{ level: 'warning', code: 'unknown-key', where, value: 'x' }]);
  expect(problems[0]!.message.endsWith(hint || 'ignored.')).toBe(true);
  expect(document).toEqual(good);
});

it('warns of every unknown key, not only of the first', () => {
  const { problems } = checkDocument({ ...good, a1: 1, b2: 2, events: [{ ...good.events[0], c3: 3, d4: 4 }] });
  expect(problems.map(({ where }) => where).sort()).toEqual(['a1', 'b2', 'events[0].c3', 'events[0].d4']);
});

it.each([[undefined], [null], [42], ['{}'], [true], [[]], [() => 1]])('takes %j for an empty story', (value) => {
  const { document, problems } = checkDocument(value);
  expect(document).toEqual({ events: [] });
  expect(problems).toMatchObject([{ level: 'error', code: 'not-a-story', where: '', value }]);
});

it.each([
  [{}, 'missing-value'],
  [{ events: 'none' }, 'wrong-value'],
])('takes %j for a story without events', (value, code) => {
  const { document, problems } = checkDocument(value);
  expect(document.events).toEqual([]);
  expect(problems).toMatchObject([{ level: 'error', code, where: 'events' }]);
});

it('is not led astray by keys that objects inherit', () => {
  const hostile = JSON.parse(
    '{"__proto__": {"polluted": 1}, "constructor": {"x": 1}, "places": {"__proto__": {"lat": 1}, "toString": {"lat": 2}}, "events": [{"__proto__": {"when": 1}, "title": "A"}]}',
  );
  const { document, problems } = checkDocument(hostile);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(document.events).toEqual([{ title: 'A' }]);
  expect(problems.map(({ code }) => code)).toEqual(Array<string>(4).fill('reserved-key'));
});

it('does not change what it is given', () => {
  const value = withValue(['events', 0, 'wehn'], 1);
  const before = structuredClone(value);
  checkDocument(value);
  expect(value).toEqual(before);
});

it('copes with anything, and gives a document that it has nothing more to say of', () => {
  const key = fc.constantFrom(
    'title',
    'events',
    'when',
    'where',
    'places',
    'media',
    'lat',
    'camera',
    'id',
    'x',
    'sources',
    'routes',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.anything({ maxDepth: 1 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
      fc.array(tie('tree'), { maxLength: 4 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      const { document } = checkDocument(value);
      expect(Array.isArray(document.events)).toBe(true);
      expect(checkDocument(document).problems).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it('leaves out data that is nested so deep that nobody could write it again', () => {
  const deep: unknown = JSON.parse(`${'{"type":"GeometryCollection","geometries":['.repeat(9000)}${']}'.repeat(9000)}`);
  const shallow = { type: 'FeatureCollection', features: [] };
  const layers = [deep, shallow].map((geojson) => ({ name: 'L', geojson }));
  const { document, problems } = checkDocument({ title: 'T', layers, events: [] });
  expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual(['wrong-value layers[0].geojson']);
  expect(() => JSON.stringify(document)).not.toThrow();
  expect(document.layers!.at(-1)).toEqual({ name: 'L', geojson: shallow });
});
