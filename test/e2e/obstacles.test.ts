import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLocalServer, listen } from '../../src/cli/local-server.mjs';
import { articlePage, useSite } from './site.js';

const site = useSite({ policy: "default-src 'self'; style-src 'self' 'unsafe-inline'; connect-src http:" });
/** Another origin, which lets nobody else read its files. */
const elsewhere = createLocalServer({ folders: { '/': 'stories/kim-in-russia/' }, policy: "default-src 'self'" });
let origin: string;

beforeAll(async () => {
  origin = await listen(elsewhere, 0);
});
afterAll(() => void elsewhere.close());

it.each([
  { obstacle: 'cors', toSrc: (): string => `${origin}/story.json`, how: 'another origin lets no page read it' },
  { obstacle: 'cors', toSrc: (): string => `${origin}/nowhere.json`, how: 'of another origin not even the status is known' },
  { obstacle: 'closed', toSrc: (): string => `${origin}/story.json`, how: 'another origin lets no page read it, and may send on', given: 'redirect="error"' },
  { obstacle: 'unreachable', toSrc: (): string => 'http://localhost:1/story.json', how: 'nobody serves it' },
  { obstacle: 'integrity', toSrc: (): string => '/stories/kim-in-russia/story.json', how: 'it is not the file that is meant', given: 'integrity="sha384-AAAA"' },
  { obstacle: 404, toSrc: (): string => '/own/nowhere.json', how: 'it is not there' },
])('a file that does not come for $how says so: $obstacle', async ({ obstacle, toSrc, given = '' }) => {
  const page = articlePage(`<dateline-story src="${toSrc()}" ${given}></dateline-story>`);
  const visit = await site.open(site.add('obstacle.html', page));
  await visit.page.waitForFunction(() => window.notes.problems.length > 0);
  const values = await visit.page.evaluate(() => document.querySelector('dateline-story')!.problems.map((one) => one.value));
  expect(values).toEqual([obstacle]);
  await visit.close();
}); // prettier-ignore
