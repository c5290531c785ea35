import { describe, expect, it } from 'vitest';
import { articlePage, useSite } from './site.js';
import { marks, settled, titleTrouble } from './story-page.js';
import type { ServerResponse } from 'node:http';
import type { HTTPRequest } from 'puppeteer-core';
import type { Visit } from './visit.js';

const site = useSite();
const events = `<dateline-event id="one" when="2023-09-10" where="Pyongyang" lat="39" lon="125.7">
  <h3>A train leaves</h3><p>It is green and slow.</p></dateline-event>
<dateline-event id="two" when="2023-09-12" where="Vladivostok" lat="43.1" lon="131.9">
  <h3>It arrives</h3><p>On the second day.</p></dateline-event>`;
const story = (attributes: string, content = ''): string =>
  articlePage(`<p>Before.</p><dateline-story ${attributes}>${content}</dateline-story><p>Behind.</p>`);
/** What stands for a story that does not come. */
const link = (href: string): string => `<p><a href="${href}">All of it</a></p>`;
const tiled = site.add(
  'tiled.html',
  story('src="/stories/kim-in-russia/story.json" tiles="/own/{z}/{x}/{y}.png" tiles-attribution="Us"'),
);
const lightOnly = site.add('light.html', story('', events));

function readableText(visit: Visit): Promise<string> {
  return visit.page.evaluate(() => document.body.innerText);
}

/** Waits until the story has said what is wrong. */
async function problems(visit: Visit): Promise<string[]> {
  await visit.page.waitForFunction(() => window.notes.problems.length > 0);
  return (await visit.notes()).problems;
}

describe('a story written in the page', () => {
  it('is told without a story document', async () => {
    const visit = await site.open(lightOnly);
    await visit.ready();
    expect(await visit.activeId()).toBe('one');
    expect((await marks(visit.page, 'dateline-map')).map(({ events: ids }) => ids.join())).toEqual(['one', 'two']);
    await visit.close();
  });

  it.each([
    { when: 'scripts are off', reader: { scripts: false } },
    { when: 'the script is not found', reader: { broken: /dateline-story\.js$/ } },
    { when: 'the elements are not found', reader: { broken: /\/chunks\/reader/ } },
    { when: 'the panel is not found', reader: { broken: /\/chunks\/(panel|map)/ } },
  ])('can be read when $when', async ({ reader }) => {
    for (const path of [lightOnly, '/']) {
      const visit = await site.open(path, reader);
      const text = await readableText(visit);
      const expected =
        path === '/' ? ['Kim’s train leaves Pyongyang', 'pandemic'] : ['A train leaves', 'On the second day.'];
      for (const part of expected) expect(text).toContain(part);
      await visit.close();
    }
  });

  it('stays when its document cannot be read', async () => {
    const visit = await site.open(
      site.add('no-document.html', story('src="/own/nowhere.json"', link('/own/nowhere.json') + events)),
    );
    expect(await problems(visit)).toEqual(['not-loaded ']);
    for (const part of ['All of it', 'On the second day.']) expect(await readableText(visit)).toContain(part);
    expect(await visit.activeId()).toBe('one');
    await visit.close();
  });
});

