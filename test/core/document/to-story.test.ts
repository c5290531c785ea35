import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explain } from '../../../src/core/document/explain.js';
import type { EventDocument, StoryDocument } from '../../../src/core/document/schema.js';
import { isSlug } from '../../../src/core/document/slug.js';
import { toStory as toFoundStory } from '../../../src/core/document/to-story.js';

const places = {
  pyongyang: { name: 'Pyongyang', lat: 39, lon: 125.7 },
  khasan: {
    name: 'Khasan',
    lat: 42.43,
    lon: 130.645,
    timeZone: 'Asia/Vladivostok',
    certainty: 'less-certain' as const,
  },
};
const line = { type: 'LineString' as const, coordinates: [[125.7, 39], [130.6, 42.4]] }; // prettier-ignore

const toStory = (document: StoryDocument) => {
  const { story, findings } = toFoundStory(document);
  return { story, problems: explain(findings) };
};
const told = (...events: EventDocument[]) => toStory({ events });
const one = (event: EventDocument, more: Partial<StoryDocument> = {}) => {
  const { story, problems } = toStory({ ...more, events: [event] });
  return { event: story.events[0]!, problems };
};
const wheres = ({ problems }: { problems: { where: string }[] }) => problems.map(({ where }) => where);

it('needs no more than a title', () => {
  const { story, problems } = told({ title: 'It begins' });
  expect(problems).toEqual([]);
  expect(story).toMatchObject({ title: '', lang: 'en', groups: [], timeline: [{ id: 'it-begins' }] });
  expect(story.events[0]).toMatchObject({
    id: 'it-begins',
    title: 'It begins',
    text: '',
    places: [],
    status: 'reported',
    by: [],
    deniedBy: [],
    sources: [],
    media: [],
    corrections: [],
  });
});

it('resolves what its events refer to', () => {
  const { story, problems } = toStory({
    title: 'Journey',
    lang: 'EN-gb',
    byline: 'B',
    summary: 'S',
    canonical: 'https://example.org/',
    published: '2023-09-12T12:00+02:00',
    updated: '2023-09-13',
    timeZone: 'Asia/Pyongyang',
    places,
    routes: { line: { name: 'Line', geometry: line, length: 1_180_000 } },
    groups: { kim: { name: 'Kim' }, moscow: {} },
    sources: { kcna: { name: 'KCNA', url: 'https://example.org/kcna', accessed: '2023-09-12' } },
    events: [
      {
        id: 'departure',
        title: 'Leaves',
        label: 'L',
        when: '2023-09-10T18:30~',
        where: 'pyongyang',
        group: 'kim',
        by: ['kcna', 'NK News'],
      },
      {
        id: 'arrival',
        title: 'Arrives',
        when: '2023-09-12',
        where: ['khasan', 'pyongyang'],
        journey: { from: 'departure', along: 'line', by: 'train' },
      },
    ],
  });
  expect(problems).toEqual([]);
  const [departure, arrival] = story.events;
  expect(story).toMatchObject({
    title: 'Journey',
    lang: 'en-GB',
    byline: 'B',
    summary: 'S',
    canonical: 'https://example.org/',
  });
  expect(story.groups).toEqual([
    { id: 'kim', name: 'Kim' },
    { id: 'moscow', name: 'moscow' },
  ]);
  expect(departure!.places[0]).toMatchObject({ kind: 'point', at: { lat: 39, lon: 125.7 }, certainty: 'certain' });
  expect(departure!.places[0]).toBe(arrival!.places[1]);
  expect(departure!.group).toBe(story.groups[0]);
  expect(departure!.label).toBe('L');
  expect(departure!.by).toEqual([
    { id: 'kcna', name: 'KCNA', url: 'https://example.org/kcna', accessed: '2023-09-12' },
    { id: 'NK News', name: 'NK News' },
  ]);
  expect(arrival!.journey).toEqual({
    from: 'departure',
    by: 'train',
    along: { id: 'line', name: 'Line', length: 1_180_000, line: [{ lat: 39, lon: 125.7 }, { lat: 42.4, lon: 130.6 }] }, // prettier-ignore
  });
});

