import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articlePage, useSite } from './site.js';
import { storyAddress } from './story-page.js';
import type { Visit } from './visit.js';

const site = useSite();
/** Another origin, without a policy: its pages may hold frames, and those written in an attribute take that policy over. */
const open = useSite({ policy: '' });

const hashOf = (path: string): string => `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
const entry = 'dist/cdn/dateline-story.js';
const whole = 'dist/cdn/dateline-story.all.js';
const script = (path: string, attributes = ''): string =>
  `<script type="module" src="/${path}" ${attributes}></script>`;
const element = (attributes = ''): string => `<dateline-story src="${storyAddress}" ${attributes}></dateline-story>`;
const figure = (attributes = '', content = '<a href="/the-story.html">Kim’s train</a>'): string =>
  `<figure class="dateline-story" data-src="${storyAddress}" ${attributes}>${content}</figure>`;

/** Waits until there are so many stories, each with its text. */
const told = ({ page }: Visit, count = 1): Promise<unknown> =>
  page.waitForFunction(
    (all) => {
      const stories = [...document.querySelectorAll('dateline-story')];
      return stories.length === all && stories.every((story) => story.querySelectorAll('dateline-event').length === 15);
    },
    {},
    count,
  );

const isShown = ({ page }: Visit, selector: string): Promise<boolean | undefined> =>
  page.evaluate((wanted) => document.querySelector(wanted)?.checkVisibility(), selector);

const shows = ({ page }: Visit, selector: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.querySelector(wanted)?.checkVisibility(), {}, selector);

describe('a story', () => {
  it('is told in every form that it has in a page, and never looks beyond itself', async () => {
    const forms = [
      `<p>Before.</p>${element()}<p>After.</p>`,
      `<div>${element()}</div>`,
      `<figure>${element()}<figcaption>A story.</figcaption></figure>`,
      // What WordPress makes of a blank line around an element, and within it.
      `<p></p><p>${element()}</p><p></p>`,
      element().replace('><', '><br>\n<p></p>\n&nbsp;<'),
    ];
    const visit = await site.open(site.add('forms.html', articlePage(forms.join(''))));
    await told(visit, forms.length);
    expect(visit.errors).toEqual([]);
    expect((await visit.notes()).problems).toEqual([]);
    await visit.close();
  });

  it('is told once by a page that links several versions of the script, and twice where it is there twice', async () => {
    const scripts = [script(entry), script(`${whole}?version=1`), script(`${whole}?version=2`)].join('');
    const body = element('layout="steps"') + figure('data-layout="steps"') + figure('data-layout="steps"');
    const visit = await site.open(site.add('versions.html', articlePage(body, scripts)));
    await told(visit, 3);
    expect(visit.errors).toEqual([]);
    await visit.close();
  });

  it.each(['allow-scripts allow-same-origin allow-presentation', 'allow-scripts'])(
    'is told in the preview of an editor, a frame with sandbox="%s"',
    async (sandbox) => {
      const preview = `<!doctype html>${script(entry)}${element('hash')}`
        .replaceAll('src="/', `src="${open.address('/')}`)
        .replaceAll('"', '&quot;');
      const body = `<iframe sandbox="${sandbox}" srcdoc="${preview}" width="700" height="500"></iframe>`;
      const visit = await open.open(open.add('preview.html', articlePage(body, '')));
      const frame = await visit.page.waitForFrame((each) => each !== visit.page.mainFrame());
      await frame.waitForFunction(() => document.querySelector('dateline-story')?.activeId !== undefined);
      await frame.evaluate(() => document.querySelector('dateline-story')!.next());
      expect(await frame.evaluate(() => document.querySelector('dateline-story')!.activeId)).toBe('meeting');
      expect(visit.errors).toEqual([]);
      await visit.close();
    },
  );
});

describe('a link in a story’s element', () => {
  const linked = (href: string) => element().replace('><', `><p><a href="${href}">Kim’s train</a></p><`);

  it('stands for the story while that is on its way, and is in the page all the time', async () => {
    const visit = await site.open(site.add('stand-in.html', articlePage(linked(storyAddress), '')));
    await visit.page.setRequestInterception(true);
    const asked = new Promise<() => void>((resolve) => {
      visit.page.on('request', (request) => {
        if (request.url().endsWith(storyAddress)) resolve(() => void request.continue());
        else void request.continue();
      });
    });
    await visit.page.evaluate((src) => {
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
    }, `/${entry}`);
    const answer = await asked;
    await visit.page.waitForSelector('dateline-story:defined');
    expect(await isShown(visit, 'dateline-story > p')).toBe(true);
    answer();
    await told(visit);
    await visit.page.waitForFunction(() => !document.querySelector('dateline-story > p')!.checkVisibility());
    await visit.close();
  });

  it('that leads elsewhere is what the page says', async () => {
    const visit = await site.open(site.add('other-link.html', articlePage(linked('/other.json'))));
    await told(visit);
    expect(await isShown(visit, 'dateline-story > p')).toBe(true);
    await visit.close();
  });
});