describe('a story whose document', () => {
  const large = `{"dateline": 1, "title": "${'x'.repeat(20 * 1024 * 1024)}", "events": []}`;
  it.each([
    { what: 'is not found', src: '/own/nowhere.json', code: 'not-loaded ' },
    { what: 'is no JSON', src: site.add('broken.json', '{"dateline": 1, "events": ['), code: 'unreadable-json ' },
    { what: 'is larger than 20 MB', src: site.add('large.json', large), code: 'too-large ' },
    { what: 'is at an address of another kind', src: 'javascript:alert(1)', code: 'unsafe-url ' },
  ])('$what is replaced by a plain message', async ({ src, code }) => {
    const visit = await site.open(site.add('failed.html', story(`src="${src}"`, link(src))));
    expect((await problems(visit)).map((problem) => problem.replace(/ .*/, ' '))).toEqual([code]);
    await settled(visit.page);
    const message = await visit.page.evaluate(() => {
      const note = document.querySelector('dateline-story')?.shadowRoot?.querySelector<HTMLElement>('[part="failed"]');
      return note && note.getBoundingClientRect().height > 0 ? note.innerText.trim() : undefined;
    });
    expect(message).toBeTruthy();
    expect(await readableText(visit)).toMatch(/Before\.[^]*All of it[^]*Behind\./);
    await visit.close();
  });

  const slip = '{"title": "T", "events": [{"id": "a", "title": "A", "colour": "red"}]}';
  it.each([
    { what: 'has a key that nobody knows', file: 'slip.json', text: slip, code: 'unknown-key', asks: false },
    { what: 'has a value that does not fit', file: 'bad.json', text: slip.replace('"colour": "red"', '"when": 7'), code: 'wrong-value', asks: false }, 
    { what: 'lacks a comma', file: 'comma.json', text: slip.replace(',', ''), code: 'unreadable-json', asks: true },
    { what: 'is a table', file: 'slip.csv', text: 'title,colour\nA,red\n', code: 'unknown-column', asks: true },
  ])('$what asks for what reads other formats: $asks', async ({ file, text, code, asks }) => {
    const visit = await site.open(site.add(`${file}.html`, story(`src="${site.add(file, text)}"`)));
    expect((await problems(visit)).map((problem) => problem.replace(/ .*/, ''))).toEqual([code]);
    expect(visit.requests.some((url) => url.includes('/importers/'))).toBe(asks);
    await visit.close();
  }); // prettier-ignore

  it('has mistakes is told all the same, and each is named', async () => {
    const document = {
      dateline: 1,
      title: 'Mistakes',
      places: { pyongyang: { name: 'Pyongyang', lat: 39, lon: 125.7 } },
      events: [
        { id: 'good', title: 'Good', when: '2023-09-10', where: 'pyongyang', text: 'It is good.' },
        { id: 'bad-date', title: 'A date', when: 'the 5th of May', where: 'pyongyang', text: 'Its date is bad.' },
        { id: 'bad-place', title: 'A place', when: '2023-09-12', where: 'atlantis', text: 'Its place is bad.' },
        { title: 'No id', when: '2023-09-13', text: 'It has no id.' },
      ],
    };
    const src = site.add('mistakes.json', JSON.stringify(document));
    const visit = await site.open(site.add('mistakes.html', story(`src="${src}"`)));
    const where = (await problems(visit)).map((problem) => problem.replace(/^\S+ /, ''));
    expect(where.toSorted()).toEqual(['events[1].when', 'events[2].where']);
    await visit.ready();
    const text = await readableText(visit);
    for (const part of ['It is good.', 'Its date is bad.', 'Its place is bad.', 'It has no id.']) {
      expect(text).toContain(part);
    }
    await visit.close();
  });
});

it('a legend whose code does not come says so in its list, and on the console', async () => {
  const visit = await site.open('/', { broken: /\/chunks\/legend/ });
  await visit.ready();
  const told: string[] = [];
  visit.page.on('console', (message) => void told.push(message.text()));
  visit.page.on('pageerror', (error) => void told.push(`uncaught ${String(error)}`));
  const said = await visit.page.evaluate(async () => {
    const { shadowRoot } = document.querySelector('dateline-story')!.shadowRoot!.querySelector('dateline-legend')!;
    shadowRoot!.querySelector('button')!.click();
    const list = shadowRoot!.querySelector<HTMLElement>('#list')!;
    while (list.hidden) await new Promise(requestAnimationFrame);
    return { text: list.innerText.trim(), position: getComputedStyle(list).position };
  });
  expect(said).toEqual({ text: 'This part could not be shown', position: 'absolute' });
  expect(told.filter((text) => /^uncaught|no legend/.test(text))).toEqual([expect.stringContaining('no legend')]);
  await visit.close();
});

