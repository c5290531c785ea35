import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withEvents } from '../../scripts/write-events.mjs';
import { useSite } from './site.js';

const site = useSite();
const page = readFileSync('pages/index.html', 'utf8');
const story = JSON.parse(readFileSync('stories/kim-in-russia/story.json', 'utf8')) as { events: { id: string }[] };

describe('the page of the first story', () => {
  it('holds the text of the story as it is now (else: npm run pages)', async () => {
    expect(await withEvents(page, story)).toBe(page);
  });

  it('tells all of it to a reader without scripts, dates and places too', async () => {
    const visit = await site.open('/', { scripts: false });
    const events = await visit.page.$$eval('dateline-event', (all) =>
      all.map(({ id, innerText }) => ({ id, text: innerText })),
    );
    expect(events.map(({ id }) => id)).toEqual(story.events.map(({ id }) => id));
    const departure = events.find(({ id }) => id === 'departure')?.text;
    expect(departure).toContain('Pyongyang around 18:30 on Sunday 10 September 2023');
    expect(departure).toContain('guard of honour');
    await visit.close();
  });

  it.each([
    ['the chunks', /\/chunks\//],
    ['the whole script', /dateline-story\.js$/],
    ['the story’s document', /story\.json$/],
    ['the panel', /\/panel-/],
    ['the basemap', /\/basemap\//],
  ])('can be read when %s cannot be loaded', async (_, broken) => {
    const visit = await site.open('/', { broken });
    await visit.quiet();
    const text = await visit.page.$eval('#departure', (event) => (event as HTMLElement).innerText);
    expect(text).toContain('guard of honour');
    const height = await visit.page.$eval('#departure', (event) => event.getBoundingClientRect().height);
    expect(height).toBeGreaterThan(100);
    await visit.close();
  });
});
