import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../src/core/document/check-document.js';
import { parseStory } from '../../src/core/document/parse-story.js';
import { toLatLon } from '../../src/core/places/mercator.js';
import { pictureZoom } from '../../src/core/places/picture-earth.js';
import { importStory } from '../../src/importers/index.js';

const slide = (more: object) => JSON.stringify({ events: [{ start_date: { year: '2000' }, ...more }] });
const whenOf = async (start_date: object, end_date?: object) => {
  const { document } = await importStory({ bytes: slide({ start_date, end_date }) });
  return document.events[0]!.when;
};

describe('TimelineJS3', () => {
  it.each<[string, object, object | undefined, string | undefined]>([
    ['a year before Christ, which has no year 0', { year: -44 }, undefined, '-0043'],
    ['empty parts as absent', { year: '1999', month: '', day: null }, undefined, '1999'],
    ['the text "0" as midnight', { year: 2000, month: 1, day: 2, hour: '0' }, undefined, '2000-01-02T00:00'],
    ['the number 0 as absent', { year: 2000, month: 1, day: 2, hour: 0 }, undefined, '2000-01-02'],
    ['a year with a comma', { year: '1,066' }, undefined, '1066'],
    ['a day that there is not as its month', { year: 2001, month: 2, day: 30 }, undefined, '2001-02'],
    ['a year of the cosmos', { year: '-13800000000' }, undefined, 'Y-13799999999'],
    ['an end without a year as none', { year: 2000 }, { year: '', month: 3 }, '2000'],
    ['a span', { year: 1939 }, { year: 1945, month: 5 }, '1939/1945-05'],
    ['a span that ends before it begins as its start', { year: 2000 }, { year: 1990 }, '2000'],
    ['a date that cannot be read as none', { year: 'June' }, undefined, undefined],
  ])('reads %s', async (_, start, end, when) => {
    expect(await whenOf(start, end)).toBe(when);
  });

  it('keeps the words of a text, and its links that are safe', async () => {
    const text = '<p>A <b>bold</b> &amp; <a href="https://a.org/">good</a> <a href="javascript:x()">bad</a></p>';
    const { document, problems } = await importStory({ bytes: slide({ text: { headline: 'H<br>2', text } }) });
    expect(document.events[0]).toMatchObject({ title: 'H 2', text: 'A **bold** & [good](https://a.org/) bad' });
    expect(problems.map(({ code }) => code)).toEqual(['unsafe-url']);
  });

  it.each([
    ['https://a.org/b.jpg', { media: [{ type: 'image', src: 'https://a.org/b.jpg' }] }],
    [
      '//youtu.be/abcdefghijk',
      { media: [{ type: 'embed', src: 'https://www.youtube-nocookie.com/embed/abcdefghijk' }] },
    ],
    ['<iframe src="//a.org/x"></iframe>', { media: [{ type: 'embed', src: 'https://a.org/x' }] }],
    ['<blockquote>Said</blockquote>', { text: '> Said' }],
    ['https://en.wikipedia.org/wiki/Moon', { sources: ['https-en-wikipedia-org-wiki-moon'] }],
  ])('keeps the media %s', async (url, expected) => {
    const { document } = await importStory({ bytes: slide({ media: { url } }) });
    expect(document.events[0]).toMatchObject(expected);
  });
});

