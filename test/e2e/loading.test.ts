import { describe, expect, it } from 'vitest';
import { articlePage, useSite } from './site.js';
import { quiet } from './visit.js';

const site = useSite();
const pages = ['/', '/circumnavigation.html', '/two-stories.html', '/arabic.html'];
const readers = [
  { name: 'a wide window', width: 1280, height: 800 },
  { name: 'a phone', width: 390, height: 844, pixelRatio: 2 },
];

describe.each(readers)('on $name', (reader) => {
  it.each(pages)('%s loads without an error, a shift, a violation or a request to another origin', async (path) => {
    const visit = await site.open(path, reader);
    await visit.page.evaluate(() => document.querySelector('dateline-story')?.scrollIntoView());
    await visit.ready();
    const { origin } = new URL(visit.page.url());
    const { shifts, violations, problems } = await visit.notes();
    expect(visit.errors).toEqual([]);
    expect(violations).toEqual([]);
    expect(problems).toEqual([]);
    expect(visit.requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
    expect(shifts).toEqual([]);
    await visit.close();
  });
});

const far = `${'<p>A long article.</p>'.repeat(200)}
<dateline-story src="/stories/kim-in-russia/story.json"></dateline-story>`;

describe('the script', () => {
  it('loads the elements only when a story comes near', async () => {
    const path = site.add('far.html', articlePage(far));
    const visit = await site.open(path);
    // The bundler's own helpers, a fifth of a kilobyte, come with the script.
    const isChunk = (url: string): boolean => url.includes('/chunks/') && !url.includes('rolldown-runtime');
    const chunks = (): string[] => visit.requests.filter(isChunk);
    await quiet(visit.page);
    expect(chunks()).toEqual([]);
    await visit.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await visit.ready();
    expect(chunks()).not.toEqual([]);
    await visit.close();
  });

  it('finds a story that a script adds later', async () => {
    const visit = await site.open(site.add('empty.html', articlePage('<main></main>')));
    await visit.page.evaluate(() => {
      const story = document.createElement('dateline-story');
      story.setAttribute('src', '/stories/kim-in-russia/story.json');
      document.querySelector('main')?.append(story);
    });
    await visit.ready();
    expect(await visit.activeId()).toBe('arrival');
    await visit.close();
  });

  it('comes as one file too', async () => {
    const story = '<dateline-story src="/stories/kim-in-russia/story.json"></dateline-story>';
    const script = '<script type="module" src="/dist/cdn/dateline-story.all.js"></script>';
    const visit = await site.open(site.add('all.html', articlePage(story, script)));
    await visit.ready();
    expect(visit.requests.filter((url) => url.includes('/chunks/'))).toEqual([]);
    expect(visit.errors).toEqual([]);
    await visit.close();
  });
});
