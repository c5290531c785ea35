import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { exportHtml } from '../../src/exporters/index.js';
import { pageStyles } from '../../src/exporters/page-styles.js';
import { useSite } from './site.js';
import { readers } from './story-page.js';

const site = useSite();
const data = '/stories/kim-in-russia/story.json';
const story = JSON.parse(readFileSync(`.${data}`, 'utf8')) as StoryDocument;

async function addPage(): Promise<string> {
  const stylesheet = site.add('page.css', pageStyles);
  const { text } = await exportHtml(story, { script: '/dist/cdn/dateline-story.js', data, stylesheet });
  return site.add('exported.html', text);
}

describe.each(readers)('an exported page on $name', (reader) => {
  it('is made better under the strict policy, and nothing moves when the element comes', async () => {
    const visit = await site.open(await addPage(), reader);
    await visit.ready();
    const { shifts, violations, problems } = await visit.notes();
    expect(violations).toEqual([]);
    expect(problems).toEqual([]);
    expect(shifts).toEqual([]);
    await visit.close();
  });
});

it('tells all of an exported story to a reader without scripts, in a column', async () => {
  const visit = await site.open(await addPage(), { scripts: false, width: 1280, height: 800 });
  const events = await visit.page.$$eval('dateline-event', (all) =>
    all.map((event) => ({ text: event.innerText, left: event.getBoundingClientRect().left })),
  );
  expect(events).toHaveLength(story.events.length);
  expect(events[0]!.text).toContain('Tuesday 12 September 2023');
  expect(events[0]!.left).toBeGreaterThan(200);
  await visit.close();
});
