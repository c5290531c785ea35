/** Story documents of every shape that the check finds no error in. */
import fc from 'fast-check';
import type { LineString, Polygon } from 'geojson';
import type { EventDocument, MediaDocument, PlaceDocument, StoryDocument } from '../../src/core/document/schema.js';

/** What the values of a story are made of. */
export interface StoryParts {
  /** A text of one line or several. */
  readonly text: fc.Arbitrary<string>;
  /** A name: of a place, a source, a group, a person. */
  readonly name: fc.Arbitrary<string>;
  /** Markdown. */
  readonly markdown: fc.Arbitrary<string>;
}

/** Signs that mean something in one format or another, and any others. */
export const hostileText = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '# ',
          '## ',
          '---',
          '\n',
          '\r\n',
          '\t',
          ' ',
          'when: ',
          '- where: ',
          'note: ',
          ': ',
          ';',
          ',',
          '"',
          "'",
          '=1+1',
        ],
        ...[
          '@',
          '+',
          '-',
          '<b>',
          '&amp;',
          '![a](b.jpg)',
          '```',
          '{',
          '[',
          '}',
          ']',
          '|',
          '>',
          '*a*',
          '\u2028',
          '\u0085',
        ],
        ...['\uFEFF', 'word', '2024', '1,5', 'null', 'true', '~', '%', '\\', '\0'],
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