describe('what a slide has beside its frame', () => {
  const read = async (media: object) => {
    const { document, problems } = await importStory({ bytes: slide({ media }) });
    return { event: document.events[0]!, problems: problems.map(({ code, where }) => `${code} ${where}`) };
  };
  const frame = '<iframe src="https://a.org/x"></iframe>';
  const embed = { type: 'embed', src: 'https://a.org/x' };

  it.each([
    ['words before it', `See <b>this</b>: ${frame}`, 'See **this**:'],
    ['words behind it', `${frame}<p>As <i>she</i> said.</p>`, 'As *she* said.'],
    ['words on either side', `One ${frame} two`, 'One two'],
  ])('is in its text: %s', async (_, url, text) => {
    expect(await read({ url })).toEqual({ event: { when: '2000', text, media: [embed] }, problems: [] });
  });

  it('is listed where it is another frame', async () => {
    const { event, problems } = await read({ url: `${frame}<iframe src="https://b.org/y"></iframe>`, caption: 'C' });
    expect(event.media).toEqual([{ ...embed, caption: 'C' }]);
    const isKept = event.text?.includes('https://b.org/y') ?? false;
    expect(isKept || problems.length > 0).toBe(true);
  });
});

it('a thousand milliseconds are no time, and what was written is kept', async () => {
  const start_date = { year: 2020, month: 5, day: 6, hour: 1, minute: 2, second: 3, millisecond: 1000 };
  const { document, problems } = await importStory({ bytes: slide({ start_date }) });
  expect(document.events).toEqual([{ when: '2020-05-06', whenText: '2020-5-6 1:2:3:1000' }]);
  expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual(['odd-date events[0], start_date']);
});

it('an era of version 2 is a span behind the others, which is told', async () => {
  const date = [{ startDate: '2011', headline: 'A' }];
  const era = [{ startDate: '2010', endDate: '2012', headline: 'B' }];
  const { document, problems } = await importStory({
    bytes: JSON.stringify({ timeline: { headline: 'C', date, era } }),
  });
  expect(document.events).toEqual([{ title: 'A', when: '2011' }, { title: 'B', when: '2010/2012' }]); // prettier-ignore
  expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual(['era-as-event timeline.era[0]']);
});

describe('TimelineJS sheets', () => {
  it('of two columns with one name the first that says something is read, the other listed', async () => {
    const bytes = 'Year,Headline,Headline,Text,Text\n2020,One,Two,x,x\n2021,,Three,,y\n';
    const { document, problems } = await importStory({ bytes });
    expect(document.events).toEqual([
      { title: 'One', text: 'x', when: '2020' },
      { title: 'Three', text: 'y', when: '2021' },
    ]);
    expect(problems.map(({ code, where, value }) => [code, where, value])).toEqual([
      ['repeated-column', 'row 2, Headline', 'Two'],
      ['repeated-column', 'row 2, Text', 'x'],
    ]);
  });

  it.each([
    ['version 3', 'Headline,Year,Month,Day,Time\nA,2023,9,10,6:30 pm\n', '2023-09-10T18:30'],
    ['version 1', 'Start Date,Headline\n09/10/2023 18:30,A\n', '2023-09-10T18:30'],
  ])('reads the columns of %s', async (_, bytes, when) => {
    const { document, format } = await importStory({ bytes });
    expect(format).toBe('timelinejs-sheet');
    expect(document.events).toEqual([{ title: 'A', when }]);
  });
});