describe('a hash', () => {
  it.each([entry, whole])('lets %s through, and the story that it names', async (path) => {
    const body = element(`integrity="${hashOf(`.${storyAddress}`)}"`);
    const head = script(path, `integrity="${hashOf(path)}" crossorigin="anonymous"`);
    const visit = await site.open(site.add('hash.html', articlePage(body, head)));
    await told(visit);
    await visit.ready();
    expect(visit.requests.filter((url) => url.endsWith('story.json'))).toHaveLength(1);
    expect(visit.errors).toEqual([]);
    await visit.close();
  });

  it('keeps away a story that is another than it was', async () => {
    const body = figure(`data-integrity="${hashOf(entry)}"`);
    const visit = await site.open(site.add('other.html', articlePage(body)));
    await visit.page.waitForFunction(() => window.notes.problems.length > 0);
    expect((await visit.notes()).problems).toEqual(['not-loaded ']);
    await shows(visit, 'figure a');
    expect(await isShown(visit, 'dateline-story')).toBe(false);
    await visit.close();
  });

  it('keeps away a script that is another than it was; the page’s own text is there', async () => {
    const head = script(entry, `integrity="${hashOf(whole)}" crossorigin="anonymous"`);
    const visit = await site.open(site.add('other-script.html', articlePage(figure(), head)));
    expect(visit.errors.join()).toContain('integrity');
    expect(await isShown(visit, 'figure a')).toBe(true);
    await visit.close();
  });
});

describe('a figure that stands for a story', () => {
  it('becomes one, with the options it names and its caption; its link is there no more', async () => {
    const refused = 'data-onclick="alert(1)" data-style="color:red" data-id="x" data-tiles="/{z}" data-allow-remote';
    const options = `data-layout="steps" data-order="time" ${refused}`;
    const content = '<p><a href="/the-story.html">Kim’s train</a></p><figcaption>A story.</figcaption>';
    const visit = await site.open(site.add('figure.html', articlePage(figure(options, content))));
    await visit.ready();
    const { names, layout, order } = await visit.page.evaluate(() => {
      const story = document.querySelector('dateline-story')!;
      return { names: story.getAttributeNames(), layout: story.layout, order: story.order };
    });
    expect({ layout, order }).toEqual({ layout: 'steps', order: 'time' });
    // What its file allows does not count.
    expect(names.sort()).toEqual(['allow-remote', 'layout', 'order', 'src']);
    expect(await isShown(visit, 'figure a')).toBe(false);
    expect(await isShown(visit, 'figcaption')).toBe(true);
    expect(visit.errors).toEqual([]);
    await visit.close();
  });

  it('may be added later, and comes in one file too', async () => {
    for (const path of [entry, whole]) {
      const visit = await site.open(site.add('later.html', articlePage('<main></main>', script(path))));
      await visit.page.evaluate((src) => {
        const figure = document.createElement('figure');
        figure.className = 'dateline-story';
        figure.dataset['src'] = src;
        document.querySelector('main')!.append(figure);
      }, storyAddress);
      await told(visit);
      await visit.close();
    }
  });

  it('moves nothing on a page that keeps its place, and takes no height from the text behind it', async () => {
    const css = '<link rel="stylesheet" href="/own/place.css">';
    site.add('place.css', 'figure { min-height: 100vh; margin: 0 }');
    const body = `<p>Before.</p>${figure()}<p>After.</p>`;
    const visit = await site.open(site.add('place.html', articlePage(body, css + script(entry))));
    await visit.ready();
    expect((await visit.notes()).shifts).toEqual([]);
    await visit.close();
  });

  it.each([
    ['whose story is not there', `data-src="/no-such-story.json"`, undefined],
    ['whose address is a script', `data-src="javascript:alert(1)"`, undefined],
    ['whose elements cannot be loaded', `data-src="${storyAddress}"`, /chunks\/reader/],
    ['whose own code cannot be loaded', `data-src="${storyAddress}"`, /chunks\/upgrade/],
  ])('%s, is the link that it was', async (_, source, broken) => {
    const body = figure().replace(/data-src="[^"]*"/, source);
    const visit = await site.open(site.add('broken.html', articlePage(body)), { broken });
    await visit.quiet();
    await shows(visit, 'figure a');
    expect((await isShown(visit, 'dateline-story')) ?? false).toBe(false);
    await visit.close();
  });

  it('lets whoever is at its link go on to the story', async () => {
    const visit = await site.open(site.add('focused.html', articlePage('<main></main>')));
    await visit.page.evaluate((code) => {
      document.querySelector('main')!.innerHTML = code;
      document.querySelector<HTMLElement>('figure > a')!.focus();
    }, figure());
    await told(visit);
    await visit.page.waitForFunction(() => !document.querySelector('figure > a')!.checkVisibility());
    expect(await visit.page.evaluate(() => document.activeElement!.matches('dateline-story > .story-head > h2'))).toBe(
      true,
    );
    await visit.close();
  });

  it('costs its page the first small script alone until the reader comes near', async () => {
    const body = `${'<p>A long article.</p>'.repeat(200)}${figure()}${element()}`;
    const visit = await site.open(site.add('far.html', articlePage(body)));
    await visit.quiet();
    const asked = visit.requests.map((url) => new URL(url).pathname).filter((path) => !/site.css|icon/.test(path));
    // The bundler's own helpers, a fifth of a kilobyte, come with the script.
    expect(asked.filter((path) => !path.includes('rolldown-runtime'))).toEqual(['/own/far.html', `/${entry}`]);
    await visit.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await told(visit, 2);
    await visit.close();
  });
});

