/** A link that stands alone, which is what every sanitizer leaves of a story, becomes one. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articlePage, useSite } from './site.js';
import { storyAddress } from './story-page.js';
import type { Visit } from './visit.js';

const site = useSite();
/** A host whose pages may ask others. */
const open = useSite({ policy: '' });

const entry = '/dist/cdn/dateline-story.js';
const script = (attributes = '', path = entry): string => `<script type="module" src="${path}" ${attributes}></script>`;
const link = (href: string): string => `<a href="${href}">Kim’s train</a>`;
const own = site.add('kim.story.json', readFileSync(`.${storyAddress}`));

const told = ({ page }: Visit): Promise<unknown> =>
  page.waitForFunction(() => document.querySelectorAll('dateline-event').length === 15);
const shows = ({ page }: Visit, selector: string): Promise<boolean> =>
  page.evaluate((one) => document.querySelector(one)?.checkVisibility({ visibilityProperty: true }) ?? false, selector);

describe('a link alone', () => {
  it.each([entry, '/dist/cdn/dateline-story.all.js'])(
    'becomes the story that it leads to, under the strict policy: %s',
    async (path) => {
      const body = `<p>Before.</p><p>${link(own)}</p><p>After.</p>`;
      const visit = await site.open(site.add('link.html', articlePage(body, script('', path))));
      await visit.ready();
      expect([await shows(visit, 'dateline-story'), await shows(visit, `a[href="${own}"]`)]).toEqual([true, false]);
      const { problems, violations } = await visit.notes();
      expect({ problems, violations, errors: visit.errors }).toEqual({ problems: [], violations: [], errors: [] });
      await visit.close();
    },
  );

  it('may be added later', async () => {
    const visit = await site.open(site.add('later-link.html', articlePage('<main></main>')));
    await visit.page.evaluate(
      (code) => document.querySelector('main')!.insertAdjacentHTML('beforeend', code),
      link(own),
    );
    await told(visit);
    await visit.close();
  });

  it('is a link until its story has come', async () => {
    const visit = await site.open(site.add('slow-link.html', articlePage('<main></main>')));
    await visit.page.setRequestInterception(true);
    let isHeld = true;
    const asked = new Promise<() => void>((resolve) => {
      visit.page.on('request', (request) => {
        const answer = () => void request.continue();
        if (!isHeld || !request.url().endsWith('kim.story.json')) return answer();
        resolve(() => {
          isHeld = false;
          answer();
        });
      });
    });
    await visit.page.evaluate(
      (code) => document.querySelector('main')!.insertAdjacentHTML('beforeend', code),
      link(own),
    );
    const answer = await asked;
    expect([await shows(visit, 'a'), await shows(visit, 'dateline-story')]).toEqual([true, false]);
    answer();
    await told(visit);
    await visit.page.waitForFunction((one) => !document.querySelector(one)!.checkVisibility(), {}, `a[href="${own}"]`);
    await visit.close();
  });

  it.each([
    ['whose story is not there', '/no-such.story.json', undefined],
    ['whose story cannot be read', site.add('broken.story.json', '{"events":'), undefined],
    ['whose elements cannot be loaded', own, /chunks\/reader/],
    ['whose own code cannot be loaded', own, /chunks\/upgrade/],
  ])('%s, is a link for good, and nothing besides', async (_, href, broken) => {
    const body = `<p>Before.</p><p>${link(href)}</p><p>After.</p>`;
    const visit = await site.open(site.add('failed-link.html', articlePage(body)), { broken });
    await visit.quiet();
    expect([await shows(visit, `a[href="${href}"]`), await shows(visit, 'dateline-story')]).toEqual([true, false]);
    const gap = await visit.page.evaluate(() => {
      const [before, after] = [...document.querySelectorAll('body > p')].filter((p) => /\./.test(p.textContent));
      return after!.getBoundingClientRect().top - before!.getBoundingClientRect().bottom;
    });
    expect(gap).toBeLessThan(100);
    await visit.close();
  });

  it('costs its page little until the reader comes near', async () => {
    const body = `${'<p>A long article.</p>'.repeat(200)}<p>${link(own)}</p>`;
    const visit = await site.open(site.add('far-link.html', articlePage(body)));
    await visit.quiet();
    const asked = visit.requests
      .map((url) => new URL(url).pathname)
      .filter((path) => !/site.css|icon|runtime/.test(path));
    expect(asked).toEqual(['/own/far-link.html', entry, expect.stringContaining('chunks/upgrade-')]);
    await visit.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await told(visit);
    await visit.close();
  });

  it('to another host makes readers’ browsers ask nothing of it, unless the page names that host', async () => {
    const body = `<p>${link(site.address(own))}</p>`;
    const asks = ({ requests }: Visit) => requests.filter((url) => url.startsWith(site.address('/')));
    const silent = await open.open(open.add('other-host.html', articlePage(body)));
    await silent.quiet();
    expect([asks(silent), await shows(silent, 'dateline-story')]).toEqual([[], false]);
    await silent.close();
    const named = script(`data-dateline-links="${new URL(site.address('/')).host}"`);
    const visit = await open.open(open.add('named-host.html', articlePage(body, named)));
    await told(visit);
    expect(new Set(asks(visit))).toEqual(new Set([site.address(own)]));
    await visit.close();
  });

  it('whose own host sends on to another makes readers’ browsers ask nothing there', async () => {
    const body = `<p>${link('/out/ferry.story.json')}</p>`;
    const visit = await open.open(open.add('open-redirect.html', articlePage('<main></main>')));
    await visit.page.setRequestInterception(true);
    visit.page.on('request', (request) => {
      if (request.url().endsWith('/out/ferry.story.json'))
        void request.respond({ status: 302, headers: { location: site.address(own) } });
      else void request.continue();
    });
    const asked = visit.page.waitForRequest((request) => request.url().endsWith('/out/ferry.story.json'));
    await visit.page.evaluate((code) => (document.querySelector('main')!.innerHTML = code), body);
    await asked;
    await visit.quiet();
    expect(visit.requests.filter((url) => url.startsWith(site.address('/')))).toEqual([]);
    expect(await shows(visit, 'a[href^="/out/"]')).toBe(true);
    expect(visit.errors.join()).toMatch(/sends on to another address/);
    await visit.close();
  });

  it('goes with its story where the page takes it away', async () => {
    const visit = await site.open(site.add('leaving-link.html', articlePage(`<main><p>${link(own)}</p></main>`)));
    await told(visit);
    await visit.page.evaluate(() => document.querySelector('main > p')!.remove());
    await visit.page.waitForFunction(() => !document.querySelector('dateline-story'));
    await visit.close();
  });
});

