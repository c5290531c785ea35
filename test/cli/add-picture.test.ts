import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import type { World } from '../../src/cli/world.js';
import { fakeWorld } from './fake-world.js';

type Files = Record<string, string | Uint8Array>;

async function dateline(line: string | readonly string[], files: Files, more: Partial<World> = {}) {
  const { world, written } = fakeWorld(files);
  const parts = typeof line === 'string' ? line.split(' ') : [...line];
  const code = await run(parts, commands, { ...world, ...more });
  return { code, ...written };
}

const story = `{
  "title": "The lamb",
  "events": [{ "title": "E", "where": { "name": "The lamb", "x": 300, "y": 200 } }]
}
`;
const basemapIn = (files: Files, path = 'story.json') =>
  (JSON.parse(files[path] as string) as { basemap?: object[] }).basemap;

const number = (value: number, bytes: number) => Array.from({ length: bytes }, (_, index) => (value >> (8 * (bytes - 1 - index))) & 255); // prettier-ignore
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const png = (width: number, height: number) =>
  new Uint8Array([0x89, ...letters('PNG\r\n\x1a\n'), 0, 0, 0, 13, ...letters('IHDR'), ...number(width, 4), ...number(height, 4), 8, 2, 0, 0, 0, 0, 0, 0, 0]); // prettier-ignore

/** As a camera writes it that was held on its side. */
const jpegOnItsSide = (width: number, height: number) => {
  const tag = [1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];
  const exif = [...letters('Exif\0\0MM'), 0, 42, 0, 0, 0, 8, 0, 1, ...tag, 0, 0, 0, 0];
  const frame = [8, ...number(height, 2), ...number(width, 2), 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  return new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xe1, ...number(exif.length + 2, 2), ...exif],
    ...[0xff, 0xc0, ...number(frame.length + 2, 2), ...frame, 0xff, 0xd9],
  ]);
};

const properties = (tile = 256) =>
  `<IMAGE_PROPERTIES WIDTH="30000" HEIGHT="19970" NUMTILES="9300" NUMIMAGES="1" VERSION="1.8" TILESIZE="${tile}" />`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"><path d="M0 0"/></svg>';