describe('StoryMapJS', () => {
  const map = (storymap: object) => importStory({ bytes: JSON.stringify({ storymap }) });
  const slides = [{ date: '1835', location: { lat: '39.5', lon: -91.8, name: 'Florida' }, text: { headline: 'H' } }];

  it('reads degrees that are texts, and offers the date with a doubt', async () => {
    const { document, problems } = await map({ slides });
    expect(document.events[0]).toMatchObject({ title: 'H', when: '1835', where: { name: 'Florida', lat: 39.5 } });
    expect(problems.map(({ where }) => where)).toContain('slides[0].date');
  });

  it.each([
    [{ map_type: 'https://t.test/{z}/{x}/{y}.png', attribution: '&copy; <a href="https://a.test">Us</a>' }, { tiles: 'https://t.test/{z}/{x}/{y}.png', attribution: '© Us' }],
    [{ map_type: 'http://{s}.t.test/{z}/{x}/{y}.png' }, { tiles: 'http://{s}.t.test/{z}/{x}/{y}.png' }],
    [{ map_type: 'https://{s}.t.test/{z}/{x}/{y}', map_subdomains: 'abcd' }, { tiles: 'https://{s}.t.test/{z}/{x}/{y}' }],
    [{ map_type: 'https://{s}.t.test/{z}/{x}/{y}', map_subdomains: '1234' }, { tiles: 'https://1.t.test/{z}/{x}/{y}' }],
    [{ map_type: 'https://{s}.t.test/{z}/{x}/{y}', map_subdomains: ['maps1', 'maps2'] }, { tiles: 'https://maps1.t.test/{z}/{x}/{y}' }],
  ])('takes tiles of its own, and says that their server is asked: %j', async (storymap, server) => {
    const { document, problems } = await map({ slides, ...storymap });
    expect(document.basemap).toEqual([server]);
    const told = problems.filter(({ where }) => where.startsWith('storymap.') && where !== 'storymap.attribution');
    expect(told.map(({ code, where }) => `${code} ${where}`)).toEqual(['tiles-of-others storymap.map_type']);
    expect(told[0]!.message).toMatch(/will ask (?:\w+\.)?t\.test /);
  }); // prettier-ignore

  it.each([
    { map_type: 'osm:standard' },
    { map_type: 'stamen:toner-lite' },
    { map_type: 'https://t.test/style.json', attribution: 'Us' },
    { map_type: 'https://t.test/{z}/{x}/{y}?key={key}' },
    { map_type: 'https://{z}.t.test/{x}/{y}' },
    { map_type: 'javascript:{z}{x}{y}' },
    { map_type: 'https://{s}.t.test/{z}/{x}/{y}', map_subdomains: ['a;b'] },
  ])('says that it has no place for other maps: %j', async (storymap) => {
    const { document, problems } = await map({ slides, ...storymap });
    expect(document.basemap).toBeUndefined();
    const lost = problems.filter(({ code }) => code === 'not-imported').map(({ where }) => where);
    expect(lost).toEqual(expect.arrayContaining(Object.keys(storymap).map((key) => `storymap.${key}`)));
  });

  it('takes no degrees from a picture', async () => {
    const { document } = await map({ slides, map_type: 'zoomify' });
    expect(document.events[0]!.where).toEqual({ name: 'Florida' });
  });
});