describe('a story without a map', () => {
  it.each([
    { what: 'what shows tiles', path: tiled, broken: /\/chunks\/leaflet/ },
    { what: 'the data', path: '/', broken: /\/basemap\// },
  ])('keeps its text, its axis and its marks when, of the map, $what cannot be had', async ({ path, broken }) => {
    const visit = await site.open(path, { broken });
    expect((await problems(visit)).length).toBeGreaterThan(0);
    await visit.ready();
    await visit.page.evaluate(() => document.querySelector('dateline-story')!.show('departure'));
    await settled(visit.page);
    expect(await titleTrouble(visit.page, 'departure')).toBeUndefined();
    for (const view of ['dateline-map', 'dateline-timeline'] as const) {
      const active = (await marks(visit.page, view)).filter(({ isActive }) => isActive);
      expect(active.flatMap(({ events: ids }) => ids)).toContain('departure');
    }
    await visit.close();
  });

  it.each([
    { reader: { broken: /\/chunks\/(panel|map)/ }, says: 'The map and the timeline could not be shown Try again', stands: false },
    { reader: { broken: /\/chunks\/panel/ }, says: 'The map and the timeline could not be shown Try again', stands: false },
    { reader: { broken: /\/chunks\/map-/ }, says: 'This part could not be shown Try again', stands: true },
  ])('says $says, and has no room that stays empty', async ({ reader, says, stands }) => {
    const visit = await site.open(lightOnly, reader);
    await waitForNote(visit);
    expect(await note(visit)).toBe(says);
    const [hasPanel, share] = await visit.page.evaluate(() => {
      const root = document.querySelector('dateline-story')!.shadowRoot!;
      const text = root.querySelector('.text')!.getBoundingClientRect().width;
      return [root.querySelector('.panel') !== null, text / root.querySelector('.frame')!.getBoundingClientRect().width];
    });
    expect([hasPanel, share === 1]).toEqual([stands, !stands]);
    const again = visit.page.waitForNavigation();
    await visit.page.locator('::-p-aria([name="Try again"][role="button"])').click();
    await again;
    await visit.close();
  }); // prettier-ignore

  it('keeps its text and its axis when even the map’s marks are not found', async () => {
    const visit = await site.open('/', { broken: /\/chunks\/map/ });
    expect(await problems(visit)).toEqual(['panel-unavailable ']);
    await visit.page.waitForFunction(() => document.querySelector('dateline-story')!.activeId !== undefined);
    await visit.page.evaluate(() => document.querySelector('dateline-story')!.show('departure'));
    await settled(visit.page);
    expect(await titleTrouble(visit.page, 'departure')).toBeUndefined();
    expect(visit.errors.join()).not.toContain('TypeError');
    const active = (await marks(visit.page, 'dateline-timeline')).filter(({ isActive }) => isActive);
    expect(active.flatMap(({ events: ids }) => ids)).toContain('departure');
    await visit.close();
  });
});

/** What stands in the place of a story, if anything is to be seen of it: the page's line, or the element's note. */
function note(visit: Visit): Promise<string | undefined> {
  return visit.page.evaluate(() => {
    const story = document.querySelector('dateline-story')!;
    const notes = [story.querySelector<HTMLElement>('p.story-absent'), story.shadowRoot?.querySelector<HTMLElement>('[part=failed]')];
    return notes.find((one) => one && one.getBoundingClientRect().height > 0)?.innerText.trim().replace(/\s+/g, ' ');
  });
} // prettier-ignore

/** Nothing waits in this browser until it is late, and it says when it is. */
function beImpatient(): void {
  const { setTimeout } = window;
  const hurry = (run: (...values: unknown[]) => void, delay?: number, ...values: unknown[]) => {
    const isLong = delay === 5000;
    const ran = () => {
      run(...values);
      if (isLong) document.documentElement.dataset['isLate'] = '';
    };
    return setTimeout.call(window, ran, isLong ? 0 : delay);
  };
  window.setTimeout = hurry as typeof setTimeout;
}

const waitForNote = (visit: Visit) =>
  visit.page.waitForFunction(() => {
    const story = document.querySelector('dateline-story')!;
    return story.querySelector('p.story-absent') ?? story.shadowRoot?.querySelector('[part=failed]');
  });

describe('a story that does not come', () => {
  const small = '{"title": "T", "events": [{"id": "a", "title": "A"}]}';
  const blank = site.add('blank.html', story(`src="${site.add('small.json', small)}"`));
  const french = site.add('french.html', `<div lang="fr">${story('src="/own/small.json"')}</div>`);
  const absent = 'This story has not loaded. Try again · Open its file';

  it.each([
    { what: 'the elements are gone', reader: { broken: /\/chunks\/reader/ }, said: absent },
    { what: 'the elements are silent', reader: { silent: /\/chunks\/reader/ }, said: absent },
    { what: 'what reads its file is gone', reader: { broken: /\/chunks\/document/ }, said: 'This part could not be shown Try again Open the file' },
    { what: 'what makes its text is gone', reader: { broken: /\/chunks\/event-content/ }, said: 'This part could not be shown Try again Open the file' },
    { what: 'its file is silent', reader: { silent: /small\.json/ }, said: 'This is still loading Try again Open the file' },
  ])('says so, with ways on, when $what', async ({ reader, said }) => {
    const visit = await site.open(blank, reader);
    await waitForNote(visit);
    expect(await note(visit)).toBe(said);
    expect(await readableText(visit)).toMatch(/Before\.[\s\S]*Behind\./);
    await visit.close();
  }); // prettier-ignore

  it('says so in the language of its page', async () => {
    const visit = await site.open(french, { silent: /small\.json/ });
    await waitForNote(visit);
    expect(await note(visit)).toBe('Le chargement est toujours en cours Réessayer Ouvrir le fichier');
    await visit.close();
  });

  it('takes what stands there for readers without scripts for no text', async () => {
    const page = site.add('noscript.html', story('src="/own/small.json"', '<noscript><p>For others.</p></noscript>'));
    const visit = await site.open(page, { broken: /\/chunks\/reader/ });
    await waitForNote(visit);
    expect(await note(visit)).toBe(absent);
    await visit.close();
  });

  it('tries again by loading its own page, whatever base that has', async () => {
    const page = story('src="/own/small.json"').replace('<head>', '<head><base href="/nowhere/">');
    const based = page.replaceAll(/(href|src)="(?=icon|site)/g, '$1="/');
    const visit = await site.open(site.add('based.html', based), { broken: /\/chunks\/reader/ });
    await waitForNote(visit);
    const loaded = visit.page.waitForNavigation();
    await visit.page.click('p.story-absent > a');
    await loaded;
    expect(new URL(visit.page.url()).pathname).toBe('/own/based.html');
    await visit.close();
  });

  it('says no more than that where its text is there to be read', async () => {
    const silent = await site.open(lightOnly, { silent: /\/chunks\/reader/, browser: beImpatient });
    await silent.page.waitForSelector('[data-is-late]');
    expect(await note(silent)).toBe(undefined);
    await silent.close();
    const gone = await site.open(lightOnly, { broken: /\/chunks\/reader/ });
    await waitForNote(gone);
    expect(await note(gone)).toBe('Some of this story has not loaded. Try again');
    expect(await readableText(gone)).toContain('On the second day.');
    await gone.close();
  });

  it('says so too where it is added once the elements are gone', async () => {
    const visit = await site.open(blank, { broken: /\/chunks\/reader/ });
    await waitForNote(visit);
    const lines = (count: number) =>
      visit.page.waitForFunction((all) => document.querySelectorAll('p.story-absent').length === all, {}, count);
    await visit.page.evaluate(() => document.body.append(document.createElement('dateline-story')));
    await lines(2);
    await visit.page.evaluate(() => document.body.append(document.createElement('dateline-story')));
    await lines(3);
    await visit.close();
  });

  it('says so once, in whatever element its page brings', async () => {
    const line = '<template class="story-absent"><div>Nothing has come.</div></template>';
    const page = site.add('brought.html', story('src="/own/small.json"', line));
    const visit = await site.open(page, { broken: /\/chunks\/reader/ });
    await visit.page.waitForSelector('dateline-story > div');
    await visit.page.evaluate(() => document.body.append(document.createElement('dateline-story')));
    await visit.page.waitForSelector('p.story-absent');
    expect(await visit.page.$$eval('dateline-story > div', (lines) => lines.length)).toBe(1);
    await visit.close();
  });

  it('is shown without a word when the elements come after all', async () => {
    const held: HTTPRequest[] = [];
    const visit = await site.open(lightOnly);
    const { page } = visit;
    await page.setRequestInterception(true);
    page.on('request', (request) => void (/\/chunks\/reader/.test(request.url()) ? held.push(request) : request.continue()));
    await page.goto(site.address(blank));
    await waitForNote(visit);
    for (const request of held) await request.continue();
    await page.waitForSelector('dateline-event');
    expect(await note(visit)).toBe(undefined);
    await visit.close();
  }); // prettier-ignore
});

it('a story that the page’s own policy refuses says so', async () => {
  const visit = await site.open(site.add('refused.html', story('src="http://localhost:1/story.json"')));
  expect(await problems(visit)).toEqual(['not-loaded ']);
  expect(await visit.page.evaluate(() => document.querySelector('dateline-story')!.problems[0]!.value)).toBe('policy');
  await visit.close();
});

describe('a browser that cannot tell a story', () => {
  const browsers: readonly (readonly [lacks: string, browser: () => void])[] = [
    ['slots that scripts fill', () => void Reflect.deleteProperty(HTMLSlotElement.prototype, 'assign')],
    ['an observer of sizes', () => void Reflect.deleteProperty(window, 'ResizeObserver')],
    ['an observer of what is near', () => void Reflect.deleteProperty(window, 'IntersectionObserver')],
  ];
  it.each(browsers)('for it has no %s, leaves the page its text, and says what there is of a file', async (_, browser) => {
    const written = await site.open(lightOnly, { browser });
    await waitForNote(written);
    for (const part of ['A train leaves', 'On the second day.']) expect(await readableText(written)).toContain(part);
    expect(written.errors).toEqual([]);
    await written.close();
    const file = await site.open('/own/blank.html', { browser });
    await waitForNote(file);
    expect(await note(file)).toContain('Open its file');
    await file.close();
  }); // prettier-ignore

  it('in states tells it without them', async () => {
    const browser = () => {
      const { supports } = CSS;
      CSS.supports = (query: string) => !query.includes(':state') && supports.call(CSS, query);
      Reflect.deleteProperty(ElementInternals.prototype, 'states');
    };
    const visit = await site.open(lightOnly, { browser });
    await visit.ready();
    expect(await visit.activeId()).toBe('one');
    expect(visit.errors).toEqual([]);
    await visit.close();
  });

  it('on a canvas keeps its text, its axis and its marks, and says that there is no map', async () => {
    const browser = () => (HTMLCanvasElement.prototype.getContext = () => null);
    const visit = await site.open(lightOnly, { browser });
    expect(await problems(visit)).toEqual(['map-unavailable ']);
    await visit.ready();
    for (const view of ['dateline-map', 'dateline-timeline'] as const)
      expect((await marks(visit.page, view)).flatMap(({ events: ids }) => ids)).toEqual(['one', 'two']);
    expect(await readableText(visit)).toContain('On the second day.');
    await visit.close();
  });
});

describe('a file that is silent at first', () => {
  let asked = 0;
  const answer = (response: ServerResponse) => {
    if (asked++ > 0) response.end('{"title": "T", "events": [{"id": "a", "title": "A"}]}');
  };
  const slow = useSite({ answers: { '/silent.json': answer } });

  it('comes when the reader tries again, though the browser still waits for its first answer', async () => {
    const visit = await slow.open(slow.add('silent.html', story('src="/silent.json"')));
    await waitForNote(visit);
    await visit.page.locator('::-p-aria([name="Try again"][role="button"])').click();
    await visit.page.waitForSelector('dateline-event', { timeout: 10_000 });
    expect(asked).toBe(2);
    await visit.close();
  });
});
