import { describe, expect, it } from 'vitest';
import { checkStoryText } from '../../../src/core/lint/check-story-text.js';

const base = { title: 'T', timeZone: 'Europe/Berlin' };
const event = { title: 'E' };
const spot = (name: string, lat: number, lon: number, more: object = {}) => ({
  ...event,
  where: { name, lat, lon, ...more },
});

const withMedia = (...addresses: string[]) => ({
  ...event,
  media: addresses.map((src) => ({ type: 'image', src, alt: '' })),
});

const onPicture = (more: object) => ({
  basemap: [{ image: 'plan.png', alt: '', width: 800, height: 600 }],
  events: [{ ...event, ...more }],
});
const tiles = (more: object = {}) => ({ tiles: 'https://t.example/{z}/{x}/{y}.png', attribution: 'Us', ...more });
const laid = { image: 'a.png', alt: '', bounds: { south: 1, west: 1, north: 2, east: 2 } };
const streets = {
  src: 'a.json',
  integrity: `sha256-${'A'.repeat(43)}=`,
  bounds: { south: 1, west: 1, north: 2, east: 2 },
};
const town = { ...streets, bounds: { south: 1, west: 1, north: 1.03, east: 1.04 } };
const inTown = { ...event, where: { name: 'N', lat: 1.015, lon: 1.02 } };

/** What is found in a story of these keys: `code where`. */
async function codes(story: object): Promise<string[]> {
  const { problems } = await checkStoryText(JSON.stringify({ ...base, events: [event], ...story }));
  return problems.map(({ code, where }) => `${code} ${where}`);
}

it('has nothing to say of a plain story', async () => {
  expect(await codes({})).toEqual([]);
});