it('puts the events in the order of time too', () => {
  const { story } = told({ id: 'b', title: 'B', when: '2023' }, { id: 'a', title: 'A', when: '1999' });
  expect(story.events.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(story.timeline.map(({ id }) => id)).toEqual(['a', 'b']);
});

it.each([
  ['its own', { timeZone: 'Asia/Tokyo', where: 'khasan' }, 'Asia/Tokyo'],
  ['its first place’s', { where: ['khasan', 'pyongyang'] }, 'Asia/Vladivostok'],
  ['the story’s', { where: 'pyongyang' }, 'Asia/Pyongyang'],
])('reads a clock time in %s zone', (_, event: EventDocument, zone) => {
  const story = { timeZone: 'Asia/Pyongyang', places };
  expect(one({ title: 'A', when: '2023-09-10T18:30', ...event }, story).event.when?.zone).toBe(zone);
});

it('reads dates in the calendar of the story, or of the event', () => {
  const calendar = (event: EventDocument) =>
    one({ title: 'A', when: '1519-08-10', ...event }, { calendar: 'julian' }).event.when;
  expect(calendar({})?.calendar).toBe('julian');
  expect(calendar({ calendar: 'gregorian' })?.calendar).toBe('gregorian');
});

it('keeps an event whose date cannot be read, and says where it is', () => {
  const { event, problems } = one({ title: 'A', when: 'soon' });
  expect(event.when).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'unreadable-date', where: 'events[0].when', value: 'soon' }]);
});

it.each([
  ['the one given', [{ id: 'x', title: 'A' }], ['x'], []],
  ['the title’s', [{ title: 'Kim’s train' }], ['kims-train'], []],
  ['the label’s without a title', [{ label: 'Train' }], ['train'], []],
  ['a number, where the title has no letters of ours', [{ title: 'A' }, { title: '平壌' }], ['a', 'event-2'], []],
  [
    'a number behind it, where titles are alike',
    [{ title: 'A' }, { title: 'A' }, { title: 'A' }],
    ['a', 'a-2', 'a-3'],
    [],
  ],
  ['one that no later event is given', [{ title: 'A' }, { id: 'a', title: 'B' }], ['a-2', 'a'], []],
  [
    'another, where it is given twice',
    [
      { id: 'a', title: 'A' },
      { id: 'a', title: 'B' },
    ],
    ['a', 'a-2'],
    ['duplicate-id'],
  ],
  [
    'a plain one, where it is given with capitals and spaces',
    [{ id: 'My Event', title: 'A' }],
    ['my-event'],
    ['unusable-id'],
  ],
  ['the title’s, where nothing is left of it', [{ id: '!!', title: 'A' }], ['a'], []],
])('has for an id %s', (_, events: EventDocument[], ids, codes) => {
  const { story, problems } = told(...events);
  expect(story.events.map(({ id }) => id)).toEqual(ids);
  expect(problems.map(({ code }) => code)).toEqual(codes);
});

it.each([
  ['place', { where: 'pyongyng' }, 'events[0].where', '"pyongyang"'],
  ['place', { where: ['khasan', 'Kasan'] }, 'events[0].where[1]', '"khasan"'],
  ['place', { where: 'constructor' }, 'events[0].where', undefined],
  ['route', { journey: { from: 'b', along: 'lime' } }, 'events[0].journey.along', '"line"'],
  ['event', { journey: { from: 'bb' } }, 'events[0].journey.from', '"b"'],
  ['event', { journey: { from: 'a' } }, 'events[0].journey.from', undefined],
  ['group', { group: 'kin' }, 'events[0].group', '"kim"'],
])('tells of an unknown %s: %j', (kind, event: EventDocument, where, meant) => {
  const { story, problems } = toStory({
    places,
    routes: { line: { geometry: line } },
    groups: { kim: {} },
    events: [
      { id: 'a', title: 'A', ...event },
      { id: 'b', title: 'B' },
    ],
  });
  expect(problems).toMatchObject([{ level: 'error', code: `unknown-${kind}`, where }]);
  if (meant) expect(problems[0]!.message).toContain(`Did you mean ${meant}?`);
  expect(story.events).toHaveLength(2);
});

it('takes a name for a source, but wonders when it looks like a slip', () => {
  const { event, problems } = one({ title: 'A', by: ['kcan', 'Reuters', 'pyongyang'] }, { sources: { kcna: {} } });
  expect(event.by.map(({ name }) => name)).toEqual(['kcan', 'Reuters', 'pyongyang']);
  expect(problems).toMatchObject([
    { level: 'warning', code: 'unknown-source', where: 'events[0].by[0]', value: 'kcan' },
  ]);
});