describe('a picture of StoryMapJS', () => {
  const read = (storymap: object) =>
    importStory({ bytes: JSON.stringify({ storymap: { map_type: 'zoomify', ...storymap } }) });
  const zoomify = {
    path: '//a.example/z/',
    width: 30_000,
    height: 19_970,
    tolerance: 0.9,
    attribution: '<b>Art</b> &amp; co',
  };
  const slide = (location: object) => ({ location, text: { headline: 'The <i>dog</i>' } });

  it('is the map of the story, its pixels those of the last level', async () => {
    const slides = [
      slide({ lat: 75.71563324165896, lon: -132.1875, zoom: 6 }),
      slide({ lat: -35.46066995149529, lon: -99.84374999999999, name: 'Corner' }),
      { text: { headline: 'No place' } },
    ];
    const { document, problems } = await read({ zoomify, slides, map_as_image: true });
    expect(document.basemap).toEqual([{ zoomify: 'https://a.example/z/', width: 30_000, height: 19_970, attribution: 'Art & co' }]); // prettier-ignore
    expect(document.events.map(({ where, camera }) => [where, camera])).toEqual([
      [{ name: 'The dog', x: 4352, y: 5552 }, { zoom: 6 }],
      [{ name: 'Corner', x: 7296, y: 19_840 }, undefined],
      [undefined, undefined],
    ]);
    expect(problems).toEqual([]);
    expect(parseStory(document).problems).toEqual([]);
  });

  it('is as close as JSON can say it', async () => {
    const slides = ['1e999', '7'].map((zoom) => ({ location: { lat: 1, lon: 1, zoom } }));
    const { document } = await read({ zoomify, slides, calculate_zoom: false });
    expect(document.events.map(({ camera }) => typeof camera?.zoom)).toEqual(['undefined', 'number']);
  });

  it.each([
    [256, 0],
    [257, 1],
    [513, 1],
    [514, 2],
    [30_000, 7],
  ])('of %d pixels has levels as StoryMapJS counts them', async (width, last) => {
    const { lat, lon } = toLatLon({ x: width - 1, y: 100 }, last);
    const slides = [slide({ lat, lon, zoom: last + 1 })];
    const { document } = await read({ zoomify: { ...zoomify, width, height: 200 }, slides, calculate_zoom: false });
    expect(document.events[0]!.where).toEqual({ name: 'The dog', x: width - 1, y: 100 });
    const { story } = parseStory(document);
    expect(story.events[0]!.camera!.zoom).toBe(pictureZoom + 1);
  });

  it.each<[string, unknown, string[]]>([
    ['without a path', { width: 500, height: 400 }, ['not-imported storymap.zoomify']],
    ['without a size', { path: 'z' }, ['not-imported storymap.zoomify']],
    ['with a size that is none', { path: 'z', width: 0, height: 1 }, ['not-imported storymap.zoomify']],
    ['with an address that is not safe', { path: 'javascript:x', width: 5, height: 5 }, ['not-imported storymap.zoomify']], // prettier-ignore
    ['of nothing', undefined, ['not-imported storymap.zoomify']],
    ['that is no object', 7, ['wrong-value storymap.zoomify', 'not-imported storymap.zoomify']],
  ])('%s leaves places that are names', async (_, broken, told) => {
    const slides = [slide({ lat: 1, lon: 2, name: 'Corner' })];
    const { document, problems } = await read({ zoomify: broken, slides });
    expect(document.basemap).toBeUndefined();
    expect(document.events[0]!.where).toEqual({ name: 'Corner' });
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      ...told,
      'not-imported slides[0].location.lat',
      'not-imported slides[0].location.lon',
    ]);
  });

  it('over http is told, as pages with https refuse it', async () => {
    const { document, problems } = await read({ zoomify: { ...zoomify, path: 'http://a.example/z/' }, slides: [] });
    expect(document.basemap).toMatchObject([{ zoomify: 'http://a.example/z/' }]);
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual(['insecure-media storymap.zoomify.path']);
  });

  it('that is not shown, as the map is of tiles, is listed', async () => {
    const { document, problems } = await read({ map_type: 'osm', zoomify, slides: [slide({ lat: 1, lon: 2 })] });
    expect(document.events[0]!.where).toMatchObject({ lat: 1, lon: 2 });
    expect(problems.map(({ where }) => where)).toContain('storymap.zoomify');
  });
});

describe.each([
  ['timelinejs', 'eras.json', 23],
  ['timelinejs', 'cosmo.json', 7],
  ['timelinejs', 'houston-v2.json', 18],
  ['timelinejs', 'marktwain.json', 17],
  ['timelinejs', 'women_in_computing.json', 10],
  ['timelinejs', 'women_in_computing.csv', 10],
  ['storymapjs', 'demo.json', 25],
  ['storymapjs', 'marktwain.json', 15],
  ['storymapjs', 'president.json', 22],
  ['storymapjs', 'seurat.json', 13],
])('the file %s/%s', (folder, name, count) => {
  const root = process.env.PEERS ?? '../shared/data/peers';
  const isHere = existsSync(root) && readdirSync(root).includes(folder);

  it.runIf(isHere)('keeps every event, without an error (run where the folder is there)', async () => {
    const { document, problems } = await importStory({ name, bytes: readFileSync(`${root}/${folder}/${name}`) });
    expect(document.events).toHaveLength(count);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(checkDocument(structuredClone(document)).problems).toEqual([]);
    expect(parseStory(document).problems.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