it.each([
  ['no title', { title: undefined }, ['no-story-title title']],
  ['an empty title', { title: '' }, ['empty-text title']],
  ['no event', { events: [] }, ['no-events events']],
  ['a blank name', { groups: { a: { name: ' ' } }, events: [{ ...event, group: 'a' }] }, ['empty-text groups.a.name']],
  ['HTML in Markdown', { events: [{ ...event, text: 'a <em class="x">b</em>' }] }, ['html-in-text events[0].text']],
  ['HTML in code', { events: [{ ...event, text: 'the tag `<em>`' }] }, []],
  ['an address in brackets', { events: [{ ...event, text: '<https://example.org/> and 1 < 2' }] }, []],
  ['a reference in a title', { title: 'A &amp; B' }, ['html-in-text title']],
  ['a reference in Markdown', { events: [{ ...event, text: 'A &amp; B' }] }, []],
  ['a picture in the text', { events: [{ ...event, text: '![a](b.jpg)' }] }, ['picture-in-text events[0].text']],
  ['an unused group', { groups: { a: { name: 'A' } } }, ['unused-group groups.a']],
  ['a source that denies', { sources: { a: { name: 'A' } }, events: [{ ...event, deniedBy: ['a'] }] }, []],
  [
    'a picture of another host',
    { events: [withMedia('https://a.example/1.jpg', 'https://a.example/2.jpg', 'b.jpg')] },
    ['undecided-host events[0].media[0].src'],
  ],
  [
    'a picture of the page’s own host',
    { canonical: 'https://a.example/story/', events: [withMedia('https://a.example/1.jpg')] },
    [],
  ],
  ['a host that is allowed', { allowRemote: ['a.example'], events: [withMedia('https://a.example/1.jpg')] }, []],
  [
    'a host that readers are to be asked about',
    { allowRemote: false, events: [withMedia('https://a.example/1.jpg')] },
    [],
  ],
  [
    'data in metres, and data that is coloured by what it has not',
    {
      layers: [
        { name: 'A', geojson: { type: 'Point', coordinates: [389_000, 5_819_000] } },
        { name: 'B', geojson: { type: 'Point', coordinates: [13, 52] }, style: { by: 'rain' } },
        { name: 'C', geojson: { type: 'Point', coordinates: [13, 52] } },
        { name: 'D', geojson: 'elsewhere.geojson', style: { by: 'rain' } },
      ],
    },
    ['layer-projected layers[0].geojson', 'layer-property layers[1].style.by'],
  ],
  [
    'a picture for a map over http',
    { basemap: [{ zoomify: 'http://a.example/z', alt: '', width: 800, height: 600 }] },
    ['insecure-media basemap[0].zoomify'],
  ],
  ['a place beyond the picture', onPicture({ where: { name: 'N', x: 801, y: 5 } }), ['off-picture events[0].where']],
  ['a place at the edge of the picture', onPicture({ where: { name: 'N', x: 800, y: 0 } }), []],
  [
    'a camera beyond the pixels of the picture',
    onPicture({ camera: { zoom: 4 } }),
    ['camera-too-close events[0].camera.zoom'],
  ],
  ['a camera at two pixels for each of the picture', onPicture({ camera: { zoom: 3 } }), []],
  [
    'more on a map than is shown',
    {
      basemap: [...Array.from({ length: 13 }, () => tiles()), ...Array.from({ length: 12 }, () => laid)],
      layers: Array.from({ length: 13 }, (_, at) => ({
        name: `${at}`,
        geojson: 'a.json',
        ...(at > 0 && { events: ['e'] }),
      })),
      events: [{ ...event, id: 'e', basemap: Array.from({ length: 13 }, () => laid) }],
      allowRemote: true,
    },
    ['more-than-shown events[0].basemap', 'more-than-shown basemap', 'more-than-shown layers'],
  ],
  ['null island', { events: [spot('N', 0, 0)] }, ['null-island events[0].where']],
  ['a camera where the world goes', { events: [{ ...spot('N', 48, 10), camera: { zoom: 9 } }] }, []],
  [
    'a camera closer than the world goes',
    {
      events: [{ ...spot('N', 48, 10), camera: { zoom: 14 }, cameraNarrow: { zoom: 13, center: { lat: 1, lon: 1 } } }],
    },
    ['camera-too-close events[0].camera.zoom', 'camera-too-close events[0].cameraNarrow.zoom'],
  ],
  [
    'a camera where tiles go',
    { allowRemote: true, basemap: [tiles()], events: [{ ...spot('N', 48, 10), camera: { zoom: 19 } }] },
    [],
  ],
  [
    'a camera closer than tiles go',
    { allowRemote: true, basemap: [tiles({ maxZoom: 12 })], events: [{ ...spot('N', 48, 10), camera: { zoom: 13 } }] },
    ['camera-too-close events[0].camera.zoom'],
  ],
  [
    'a camera closer than the world goes, where tiles do not',
    { allowRemote: true, basemap: [tiles({ maxZoom: 6 })], events: [{ ...spot('N', 48, 10), camera: { zoom: 13 } }] },
    ['camera-too-close events[0].camera.zoom'],
  ],
  ['a camera that the streets fill', { basemap: [town], events: [{ ...inTown, camera: { zoom: 15 } }] }, []],
  [
    'a camera that the streets are a spot in',
    { basemap: [town], events: [{ ...inTown, camera: { zoom: 11 }, cameraNarrow: { zoom: 11 } }] },
    ['camera-too-wide events[0].camera.zoom', 'camera-too-wide events[0].cameraNarrow.zoom'],
  ],
  ['a camera as wide as the world', { basemap: [town], events: [{ ...inTown, camera: { zoom: 9 } }] }, []],
  [
    'a camera wider than the streets, on tiles',
    { allowRemote: true, basemap: [town, tiles()], events: [{ ...inTown, camera: { zoom: 11 } }] },
    [],
  ],
  ['tiles', { allowRemote: true, basemap: [tiles({ minZoom: 0, maxZoom: 22 })] }, []],
  ['tiles of the page’s own host', { allowRemote: undefined, basemap: [tiles({ tiles: '/t/{z}/{x}/{y}' })] }, []],
  ['an address that is none of tiles', { allowRemote: true, basemap: [tiles({ tiles: 'https://t.example/1.png' })] }, ['flawed-tiles basemap[0].tiles']], // prettier-ignore
  ['a key that is left to fill in', { allowRemote: true, basemap: [tiles({ tiles: 'https://t.example/{z}/{x}/{y}?{key}' })] }, ['flawed-tiles basemap[0].tiles']], // prettier-ignore
  [
    'an address that nobody asks',
    { allowRemote: true, basemap: [tiles({ tiles: 'javascript:{z}' })] },
    ['unsafe-url basemap[0].tiles'],
  ],
  [
    'tiles over http',
    { allowRemote: true, basemap: [tiles({ tiles: 'http://t.example/{z}/{x}/{y}' })] },
    ['insecure-media basemap[0].tiles'],
  ],
  [
    'tiles of another host',
    { allowRemote: undefined, basemap: [tiles({ tiles: 'https://{s}.t.example/{z}/{x}/{y}' }), tiles()] },
    ['undecided-host basemap[0].tiles'],
  ],
  [
    'tiles and a picture of one host',
    { allowRemote: undefined, basemap: [tiles()], events: [withMedia('https://t.example/1.jpg')] },
    ['undecided-host events[0].media[0].src'],
  ],
  [
    'streets, a picture and data of other hosts',
    {
      basemap: [
        { ...streets, src: 'https://s.example/a.json' },
        { image: 'https://i.example/a.png', alt: '', bounds: streets.bounds },
      ],
      layers: [{ name: 'L', geojson: 'https://d.example/a.json' }],
    },
    ['undecided-host basemap[0].src', 'undecided-host basemap[1].image', 'undecided-host layers[0].geojson'],
  ],
  ['tiles that readers are to be asked about', { allowRemote: false, basemap: [tiles()] }, []],
  ['levels that are none', { allowRemote: true, basemap: [tiles({ minZoom: -1, maxZoom: 23 })] }, ['no-level basemap[0].minZoom', 'no-level basemap[0].maxZoom']], // prettier-ignore
  ['a level between two', { allowRemote: true, basemap: [tiles({ maxZoom: 12.5 })] }, ['no-level basemap[0].maxZoom']],
  [
    'levels that are swapped',
    { allowRemote: true, basemap: [tiles({ minZoom: 18, maxZoom: 3 })] },
    ['reversed-levels basemap[0].minZoom'],
  ],
  ['streets from a level that is none', { basemap: [{ ...streets, minZoom: 19 }] }, ['no-level basemap[0].minZoom']],
  ['streets from a level between two', { basemap: [{ ...streets, minZoom: 9.5 }] }, []],
  [
    'tiles that name nobody, and must',
    {
      allowRemote: true,
      basemap: [tiles({ tiles: 'https://{s}.tile.openstreetmap.org/{z}/{x}/{y}.png', attribution: ' ' })],
    },
    ['no-attribution basemap[0]'],
  ],
  [
    'tiles that name nobody, of a host that is not known',
    { allowRemote: true, basemap: [tiles({ attribution: undefined })] },
    [],
  ],
  ['a vague place', { events: [spot('Nahe Ulm', 48.4, 10)] }, ['vague-place events[0].where.name']],
  ['a vague place that says so', { events: [spot('near Ulm', 48.4, 10, { certainty: 'less-certain' })] }, []],
  [
    'a name that only begins so',
    { events: [spot('Nearfield', 48.4, 10), spot('Offenburg', 48.5, 7.9), spot('Bernau bei Berlin', 52.7, 13.6)] },
    [],
  ],
  [
    'a clock of nobody',
    { timeZone: undefined, events: [{ ...event, when: '2024-05-01T10:00' }] },
    ['no-time-zone events[0].when'],
  ],
  ['a clock with an offset', { timeZone: undefined, events: [{ ...event, when: '2024-05-01T10:00Z' }] }, []],
  ['words for a time, and no time', { events: [{ title: 'A', whenText: 'n.d.' }] }, ['words-alone events[0].whenText']],
  ['words beside a time', { events: [{ title: 'A', when: '2023', whenText: 'one day' }] }, []],
  ['an expectation as of no day', { events: [{ ...event, status: 'expected' }] }, ['no-published events[0].status']],
  ['a claim of the future', { published: '2024-05-01', events: [{ ...event, when: '2025', status: 'claimed' }] }, []],
  ['what may have happened by then', { published: '2024-05-01', events: [{ ...event, when: '2024-05' }] }, []],
  ['a day added that is none', { events: [{ ...event, added: '5 May 2024' }] }, ['unreadable-date events[0].added']],
  [
    'a correction without a day',
    { events: [{ ...event, corrections: [{ at: 'today', note: 'n' }] }] },
    ['unreadable-date events[0].corrections[0].at'],
  ],
])('finds of %s what is to be found', async (_, story, expected) => {
  expect(await codes(story)).toEqual(expected);
});