it('makes groups of names where the story lists none', () => {
  const { story, problems } = told(
    { title: 'A', group: 'Kim' },
    { title: 'B', group: 'Moscow' },
    { title: 'C', group: 'Kim' },
  );
  expect(problems).toEqual([]);
  expect(story.groups.map(({ name }) => name)).toEqual(['Kim', 'Moscow']);
  expect(story.events[2]!.group).toBe(story.groups[0]);
});

it('takes places in line, the same for the same and others for others', () => {
  const { story, problems } = told(
    { title: 'A', where: { name: 'Springfield', lat: 1, lon: 2 } },
    { title: 'B', where: [{ name: 'Springfield', lat: 1, lon: 2 }] },
    { title: 'C', where: { name: 'Springfield', lat: 3, lon: 4 } },
    { title: 'D', where: { lat: 5, lon: 6 } },
  );
  expect(problems).toEqual([]);
  expect(story.events.map(({ places: [place] }) => place!.id)).toEqual([
    'springfield',
    'springfield',
    'springfield-2',
    'place',
  ]);
  expect(story.events[0]!.places[0]).toBe(story.events[1]!.places[0]);
});

it.each([
  [{ name: 'P', lat: 91, lon: 0 }, ''],
  [{ name: 'P', lat: 0, lon: 181 }, ''],
  [{ name: 'P', lat: 130.6, lon: 42.4 }, 'Are they swapped?'],
  [{ name: 'P', lat: 10 }, ''],
  [{ name: 'P', lat: '39', lon: 125 }, ''],
])('keeps the name of a place that is not on the earth: %j', (place, hint) => {
  const { event, problems } = one({ title: 'A', where: place as EventDocument['where'] });
  expect(event.places).toMatchObject([{ name: 'P', kind: 'named' }]);
  expect(problems).toMatchObject([{ code: 'not-on-earth', where: 'events[0].where' }]);
  expect(problems[0]!.message).toContain(hint);
});

it('takes a mere name for a place without a word', () => {
  const { event, problems } = one({ title: 'A', where: { name: 'Pyongyang' } });
  expect(event.places).toMatchObject([{ name: 'Pyongyang', kind: 'named' }]);
  expect(problems).toEqual([]);
});

it.each([
  [{ region: 'russian-far-east' }, { type: 'region', region: 'russian-far-east' }],
  [
    { lat: 1, lon: 2, radius: 3 },
    { type: 'circle', center: { lat: 1, lon: 2 }, radius: 3 },
  ],
])('reads the extent %j', (area, expected) => {
  expect(one({ title: 'A', where: { name: 'P', somewhere: area } }).event.places).toMatchObject([
    { kind: 'somewhere', area: expected },
  ]);
  expect(one({ title: 'A', where: { name: 'P', area } }).event.places).toMatchObject([
    { kind: 'area', area: expected },
  ]);
});

it.each([{}, { lat: 1, lon: 2 }, { lat: 1, lon: 2, radius: -3 }])('tells of an extent without one: %j', (area) => {
  const { event, problems } = one({ title: 'A', where: { name: 'P', area } });
  expect(event.places).toMatchObject([{ kind: 'named' }]);
  expect(problems).toMatchObject([{ code: 'no-extent', where: 'events[0].where.area' }]);
});

it('tells of zones and languages that there are not, and goes without', () => {
  const parsed = toStory({
    lang: 'not a language',
    timeZone: 'Asia/Pyongyong',
    places: { p: { name: 'P', timeZone: 'x' } },
    events: [{ title: 'A', timeZone: 'y' }],
  });
  expect(wheres(parsed)).toEqual(['timeZone', 'places.p.timeZone', 'events[0].timeZone', 'lang']);
  expect(parsed.story).toMatchObject({ lang: 'en', timeZone: undefined });
});