describe('basemap --picture', () => {
  it.each<[string, Files, string, object]>([
    ['PNG', { 'plan.png': png(1200, 800) }, 'plan.png', { image: 'plan.png', width: 1200, height: 800 }],
    ['JPEG that lies on its side', { 'a.jpg': jpegOnItsSide(400, 300) }, 'a.jpg', { image: 'a.jpg', width: 300, height: 400 }], // prettier-ignore
    ['SVG', { 'plan.svg': svg }, 'plan.svg', { image: 'plan.svg', width: 640, height: 480 }],
    ['a folder of Zoomify', { 'z/ImageProperties.xml': properties() }, 'z', { zoomify: 'z', width: 30_000, height: 19_970 }], // prettier-ignore
    ['its properties', { 'z/ImageProperties.xml': properties() }, 'z/ImageProperties.xml', { zoomify: 'z', width: 30_000, height: 19_970 }], // prettier-ignore
    ['IIIF beside the story', { 'i/info.json': '{"width": 5, "height": 6}' }, 'i/info.json', { iiif: 'i/info.json', width: 5, height: 6 }], // prettier-ignore
    ['a name with signs', { 'plan#1.png': png(3, 4) }, 'plan#1.png', { image: 'plan%231.png', width: 3, height: 4 }],
  ])('names a picture with its size, and leaves all else as it was: %s', async (_, given, picture, entry) => {
    const files: Files = { 'story.json': story, ...given };
    const { code, out, err } = await dateline(['basemap', 'story.json', '--picture', picture], files);
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/: \d+ × \d+ pixels, in the story now\.\nIt is the map: places have “x” and “y”/);
    expect(basemapIn(files)).toEqual([entry]);
    const [before, after] = story.split('\n  "events"');
    expect(files['story.json']).toMatch(new RegExp(`^${before!.replaceAll(/[{}]/g, '\\$&')}\\n  "basemap": \\[`));
    expect((files['story.json'] as string).endsWith(`\n  "events"${after}`)).toBe(true);
  });

  it('names a file by its way from the story', async () => {
    const files: Files = { 'a/b/story.json': story, 'a/b/maps/plan.png': png(700, 500) };
    expect((await dateline('basemap a/b/story.json --picture a/b/maps/plan.png', files)).code).toBe(0);
    expect(basemapIn(files, 'a/b/story.json')).toMatchObject([{ image: 'maps/plan.png' }]);
    expect((await dateline('check a/b/story.json', files)).out).not.toMatch(/off-picture|not-on-picture/);
  });

  it('has what is said of it, and keeps that when it is measured again', async () => {
    const files: Files = { 'story.json': story, 'plan.png': png(700, 500) };
    const words = ['--name', 'The altar', '--alt', 'A lamb.', '--credit', 'The museum'];
    const { err } = await dateline(['basemap', 'story.json', '--picture', 'plan.png', ...words], files);
    expect(err).not.toContain('--alt');
    const about = { name: 'The altar', alt: 'A lamb.', attribution: 'The museum' };
    expect(basemapIn(files)).toEqual([{ image: 'plan.png', width: 700, height: 500, ...about }]);
    files['plan.png'] = png(1400, 1000);
    const again = await dateline('basemap story.json --picture plan.png', files);
    expect(again.err).toContain('in the place of the one before');
    expect(basemapIn(files)).toEqual([{ image: 'plan.png', width: 1400, height: 1000, ...about }]);
  });

  it('replaces the picture that was the map, and no streets', async () => {
    const streets = { src: 's.json', integrity: `sha256-${'A'.repeat(43)}=`, bounds: { south: 1, west: 1, north: 2, east: 2 } }; // prettier-ignore
    const basemap = [{ image: 'old.png', width: 5, height: 5, name: 'Old' }, streets];
    const files: Files = { 'story.json': JSON.stringify({ ...JSON.parse(story), basemap }), 'new.png': png(9, 9) };
    await dateline('basemap story.json --picture new.png', files);
    expect(basemapIn(files)).toEqual([streets, { image: 'new.png', width: 9, height: 9 }]);
  });

  it('lies over the earth with a box, whatever its size, beside others', async () => {
    const files: Files = { 'story.json': story.replace('"x": 300, "y": 200', '"lat": 47, "lon": 9'), 'plan.png': png(70, 50), 'other.png': png(7, 5) }; // prettier-ignore
    await dateline('basemap story.json --picture plan.png --bbox 8,46,10,48', files);
    const { err } = await dateline('basemap story.json --picture other.png --bbox 170,-50,-170,-40', files);
    expect(err).not.toContain('It is the map');
    expect(basemapIn(files)).toEqual([
      { image: 'plan.png', width: 70, height: 50, bounds: { south: 46, west: 8, north: 48, east: 10 } },
      { image: 'other.png', width: 7, height: 5, bounds: { south: -50, west: 170, north: -40, east: -170 } },
    ]);
    const { code, out } = await dateline('check story.json', files);
    expect([code, out.match(/far-picture/g)]).toEqual([0, ['far-picture']]);
  });

  it('that is to be the map says so of places on the earth, which it would leave out', async () => {
    const files: Files = { 'story.json': story.replace('"x": 300, "y": 200', '"lat": 47, "lon": 9'), 'a.png': png(7, 5) };
    expect((await dateline('basemap story.json --picture a.png', files)).err).toContain('--bbox says where it lies');
    expect((await dateline('basemap story.json --picture a.png', { 'story.json': story, 'a.png': png(7, 5) })).err).not.toContain('--bbox'); // prettier-ignore
  });

  it.each([
    ['https://a.example/iiif/1/info.json', '{"width": 8000, "height": 6000}', { iiif: 'https://a.example/iiif/1/info.json', width: 8000, height: 6000 }], // prettier-ignore
    ['https://a.example/z/ImageProperties.xml', properties(), { zoomify: 'https://a.example/z', width: 30_000, height: 19_970 }], // prettier-ignore
    ['https://a.example/plan.png', png(70, 50), { image: 'https://a.example/plan.png', width: 70, height: 50 }],
  ])('asks the server that is named, once: %s', async (url, body, entry) => {
    const files: Files = { 'story.json': story };
    const asked: string[] = [];
    const fetch: World['fetch'] = (address) => {
      asked.push(address);
      return Promise.resolve(new Response(body as BodyInit));
    };
    expect((await dateline(['basemap', 'story.json', '--picture', url], files, { fetch })).code).toBe(0);
    expect(basemapIn(files)).toEqual([entry]);
    expect(asked).toEqual([url]);
  });

  const answer = (response: Response): Partial<World> => ({ fetch: () => Promise.resolve(response) });
  it.each<[string, string, Files, Partial<World>, RegExp]>([
    ['no file', 'none.png', {}, {}, /none\.png cannot be read: there is no such file/],
    ['no picture', 'a.txt', { 'a.txt': 'Hello' }, {}, /a\.txt is no picture whose size can be read .*It should be PNG/],
    ['a file elsewhere', '../a.png', { '../a.png': png(5, 5) }, {}, /does not lie beside the story: copy it/],
    ['a hidden file', '.a.png', { '.a.png': png(5, 5) }, {}, /does not lie beside the story/],
    ['the standard input', '-', { '-': png(5, 5) }, {}, /does not lie beside the story/],
    ['tiles of another size', 'z', { 'z/ImageProperties.xml': properties(512) }, {}, /tiles of 512 pixels/],
    ['IIIF without a size', 'i/info.json', { 'i/info.json': '{"width": "5"}' }, {}, /does not say how many pixels/],
    ['IIIF that is no JSON', 'i/info.json', { 'i/info.json': '<html>' }, {}, /is no JSON/],
    ['a picture that is too large', 'a.png', { 'a.png': png(2 ** 20 + 1, 5) }, {}, /more than 1048576 on a side/],
    ['a server that is not there', 'https://a.example/a.png', {}, {}, /could not be reached/],
    ['no answer', 'https://a.example/a.png', {}, answer(new Response('', { status: 404 })), /answered 404/],
    ['another server', 'https://a.example/a.png', {}, answer(new Response(null, { status: 302, headers: { location: 'https://b.example/' } })), /sends on to https:\/\/b\.example\/: name that one/], // prettier-ignore
    ['no address', 'https://', {}, {}, /is no address/],
  ])('says what is wrong, and writes nothing: %s', async (_, picture, given, more, message) => {
    const files: Files = { 'story.json': story, ...given };
    const { code, err } = await dateline(['basemap', 'story.json', '--picture', picture], files, more);
    expect([code, err.replaceAll('\n', ' ')]).toEqual([2, expect.stringMatching(message)]);
    expect(files['story.json']).toBe(story);
  });

  it.each([
    ['--from town.json --picture a.png', 'or else a --picture'],
    ['--picture a.png --around 500', 'of streets, not of a --picture'],
    ['--picture a.png --no-buildings', 'of streets, not of a --picture'],
    ['--from town.json --name Plan', '--name and --alt are of a --picture'],
    ['--picture a.png --bbox 47,9', '--bbox is west, south, east and north'],
  ])('refuses what does not go together: %s', async (line, message) => {
    const files: Files = { 'story.json': story, 'a.png': png(5, 5) };
    const { code, err } = await dateline(`basemap story.json ${line}`, files);
    expect([code, err.replaceAll('\n', ' ')]).toEqual([2, expect.stringContaining(message)]);
  });
});