const germany = [spot('Berlin', 52.52, 13.4), spot('Hamburg', 53.55, 10), spot('Munich', 48.14, 11.58)];

it.each([
  ['one is swapped', [...germany, spot('Cologne', 6.96, 50.94)], [3]],
  ['two of five are swapped', [...germany, spot('Cologne', 6.96, 50.94), spot('Bonn', 7.1, 50.73)], [3, 4]],
  ['one is in Somalia and meant', [...germany, spot('Mogadishu', 2.04, 45.34)], []],
  ['one is in Asia', [...germany, spot('Vladivostok', 43.12, 131.89)], []],
  ['there are only two', [germany[0], spot('Cologne', 6.96, 50.94)], []],
])('knows swapped positions: %s', async (_, events, expected) => {
  expect(await codes({ events })).toEqual(expected.map((index) => `swapped-position events[${index}].where`));
});

it.each([
  ['earlier', '2024-05-01', ['arrival-before-departure events[1].journey.from']],
  ['perhaps earlier', '2024-05', []],
  ['later', '2024-05-11', []],
  ['never', undefined, []],
])('compares an arrival that is %s with its departure', async (_, when, expected) => {
  const events = [{ ...event, id: 'a', when: '2024-05-10' }, { ...event, when, journey: { from: 'a' } }]; // prettier-ignore
  expect(await codes({ events })).toEqual(expected);
});