it('shows no address that could harm', () => {
  const parsed = toStory({
    canonical: 'javascript:alert(1)',
    sources: { s: { name: 'S', url: 'data:text/html,x' } },
    events: [
      {
        title: 'A',
        sources: ['s'],
        media: [
          { type: 'image', src: 'java\nscript:alert(1)', alt: '' },
          { type: 'embed', src: 'http://example.org/' },
          { type: 'embed', src: 'https://' },
          { type: 'embed', src: 'https://example.org/' },
          { type: 'image', src: 'a.jpg', alt: '' },
        ],
      },
    ],
  });
  expect(wheres(parsed).sort()).toEqual([
    'canonical',
    'events[0].media[0].src',
    'events[0].media[1].src',
    'events[0].media[2].src',
    'sources.s.url',
  ]);
  expect(parsed.problems.every(({ code }) => code === 'unsafe-url')).toBe(true);
  expect(parsed.story.canonical).toBeUndefined();
  expect(parsed.story.events[0]!.sources).toEqual([{ id: 's', name: 'S' }]);
  expect(parsed.story.events[0]!.media.map(({ src }) => src)).toEqual(['https://example.org/', 'a.jpg']);
});

it.each([
  [{ type: 'image', src: 'a.jpg' }, ['missing-alt']],
  [{ type: 'image', src: 'a.jpg', alt: '' }, []],
  [{ type: 'audio', src: 'a.mp3' }, []],
] as const)('asks for the alternative text of %j: %j', (media, codes) => {
  expect(one({ title: 'A', media: [media] }).problems.map(({ code }) => code)).toEqual(codes);
});

it.each([
  ['2023-09-11', ['expected-in-the-past']],
  ['2023-09-12', []],
  ['[2023-09-12..2023-09-17]', []],
  ['2023-09', []],
  [undefined, []],
])('wonders at what is expected on %s, being published on 12 September 2023', (when, codes) => {
  const { problems } = one({ title: 'A', when, status: 'expected' }, { published: '2023-09-12' });
  expect(problems.map(({ code }) => code)).toEqual(codes);
});

it('asks for a title, and takes the first words of the text until then', () => {
  const { event, problems } = one({ text: ' One two three\nfour five six seven eight nine ten' });
  expect(event.title).toBe('One two three four five six seven eight');
  expect(one({ text: 'Ship: Glenisla\\\nBuilt: Leith' }).event.title).toBe('Ship: Glenisla');
  expect(problems).toMatchObject([{ level: 'warning', code: 'missing-title', where: 'events[0].title' }]);
});

it('reads the author’s wish for the map, over the date line too', () => {
  const bounds = { south: -10, west: 170, north: 10, east: -170 };
  const { event, problems } = one({
    title: 'A',
    camera: { zoom: 6, center: { lat: 1, lon: 2 } },
    cameraNarrow: { bounds },
  });
  expect(problems).toEqual([]);
  expect(event.camera).toEqual({ zoom: 6, center: { lat: 1, lon: 2 } });
  expect(event.cameraNarrow).toEqual({ bounds: { ...bounds, east: 190 } });
  expect(one({ title: 'A', camera: { center: { lat: 100, lon: 2 } } }).problems).toMatchObject([
    { where: 'events[0].camera.center' },
  ]);
});

it('keeps corrections that say what and when', () => {
  const corrections = [
    { at: '2023-09-13', note: 'Spelling' },
    { at: '', note: 'x' },
  ];
  expect(one({ title: 'A', corrections, added: '2023-09-12' }).event).toMatchObject({
    corrections: [corrections[0]],
    added: '2023-09-12',
  });
});

it('reads the dates of corrections, and keeps what is none as it is written', () => {
  const { event } = one({
    title: 'A',
    corrections: [
      { at: '2024-05-10T13:00+02:00', note: 'N' },
      { at: 'today', note: 'M' },
    ],
  });
  expect(event.corrections.map(({ at, when }) => [at, when?.edtf.type])).toEqual([
    ['2024-05-10T13:00+02:00', 'date'],
    ['today', undefined],
  ]);
});

it.each([
  ['there is no date', { whenText: 'n.d.' }, 'n.d.'],
  ['the date cannot be read', { when: 'soon', whenText: 'soon' }, 'soon'],
  ['there is one, which has them', { when: '2023', whenText: 'one day' }, undefined],
])('keeps the author’s words for a time where %s', (_, event, whenText) => {
  expect(one({ title: 'A', ...event }).event.whenText).toBe(whenText);
});