/** What is let through, as each lists it: elements, and attributes by element. */
const sanitizers = [
  {
    name: 'Drupal’s Basic HTML',
    elements: 'a em strong cite blockquote code ul ol li dl dt dd h2 h3 h4 h5 h6 p br span img',
    attributes: { a: ['href', 'hreflang'], blockquote: ['cite'], img: ['src', 'alt', 'height', 'width'] },
  },
  {
    name: 'sanitize-html as it comes',
    elements:
      'address article aside footer header h1 h2 h3 h4 h5 h6 hgroup main nav section blockquote dd div dl dt figcaption figure ' +
      'hr li menu ol p pre ul a abbr b bdi bdo br cite code data dfn em i kbd mark q rb rp rt rtc ruby s samp small span strong ' +
      'sub sup time u var wbr caption col colgroup table tbody td tfoot th thead tr',
    attributes: { a: ['href', 'name', 'target'] },
  },
  {
    name: 'GitHub',
    elements:
      'a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li ol p picture pre q rp rt ' +
      'ruby s samp section source span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var',
    attributes: { a: ['href', 'title', 'lang', 'dir'], blockquote: ['cite'] },
  },
  {
    name: 'a comment in WordPress',
    elements: 'a abbr acronym b blockquote cite code del em i q s strike strong p',
    attributes: { a: ['href', 'title'], blockquote: ['cite'] },
  },
] as const;

describe.each(sanitizers)('what $name leaves', ({ elements, attributes }) => {
  /** The code as such a list leaves it: what is not in it goes, its content stays. */
  const sanitize = ({ page }: Visit, code: string): Promise<string> =>
    page.evaluate(
      (dirty, names, kept: Record<string, readonly string[] | undefined>) => {
        const inert = new DOMParser().parseFromString(dirty, 'text/html').body;
        for (const element of [...inert.querySelectorAll('*')]) {
          for (const name of element.getAttributeNames())
            if (!kept[element.localName]?.includes(name)) element.removeAttribute(name);
          if (!names.includes(element.localName)) element.replaceWith(...element.childNodes);
        }
        return inert.innerHTML;
      },
      code,
      elements.split(' '),
      attributes,
    );
  const guide = readFileSync('docs/embedding.md', 'utf8');
  const codeUnder = (heading: string) => new RegExp(`## ${heading}\\n[^]*?\`\`\`html\\n([^]*?)\`\`\``).exec(guide)![1]!;

  it('of the guide’s figure is a link alone, and that becomes the story where the page names its host', async () => {
    const page = site.add('published/index.html', '<title>The story’s page</title>');
    site.add('published/story.json', readFileSync(`.${storyAddress}`));
    const figure = codeUnder('The figure').replace(/href="[^"]*"/, `href="${site.address(page)}"`);
    const named = script(`data-dateline-links="${new URL(site.address('/')).host}/own/published"`);
    const visit = await open.open(open.add('sanitized.html', articlePage('<main></main>', named)));
    const left = await sanitize(visit, `<p>Before.</p>${figure}<p>After.</p>`);
    expect(left).not.toMatch(/data-src|class=/);
    await visit.page.evaluate((code) => (document.querySelector('main')!.innerHTML = code), left);
    await told(visit);
    await visit.close();
  });

  it('of the guide’s element is nothing, or its link', async () => {
    const visit = await site.open(site.add('nothing.html', articlePage('')));
    expect(await sanitize(visit, codeUnder('The element'))).not.toMatch(/dateline-story|<script/);
    await visit.close();
  });
});
