import { expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { fakeWorld } from './fake-world.js';

const table = 'title,when\nThe gate falls,1871-03-14\n';

async function importFrom(url: string, answer: () => Response) {
  const fake = fakeWorld();
  const asked: string[] = [];
  const fetch = (address: string) => {
    asked.push(address);
    return Promise.resolve().then(answer);
  };
  const code = await run(['import', url], commands, { ...fake.world, fetch });
  return { code, asked, err: fake.written.err, story: JSON.parse(fake.written.out || 'null') as object | null };
}

it('imports what is at an address, and names the story after its file', async () => {
  const { code, story, err } = await importFrom('https://example.org/data/The%20gate.csv', () => new Response(table));
  expect([code, story]).toMatchObject([0, { title: 'The gate', events: [{ when: '1871-03-14' }] }]);
  expect(err).toContain('Asking example.org for the file …\n');
});

it.each([
  ['attachment; filename="Gates.csv"; filename*=UTF-8\'\'Gates%20of%20Quillhaven.csv', 'Gates of Quillhaven'],
  ['attachment; filename="Gates.csv"', 'Gates'],
  ['inline', undefined],
])('asks for a sheet of Google’s as CSV; its title is what %j says, and never “edit”', async (header, title) => {
  const answer = () => new Response(table, { headers: { 'content-disposition': header } });
  const { asked, story } = await importFrom('https://docs.google.com/spreadsheets/d/1aB/edit#gid=5', answer);
  expect(asked).toEqual(['https://docs.google.com/spreadsheets/d/1aB/export?format=csv&gid=5']);
  expect((story as { title?: string }).title).toBe(title);
});

it.each([
  ['answers that it is not there', () => new Response('', { status: 404 }), 'https://example.org/a.csv answered 404.'],
  [
    'cannot be reached',
    () => Promise.reject(new TypeError('fetch failed', { cause: new Error('no such host') })) as never,
    'https://example.org/a.csv could not be reached: no such host',
  ],
])('says that a server %s, and writes nothing', async (_, answer, message) => {
  const { code, err, story } = await importFrom('https://example.org/a.csv', answer);
  expect([code, story]).toEqual([2, null]);
  expect(err).toContain(message);
});
