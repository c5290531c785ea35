import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { exportFormats } from '../../src/exporters/index.js';
import { readBasemapAndData } from '../fixtures/data-files.js';
import { fakeWorld } from './fake-world.js';

const story =
  '{"title": "T", "events": [{"id": "e", "title": "E", "when": "2024-05-08", "where": {"name": "P"}}, {"title": "F"}]}';

async function dateline(line: string, files: Record<string, string>) {
  const fake = fakeWorld(files);
  return { code: await run(line.split(' '), commands, fake.world), ...fake.written, files: fake.files };
}

describe.each(Object.keys(exportFormats))('to %s', (format) => {
  it('writes a story from a file and from the standard input alike', async () => {
    const { code, out } = await dateline(`export a --to ${format}`, { a: story });
    expect([code, out]).toEqual([0, expect.stringContaining('E')]);
    expect((await dateline(`export - --to ${format} -o -`, { '-': story })).out).toBe(out);
    expect((await dateline(`export a --to ${format} -o b`, { a: story })).files.b).toBe(out);
  });
});

it('writes a story itself with the shapes of its regions in it', async () => {
  const path = 'basemap/regions/fr-idf.json';
  const shape = new TextDecoder().decode(await readBasemapAndData(path));
  const within = '{"title": "T", "events": [{"id": "e", "title": "E", "where": {"name": "R", "area": {"region": "fr-idf"}}}]}';
  const { code, out } = await dateline('export a --to dateline', { a: within, [`element/${path}`]: shape });
  expect([code, JSON.parse(out)]).toMatchObject([0, { title: 'T', events: [{ where: { name: 'R', area: { geometry: { type: 'MultiPolygon' } } } }] }]);
  expect((await dateline('export a --to dateline', { a: out })).out).toBe(out);
}); // prettier-ignore

it('lists what has no place in the format', async () => {
  const { code, err } = await dateline('export a --to ics', { a: story });
  expect(code).toBe(0);
  expect(err).toMatch(/^a: warning [^]+events\[1\][^]+\n1 warning in 1 file\n$/);
});

it('writes what can be read of a story with an error, says the error and ends with 1', async () => {
  const { code, out, err } = await dateline('export a --to geojson', { a: story.replace('2024-05-08', 'soon') });
  expect([code, JSON.parse(out)]).toMatchObject([1, { features: [{ properties: { title: 'E' } }, {}] }]);
  expect(err).toMatch(/^a:1:\d+: error unreadable-date/);
});

it('writes a file of another format too', async () => {
  const { code, out } = await dateline('export a.csv --to geojson', { 'a.csv': 'title,when\nE,2024\n' });
  expect([code, JSON.parse(out)]).toMatchObject([0, { features: [{ properties: { title: 'E', when: '2024' } }] }]);
});

it('replaces a file only by --force', async () => {
  const refused = await dateline('export a --to geojson -o b', { a: story, b: 'mine' });
  expect([refused.code, refused.files.b]).toEqual([2, 'mine']);
  expect(refused.err).toContain('dateline-story: b cannot be written: it is there already. --force replaces it.\n');
  const forced = await dateline('export a --to geojson -o b --force', { a: story, b: 'mine' });
  expect([forced.code, forced.files.b]).toEqual([0, expect.stringContaining('FeatureCollection')]);
});

it.each([
  ['export a', '--to says the format: '],
  ['export a --to geojsn', '--to is one of '],
  ['export b --to ics', 'b cannot be read: there is no such file.'],
])('says what is wrong in “%s”, and ends with 2', async (line, message) => {
  const { code, out, err } = await dateline(line, { a: story });
  expect([code, out, err.startsWith(`dateline-story: ${message}`)]).toEqual([2, '', true]);
});

it.each([['{"title": '], ['{"title": "T", "events": []}'], ['what is this?'], ['']])(
  'writes nothing of %j',
  async (text) => {
    const { code, out, err } = await dateline('export a --to geojson', { a: text });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('dateline-story: a holds no event that could be exported.\n');
  },
);
