import { expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { fakeWorld } from './fake-world.js';

const story = '{"title": "T", "events": [{"title": "E"}]}';

async function dateline(words: readonly string[], files: Record<string, string>) {
  const fake = fakeWorld(files);
  return { code: await run(words, commands, fake.world), ...fake.written, files: fake.files };
}

it('gives a story as it is, on the standard output', async () => {
  const { code, out, err } = await dateline(['import', '--from', 'dateline', 'a.json'], { 'a.json': story });
  expect([code, JSON.parse(out)]).toEqual([0, JSON.parse(story)]);
  expect(err).toBe('1 event, no dates, no places; from Dateline’s own story.json\n');
});

it('writes a file, but over none', async () => {
  const written = await dateline(['import', 'a.json', '-o', 'b.json'], { 'a.json': story });
  expect([written.code, JSON.parse(String(written.files['b.json']))]).toEqual([0, JSON.parse(story)]);
  const refused = await dateline(['import', 'a.json', '-o', 'b.json'], { 'a.json': story, 'b.json': 'mine' });
  expect([refused.code, refused.files['b.json']]).toEqual([2, 'mine']);
  expect(refused.err).toContain(
    'dateline-story: b.json cannot be written: it is there already. --force replaces it.\n',
  );
});

it('says that a file is not there', async () => {
  const { code, err } = await dateline(['import', 'a.json'], {});
  expect([code, err]).toEqual([2, 'dateline-story: a.json cannot be read: there is no such file.\n']);
});
