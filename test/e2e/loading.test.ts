import { describe, expect, it } from 'vitest';
import { guideExample } from '../fixtures/own-format.js';
import { articlePage, useSite } from './site.js';

const site = useSite();
const pages = ['/', '/harbour-fire.html', '/circumnavigation.html', '/two-stories.html', '/arabic.html'];
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

describe('a format of the page’s own', () => {
  /** What a page with the guide's module shows of the story at `src`, and all that it asks for. */
  const askedFor = async (src: string): Promise<[title: string | undefined, urls: readonly string[]]> => {
    site.add('chronicle.js', guideExample().module);
    const path = site.add('set-formats.js', "import chronicle from './chronicle.js';\ndocument.querySelector('dateline-story').formats = [chronicle];"); // prettier-ignore
    const head = `<script type="module" src="${path}"></script>
<script type="module" src="/dist/cdn/dateline-story.js"></script>`;
    const body = `<dateline-story src="${src}"></dateline-story>`;
    const visit = await site.open(site.add('own-format.html', articlePage(body, head)));
    await visit.page.waitForSelector('dateline-event');
    await visit.quiet();
    expect((await visit.notes()).problems).toEqual([]);
    const title = await visit.page.$eval('dateline-story h2', (heading) => heading.textContent ?? undefined);
    await visit.close();
    return [title, visit.requests];
  };

  it('tells the guide’s story, and loads nothing that reads ours', async () => {
    const [title, requests] = await askedFor(site.add('flood.txt', guideExample().file));
    expect(title).toBe('The flood');
    expect(requests.filter((url) => url.includes('own-format-'))).toHaveLength(1);
    expect(requests.filter((url) => url.includes('/importers/'))).toEqual([]);
  });

  it('leaves our own stories to themselves, and loads no importer', async () => {
    const [title, requests] = await askedFor('/stories/kim-in-russia/story.json');
    expect(title).toContain('Kim');
    expect(requests.filter((url) => url.includes('/importers/'))).toEqual([]);
  });

  it('costs a page without one nothing', async () => {
    const visit = await site.open('/');
    await visit.ready();
    expect(visit.requests.filter((url) => /own-format-|importers/.test(url))).toEqual([]);
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
    await visit.quiet();
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