/** Texts in one line that mean something in the formats and can be held by all of them. */
export const calmText = fc
  .array(
    fc.constantFrom(
      ...['=1+1', '-5', '@a', "'=b", 'Olé', '<b>', '&amp;', '"', ',', 'note: x', '2024', 'true', '#', '- a', '*', '‮'],
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((words) => words.join(' '));

/** Names without the signs that part names. */
export const calmName = fc.constantFrom(
  ...['North Pier', 'the owner', '+49', '=A', 'O’Brien, Ann', '"The Island"', '2024', 'R & D', "'-x"],
);

/** Markdown as it comes back from HTML. */
export const calmMarkdown = fc
  .uniqueArray(
    fc.constantFrom(
      'It left *on time*.',
      '**B** [c](https://example.org/?a=1\\&b=2).',
      '> said',
      '1. a\n2. b',
      '- one\n- two',
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((blocks) => blocks.join('\n\n'));

/** EDTF of every kind. */
export const edtf = fc.constantFrom(
  ...[
    '2024-05-09',
    '2024-05',
    '2024',
    '-0043-03-15',
    '0000',
    '2024-05-09T21:10',
    '2024-05-09T00:00:30',
    '1850~',
    '1850?',
  ],
  ...[
    '2024-05-09%',
    '201X',
    '18XX',
    '2024-XX',
    '2024-05-XX',
    '2024-21',
    '2024-35',
    '2024-05-01/2024-05-09',
    '2024/2024-06',
  ],
  ...[
    '2020~/2023-09-10',
    '../2023-09-12',
    '1985/..',
    '1985/',
    '[2024-05-06..2024-05-08]',
    '[1522-10,1522-11]',
    '{2019,2021}',
  ],
  ...[
    '[..1899]',
    '2023-09-10T18:30~',
    '2023-09-10T18:30+09:00',
    '2024-05-09T10:00Z/2024-05-09T12:00Z',
    'Y-200000',
    '1519-22',
  ],
);

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const lat = fc.double({ min: -90, max: 90, noNaN: true }).map((degrees) => degrees + 0);
const lon = fc.double({ min: -180, max: 180, noNaN: true }).map((degrees) => degrees + 0);
const zone = fc.constantFrom('Asia/Pyongyang', 'Europe/Berlin', 'America/New_York', 'UTC');
const certainty = fc.constantFrom('certain' as const, 'less-certain' as const, 'uncertain' as const);
const calendar = fc.constantFrom('gregorian' as const, 'julian' as const);
const status = fc.constantFrom(...(['reported', 'confirmed', 'claimed', 'denied', 'expected'] as const));
const url = fc.webUrl({ withQueryParameters: true });

/** Any of these keys, or none. */
function optional<T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  return fc.record<T, never>(model, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

const square = fc.constant<Polygon>({
  type: 'Polygon',
  coordinates: [[[0, 0], [1.5, 0], [1, -1e-7], [0, 0]]], // prettier-ignore
  bbox: [0, 0, 1, 1],
});
const line: LineString = { type: 'LineString', coordinates: [[0, 0], [2, 3.25]] }; // prettier-ignore

function arbitraryPlace({ name }: StoryParts): fc.Arbitrary<PlaceDocument> {
  const area = fc.oneof(
    square.map((geometry) => ({ geometry })),
    fc.record({ lat, lon, radius: fc.integer({ min: 1, max: 1e6 }) }),
    fc.constant({ region: 'russian-far-east' }),
  );
  const more = optional<PlaceDocument>({ certainty, timeZone: zone });
  const kind = fc.oneof<fc.Arbitrary<PlaceDocument>[]>(
    fc.record({ lat, lon }),
    fc.record({ area }),
    fc.record({ somewhere: area }),
    fc.constant({}),
  );
  return fc.tuple(name, kind, more).map(([its, where, rest]) => ({ name: its, ...where, ...rest }));
}

function arbitraryKind(): fc.Arbitrary<Pick<MediaDocument, 'type' | 'src'>> {
  const src = fc.oneof(url, fc.constantFrom('a.jpg', '../b.png', 'c.mp4', 'd.mp3'));
  return fc.oneof(
    fc.record({ type: fc.constantFrom('image' as const, 'video' as const, 'audio' as const), src }),
    fc.record({ type: fc.constant('embed' as const), src: url.map((address) => address.replace(/^http:/, 'https:')) }),
  );
}

function arbitraryMedia({ text }: StoryParts): fc.Arbitrary<MediaDocument> {
  const size = fc.integer({ min: 1, max: 4000 });
  const more = optional<Omit<MediaDocument, 'type' | 'src'>>({
    alt: fc.oneof(text, fc.constant('')),
    caption: text,
    credit: text,
    width: size,
    height: size,
  });
  return fc.tuple(arbitraryKind(), more).map(([its, rest]) => ({ ...its, ...rest }));
}

/** Documents whose ids are found, with their texts made of these parts. */
export function arbitraryStory(parts: StoryParts): fc.Arbitrary<StoryDocument> {
  const { text, name } = parts;
  const lists = fc.record({
    places: fc.dictionary(id, arbitraryPlace(parts), { maxKeys: 3 }),
    routes: fc.dictionary(id, fc.constant({ geometry: line, length: 1180000 }), { maxKeys: 2 }),
    groups: fc.dictionary(id, name.map((its) => ({ name: its })), { maxKeys: 2 }), // prettier-ignore
    sources: fc.dictionary(id, fc.record({ name, url, accessed: edtf }, { requiredKeys: ['name'] }), { maxKeys: 3 }),
  });
  const top = optional<Omit<StoryDocument, 'events'>>({
    ...{ $schema: url, dateline: fc.constant(1 as const), title: text, summary: text, byline: text, canonical: url },
    ...{ lang: fc.constantFrom('en', 'de', 'ar', 'pt-BR'), published: edtf, updated: edtf, timeZone: zone, calendar },
  });
  return fc.tuple(lists, top).chain(([its, rest]) => {
    const used = Object.fromEntries(Object.entries(its).filter(([, list]) => Object.keys(list).length > 0));
    return fc
      .array(arbitraryEvent(parts, its), { maxLength: 4 })
      .map((events) => ({ ...rest, ...used, events: withIds(events) }));
  });
}

/** Documents that say nothing but what a row of a table holds. */
export function arbitraryTable({ text, name, markdown }: StoryParts): fc.Arbitrary<StoryDocument> {
  const names = fc.array(name, { minLength: 1, maxLength: 3 });
  const place = fc.tuple(
    fc.oneof(fc.record({ name, lat, lon }), fc.record({ name })),
    optional<PlaceDocument>({ certainty }),
  );
  const media = fc.tuple(
    arbitraryKind(),
    optional<Omit<MediaDocument, 'type' | 'src'>>({
      alt: fc.oneof(text, fc.constant('')),
      caption: text,
      credit: text,
    }),
  );
  const event = optional<EventDocument>({
    ...{ title: text, label: text, text: markdown, when: edtf, whenText: text, calendar, timeZone: zone, group: text },
    ...{ status, by: names, deniedBy: names, sources: names, added: edtf },
    where: place.map(([its, rest]) => ({ ...its, ...rest })),
    media: media.map(([its, rest]) => [{ ...its, ...rest }]),
    journey: fc.record({ from: fc.constant('event-0'), by: text }, { requiredKeys: ['from'] }),
  });
  return fc.array(event, { maxLength: 4 }).map((events) => ({ dateline: 1, events: withIds(events) }));
}

/** Documents that say nothing but what TimelineJS can. */
export function arbitraryTimeline({ text, name, markdown }: StoryParts): fc.Arbitrary<StoryDocument> {
  const when = fc.constantFrom(
    ...[
      '2024-05-09',
      '2024-05',
      '2024',
      '-0043-03-15',
      '-0043',
      '0000',
      '2024-05-09T21:10',
      '2024-05-09T00:00',
      '2024-05-09T00:00:30',
    ],
    ...['2024-05-01/2024-05-09', '2024/2024-06', '-0043/0014', 'Y-12345', '2024-05-09T09:00/2024-05-09T10:30'],
  );
  const media = fc.tuple(
    fc.oneof(
      arbitraryKind().filter(({ type }) => type === 'embed'),
      fc.constantFrom(
        { type: 'image' as const, src: 'https://example.org/a.jpg?b=1&c=2' },
        { type: 'image' as const, src: '../b.png' },
        { type: 'video' as const, src: 'c.mp4' },
        { type: 'audio' as const, src: '/d.mp3' },
      ),
    ),
    optional<Omit<MediaDocument, 'type' | 'src'>>({ alt: text, caption: text, credit: text }),
  );
  const event = optional<EventDocument>({
    ...{ title: text, text: markdown, whenText: text, group: text },
    where: fc.oneof(fc.record({ name, lat, lon }), fc.record({ name })),
    media: media.map(([its, rest]) => [{ ...its, ...rest }]),
  });
  const events = fc
    .array(fc.tuple(when, event), { maxLength: 4 })
    .map((all) => all.map(([when, rest]) => ({ when, ...rest })));
  return fc
    .tuple(optional<Omit<StoryDocument, 'events'>>({ title: text, summary: text }), events)
    .map(([top, all]) => ({ dateline: 1, ...top, events: withIds(all) }));
}

type Lists = Required<Pick<StoryDocument, 'places' | 'routes' | 'groups' | 'sources'>>;

function arbitraryEvent(parts: StoryParts, lists: Lists): fc.Arbitrary<EventDocument> {
  const { text, name, markdown } = parts;
  const oneOf = (list: object) => fc.constantFrom(...Object.keys(list));
  const source = Object.keys(lists.sources).length > 0 ? fc.oneof(oneOf(lists.sources), name) : name;
  const sources = fc.array(source, { minLength: 1, maxLength: 3 });
  const place =
    Object.keys(lists.places).length > 0 ? fc.oneof(oneOf(lists.places), arbitraryPlace(parts)) : arbitraryPlace(parts);
  const camera = fc.oneof(
    fc.record({ zoom: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ center: fc.record({ lat, lon }) }),
  );
  return optional<EventDocument>({
    ...{ title: text, label: text, text: markdown, when: edtf, whenText: text, calendar, timeZone: zone },
    where: fc.oneof(
      { weight: 4, arbitrary: place },
      { weight: 1, arbitrary: fc.array(place, { minLength: 1, maxLength: 3 }) },
    ),
    ...(Object.keys(lists.groups).length > 0 ? { group: oneOf(lists.groups) } : { group: name }),
    status,
    ...{ by: sources, deniedBy: sources, sources, added: edtf, camera, cameraNarrow: camera },
    media: fc.array(arbitraryMedia(parts), { minLength: 1, maxLength: 3 }),
    corrections: fc.array(fc.record({ at: edtf, note: text }), { minLength: 1, maxLength: 2 }),
    journey: fc.record(
      {
        from: fc.constant('event-0'),
        by: text,
        ...(Object.keys(lists.routes).length > 0 && { along: oneOf(lists.routes) }),
      },
      { requiredKeys: ['from'] },
    ),
  });
}

/** The first has no journey: there is no event before it. */
function withIds(events: readonly EventDocument[]): EventDocument[] {
  return events.map(({ journey, ...event }, index) => ({
    id: `event-${index}`,
    ...event,
    ...(index > 0 && journey && { journey }),
  }));
}