it('passes over gaps, and counts events as the document does', () => {
  const events = [undefined, { title: 'A' }, null, { title: 'B', where: 'q' }] as unknown as EventDocument[];
  const parsed = told(...events);
  expect(parsed.story.events.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(wheres(parsed)).toEqual(['events[3].where']);
});

const streets = {
  src: 'streets-0123abcd.json',
  integrity: `sha256-${'A'.repeat(43)}=`,
  bounds: { south: 50, west: 10, north: 50.01, east: 10.02 },
};

it('has the streets that lie beside it', () => {
  const { story, problems } = toStory({ basemap: [streets, { ...streets, minZoom: 11, attribution: '© A', dataDate: '2025-07-01' }], events: [] }); // prettier-ignore
  expect(problems).toEqual([]);
  expect(story.streets).toEqual([
    { ...streets, minZoom: 9 },
    { ...streets, minZoom: 11, attribution: '© A', dataDate: '2025-07-01' },
  ]);
  expect(told().story).not.toHaveProperty('streets');
});

it('has streets that stand in the place of their address, as in a single file', () => {
  const itself = { ...streets, src: 'data:application/json;base64,e30=' };
  const { story, problems } = toStory({ basemap: [itself], events: [] });
  expect(problems).toEqual([]);
  expect(story.streets![0]!.src).toBe(itself.src);
});

it('has streets on both sides of the date line', () => {
  const { story } = toStory({ basemap: [{ ...streets, bounds: { ...streets.bounds, west: 179.9, east: -179.9 } }], events: [] }); // prettier-ignore
  expect(story.streets![0]!.bounds).toMatchObject({ west: 179.9, east: 180.1 });
});

it.each<[object, readonly string[]]>([
  [{ src: 'javascript:x' }, ['basemap[0].src']],
  [{ src: 'data:text/html,{}' }, ['basemap[0].src']],
  [{ src: undefined }, []],
  [{ integrity: undefined }, []],
  [{ bounds: undefined }, []],
  [{ bounds: { ...streets.bounds, north: 91 } }, ['basemap[0].bounds']],
  [{ bounds: { ...streets.bounds, north: 50 } }, ['basemap[0].bounds']],
  [{ bounds: { ...streets.bounds, east: 10 } }, ['basemap[0].bounds']],
])('leaves out streets that cannot be drawn: %j', (wrong, expected) => {
  const found = toStory({ basemap: [{ ...streets, ...wrong } as typeof streets], events: [] });
  expect(found.story.streets).toBeUndefined();
  expect(wheres(found)).toEqual(expected);
});

it('copes with documents that nobody has checked', () => {
  const key = fc.constantFrom(
    'id',
    'title',
    'when',
    'where',
    'places',
    'media',
    'lat',
    'lon',
    'camera',
    'bounds',
    'journey',
    'by',
    'sources',
    'routes',
    'geometry',
    'groups',
    'group',
    'area',
    'from',
    'published',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.anything({ maxDepth: 1 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
      fc.array(tie('tree'), { maxLength: 4 }),
    ),
  }));
  const document = fc.record({
    places: tree,
    routes: tree,
    groups: tree,
    sources: tree,
    basemap: tree,
    events: fc.array(tree, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.oneof(tree, document), (value) => {
      const { story } = toStory(value as StoryDocument);
      const ids = story.events.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every(isSlug)).toBe(true);
      expect([...story.timeline].map(({ id }) => id).sort()).toEqual([...ids].sort());
    }),
    { numRuns: 500 },
  );
});

it('offers one list of ids for all that name what there is not, however many they are', () => {
  const event = { title: 'E', where: 'nowhere', group: 'none', sources: ['nobody'], journey: { from: 'never' } };
  const { findings } = toFoundStory({
    ...{ title: 'T', places: { a: { name: 'A', lat: 1, lon: 2 } }, groups: { b: { name: 'B' } } },
    ...{ sources: { c: { name: 'C' } }, events: [event, event] },
  });
  for (const code of ['unknown-place', 'unknown-group', 'unknown-source', 'unknown-event']) {
    const [one, other, ...more] = findings.filter((finding) => finding.code === code);
    expect([code, more.length]).toEqual([code, 0]);
    expect(one!.details[1]).toBe(other!.details[1]);
  }
});
