import { expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { fakeWorld } from './fake-world.js';

const table = 'title,when,place\nThe gate falls,1871,Osaka\nThe mill burns,1872,Nowhereville\n';

async function imported(...words: string[]) {
  const { world, written } = fakeWorld({ 'a.csv': table });
  const code = await run(['import', 'a.csv', ...words], commands, world);
  return { code, err: written.err, story: JSON.parse(written.out) as { events: { where: object }[] } };
}

it('looks names up where it is asked to, marks what it found, and says so of each', async () => {
  const { story, err } = await imported('--look-up');
  expect(story.events[0]!.where).toMatchObject({ name: 'Osaka', certainty: 'less-certain' });
  expect(story.events[1]!.where).toEqual({ name: 'Nowhereville' });
  expect(err).toMatch(/warning looked-up[^\n]*\n.*Osaka/);
  expect(err).toMatch(/unknown-place-name[^\n]*\n.*Nowhereville/);
});

it('looks nothing up unless it is asked to', async () => {
  const { story } = await imported();
  expect(story.events.map(({ where }) => where)).toEqual([{ name: 'Osaka' }, { name: 'Nowhereville' }]);
});