describe('in a column of 390 pixels', () => {
  const narrow = { width: 390, height: 844 };
  /** Their widths, beside a paragraph's. */
  const widths = ({ page }: Visit) =>
    page.evaluate(() => ['p', 'dateline-story'].map((one) => document.querySelector(one)!.clientWidth));

  it('the element of the guide is as wide as the text around it', async () => {
    const guide = readFileSync('docs/embedding.md', 'utf8');
    const [, code] = /## The element\n[^]*?```html\n([^]*?)```/.exec(guide)!;
    const body = code!
      .replace(/https:[^"]*dateline-story\.js/, `/${entry}`)
      .replace(/https:[^"]*ferry\.json/, storyAddress);
    expect(body).toContain(storyAddress);
    const visit = await open.open(open.add('guide.html', articlePage(`<p>Before.</p>${body}`, '')), narrow);
    await visit.ready();
    const [text, story] = await widths(visit);
    expect(story).toBe(text);
    await visit.close();
  });

  it('so is a figure whose style has been taken away; a page may give it a margin', async () => {
    site.add('margin.css', 'figure { margin: 0 20px }');
    for (const [css, margin] of [
      ['', 0],
      ['<link rel="stylesheet" href="/own/margin.css">', 40],
    ] as const) {
      const page = articlePage(`<p>Before.</p>${figure()}`, css + script(entry));
      const visit = await site.open(site.add('bare-figure.html', page), narrow);
      await visit.ready();
      const [text, story] = await widths(visit);
      expect(text! - story!).toBe(margin);
      await visit.close();
    }
  });
});

describe('the codes to copy', () => {
  const codesFor = async (story: string): Promise<string[]> => {
    const visit = await site.open('/dist/cdn/embed/');
    await visit.page.type('input', story);
    const codes = await visit.page.evaluate(() =>
      [...document.querySelectorAll('code')].map((code) => code.textContent),
    );
    expect(visit.errors).toEqual([]);
    await visit.close();
    return codes;
  };

  it('work on a page of another origin as they are', async () => {
    const [element, whole, figure] = await codesFor(site.address(storyAddress));
    const [script] = element!.split('\n');
    for (const body of [element!, whole!, figure! + script!]) {
      const visit = await open.open(open.add('copied.html', articlePage(body, '')));
      await told(visit);
      expect(visit.errors).toEqual([]);
      await visit.close();
    }
  });

  it('fit the frame of a published story', async () => {
    const scripts = '<script defer src="/dist/cdn/dateline-frame.js"></script>' + script(entry);
    const story = site.address(site.add('embed.html', articlePage(element(), scripts))).replace('embed.', 'story.');
    const frame = (await codesFor(story))[3]!;
    const visit = await open.open(open.add('copied-frame.html', articlePage(frame, '')));
    await visit.page.waitForFunction(() => document.querySelector('iframe')!.clientHeight > 600);
    expect(visit.errors).toEqual([]);
    await visit.close();
  });
});