it.each<[string, number, number, string[]]>([
  ['on the streets', 50.005, 10.005, []],
  ['a little beyond them', 50.02, 10.005, ['off-streets events[0].where']],
  ['far from them', 50.2, 10.005, []],
])('warns of a place that was left outside the streets, not of one %s', async (_, lat, lon, expected) => {
  const bounds = { south: 50, west: 10, north: 50.01, east: 10.01 };
  const basemap = [{ src: 'streets-0123abcd.json', integrity: `sha256-${'A'.repeat(43)}=`, bounds }];
  expect(await codes({ basemap, events: [spot('A', lat, lon)] })).toEqual(expected);
  const atDateLine = [{ ...basemap[0]!, bounds: { ...bounds, west: 179.995, east: -179.995 } }];
  const turned = lon + 170 - 0.005 > 180 ? lon - 190 : lon + 170 - 0.005;
  expect(await codes({ basemap: atDateLine, events: [spot('A', lat, turned)] })).toEqual(expected);
});

describe('a story whose places are streets apart', () => {
  const local = [spot('A', 50, 10), spot('B', 50.01, 10.02)];
  const bounds = { south: 50, west: 10, north: 50.01, east: 10.02 };
  const streets = { src: 'streets-0123abcd.json', integrity: `sha256-${'A'.repeat(43)}=`, bounds };
  const plan = { image: 'plan.png', alt: 'A plan.', bounds };

  it('is told how it gets streets', async () => {
    const { problems } = await checkStoryText(JSON.stringify({ title: 'T', events: local }));
    expect(problems.map(({ code }) => code)).toEqual(['no-streets']);
    expect(problems[0]!.message).toMatch(/within 1\.8 km.*`dateline-story basemap story\.json --from …`/);
    expect(await codes({ events: [spot('A', 50, 179.99), spot('B', 50, -179.99)] })).toEqual(['no-streets basemap']);
  });

  it.each<[string, object]>([
    ['streets', { basemap: [streets], events: local }],
    [
      'tiles',
      { allowRemote: true, basemap: [{ tiles: 'https://t.example/{z}/{x}/{y}', attribution: 'T' }], events: local },
    ],
    ['a picture over the earth', { basemap: [plan], events: local }],
    ['a picture with one event', { events: [{ ...local[0], basemap: [plan] }, local[1]] }],
    ['places a walk of hours apart', { events: [spot('A', 50, 10), spot('B', 50.1, 10)] }],
    ['one place alone', { events: [local[0], spot('C', 50, 10)] }],
    ['no place', { events: [event] }],
    ['a whole country too', { events: [...local, { ...event, where: { name: 'U', area: { region: 'ua' } } }] }],
    ['somewhere in a larger area', { events: [...local, { ...event, where: { name: 'W', somewhere: { lat: 50, lon: 10, radius: 9000 } } }] }], // prettier-ignore
    ['data over the map', { layers: [{ name: 'L', geojson: 'a.json' }], events: local }],
  ])('is told nothing of that where it has %s', async (_, story) => {
    expect(await codes(story)).not.toContain('no-streets basemap');
  });
});

it.each<[string, number, number, string[]]>([
  ['longitude', 37.795, 122.394, ['turned-sign events[3].where']],
  ['latitude', -37.795, -122.394, ['turned-sign events[3].where']],
  ['position on both halves', -37.795, 122.394, ['turned-sign events[3].where']],
  ['place that is far, but not there', 40.7, -74, []],
  ['place in the town', 37.78, -122.41, []],
])('asks whether a minus is missing in a %s', async (_, lat, lon, expected) => {
  const town = [spot('A', 37.75, -122.408), spot('B', 37.788, -122.407), spot('C', 37.79, -122.4)];
  expect(await codes({ events: [...town, spot('D', lat, lon)] })).toEqual(expected);
});

it('wants a date for the day of the streets’ data', async () => {
  const bounds = { south: 50, west: 10, north: 50.01, east: 10.01 };
  const basemap = [{ src: 'a.json', integrity: `sha256-${'A'.repeat(43)}=`, bounds, dataDate: 'July' }];
  expect(await codes({ basemap })).toEqual(['unreadable-date basemap[0].dataDate']);
});
