import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, chromiumSwitches } from '../../scripts/browsers.mjs';
import { strictPolicy } from '../../scripts/site.mjs';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { listStreets } from '../../src/core/document/to-basemap.js';
import { freePorts, startNginx, type Nginx } from './nginx.js';
import { localAddress, readers, scrollThrough, settled, streetsDrawn } from './story-page.js';
import { openVisit, type Reader, type Visit } from './visit.js';

const stories = ['kim-in-russia', 'first-circumnavigation'];
const folder = mkdtempSync(join(tmpdir(), 'published-'));
const [root, host, single, offering, flawed, alone, whole] = ['root', 'host', 'single', 'offering', 'flawed', 'alone', 'whole'].map((name) => join(folder, name)) as [string, string, string, string, string, string, string]; // prettier-ignore

const offeringStory: StoryDocument = {
  title: 'Ferries',
  canonical: 'https://paper.test/ferries',
  allowRemote: ['open.test'],
  events: [
    {
      title: 'The ferry leaves',
      when: '2024-05-08',
      where: { name: 'Ulm', lat: 48.4, lon: 10 },
      media: [
        { type: 'image', src: 'https://pictures.test/ferry.svg', alt: 'A ferry', width: 800, height: 600 },
        { type: 'embed', src: 'https://player.test/film', alt: 'The crossing' },
        { type: 'image', src: 'https://pictures.test/pier.svg', alt: 'A pier', width: 800, height: 600 },
        { type: 'embed', src: 'https://open.test/film', alt: 'The harbour' },
      ],
    },
  ],
};

const film = {
  ...{ type: 'video', src: 'ferry.webm', alt: 'The ferry leaves', poster: 'ferry.svg', transcript: '*A horn.*' },
  tracks: [
    { src: 'ferry.de.srt', lang: 'de' },
    { src: 'ferry.en.vtt', lang: 'en' },
  ],
};

/** What its author meant can be seen; what can be shown, is. */
const flawedStory = {
  titel: 'Ferries',
  title: 'Ferries with mistakes',
  allowRemote: ['open.test', 7],
  events: [
    { title: 'The ferry leaves', when: 'soon', colour: 'red', where: { name: 'Ulm', lat: 48.4, lon: 10 }, media: [film] },
    'and so on',
    { title: 'The ferry arrives', media: [{ type: 'photo', src: 'a.jpg' }], where: { name: 'Passau', lat: 48.6, lon: 13.5 } },
  ],
}; // prettier-ignore

let nginx: Nginx;
let browser: Browser;
/** The site, in a subfolder, under the strict policy; under one that blocks scripts; a page of another origin; two sites under the policies that come with them; the first story alone; and with the whole element. */
let site: string;
let blocked: string;
let other: string;
let offers: string;
let mistaken: string;
let first: string;
let lending: string;

beforeAll(async () => {
  if (!existsSync('packages/cli/dist/cli/main.js')) throw new Error('packages/cli is not built: npm run build');
  const ports = await freePorts(7);
  const base = `http://127.0.0.1:${ports[0]}/news/stories/`;
  const files = stories.map((name) => `stories/${name}/story.json`);
  dateline(...files, '--base', base, '-o', join(root, 'news/stories'));
  dateline(files[0]!, '--single-file', '-o', single);
  dateline(`.${localAddress}`, '--single-file', '-o', single);
  dateline(creditOpenStreetMap(), '-o', join(root, 'news/streets'));
  dateline(drawPictures(), '-o', join(root, 'news/pictures'));
  dateline(files[0]!, '-o', alone);
  dateline(files[0]!, '--embeds', '-o', whole);
  mkdirSync(host);
  cpSync('stories/ferry-film', folder, { recursive: true });
  const ferries = join(folder, 'ferries.json');
  writeFileSync(ferries, JSON.stringify(offeringStory));
  dateline(ferries, '-o', offering);
  writeFileSync(ferries, JSON.stringify(flawedStory));
  expect(() => dateline(ferries, '-o', flawed)).toThrow('unknown-key');
  const [offered, ofFlawed] = [offering, flawed].map((place) => /Content-Security-Policy: (.+)/.exec(readFileSync(join(place, '_headers'), 'utf8'))![1]!) as [string, string]; // prettier-ignore
  for (const place of [root, host, offering, flawed, alone]) writeFileSync(join(place, 'favicon.ico'), '');
  const [strict, noScripts] = [strictPolicy, strictPolicy.replace("script-src 'self'", "script-src 'none'")];
  const anywhere = 'default-src *; style-src * \'unsafe-inline\''; // prettier-ignore
  const served = [
    { root, policy: strict },
    { root, policy: noScripts },
    { root: host, policy: anywhere },
    { root: offering, policy: offered },
    { root: flawed, policy: ofFlawed },
    { root: alone, policy: strict },
    { root: whole, policy: strict },
  ];
  nginx = await startNginx(served, ports, join(folder, 'nginx'));
  [site, blocked] = nginx.origins.map((origin) => `${origin}/news/stories/`) as [string, string];
  other = nginx.origins[2]!;
  offers = nginx.origins[3]!;
  mistaken = nginx.origins[4]!;
  first = nginx.origins[5]!;
  lending = nginx.origins[6]!;
  browser = await puppeteer.launch({ executablePath: browserPath('chromium'), args: chromiumSwitches });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await nginx?.stop();
  rmSync(folder, { recursive: true });
});

function dateline(...words: string[]): void {
  execFileSync('node', ['packages/cli/dateline-story.js', 'build', ...words], { stdio: 'pipe' });
}

/** Where the story with streets lies whose map is credited to OpenStreetMap. */
function creditOpenStreetMap(): string {
  const local = JSON.parse(readFileSync(`.${localAddress}`, 'utf8')) as StoryDocument;
  const basemap = listStreets(local.basemap).map(([, streets]) => ({
    ...streets,
    attribution: '© OpenStreetMap contributors',
  }));
  mkdirSync(join(folder, 'osm'));
  for (const { src } of basemap) copyFileSync(join('stories/harbour-fire', src), join(folder, 'osm', src));
  const path = join(folder, 'osm/story.json');
  writeFileSync(path, JSON.stringify({ ...local, basemap }));
  return path;
}

/** Where a story lies that has pictures beside it. */
function drawPictures(): string {
  const place = join(folder, 'pictures');
  mkdirSync(place);
  const media = [[900, 600], [400, 600], [800, 600]].map(([width, height], index) => {
    const src = `${index}.svg`;
    const shape = `<rect width="100%" height="100%" fill="teal"/>`;
    writeFileSync(join(place, src), `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shape}</svg>`);
    return { type: 'image', src, alt: `Picture ${index}`, caption: 'What it shows', width, height };
  });
  const compared = [{ ...media[0], before: { src: '2.svg', alt: 'The pier', width: 800, height: 600 } }];
  const events = [
    { title: 'The ferry leaves', when: '2024-05-08', where: { name: 'Ulm', lat: 48.4, lon: 10 }, media },
    { title: 'The pier is rebuilt', when: '2024-05-09', media: compared },
  ];
  writeFileSync(join(place, 'story.json'), JSON.stringify({ title: 'Pictures', events }));
  return join(place, 'story.json');
} // prettier-ignore

const open = (url: string, reader?: Reader) => openVisit(browser, url, reader);
const titlesOf = (name: string) =>
  (JSON.parse(readFileSync(`stories/${name}/story.json`, 'utf8')) as StoryDocument).events.map(({ title }) => title);

/** What a reader sees without the element: the events' titles, the pictures, and where the text begins below the poster. */
function readStatic(page: Page) {
  return page.evaluate(async () => {
    const images = [...document.querySelectorAll<HTMLImageElement>('.poster > img, dateline-event > .map > img')];
    const load = (image: HTMLImageElement) => {
      image.scrollIntoView();
      return image.decode().then(() => image.checkVisibility() && image.naturalWidth > 0);
    };
    const shown: boolean[] = [];
    for (const image of images) shown.push(await load(image));
    const [poster, first] = ['.poster', 'dateline-event'].map((one) =>
      document.querySelector(one)!.getBoundingClientRect(),
    );
    return {
      titles: [...document.querySelectorAll<HTMLElement>('dateline-event > .title')].map((title) => title.innerText),
      pictures: images.length,
      isShown: shown.every(Boolean),
      gap: first!.top - poster!.bottom,
      width: first!.width,
    };
  });
}

/** A column of text that begins right under the poster, or one line further down, with all titles and pictures. */
function expectStatic(
  { titles, pictures, isShown, gap, width }: Awaited<ReturnType<typeof readStatic>>,
  name: string,
  mostGap = 80,
) {
  expect(titles).toEqual(titlesOf(name));
  expect(isShown).toBe(true);
  expect(pictures).toBeGreaterThan(titles.length / 2);
  expect(gap).toBeLessThan(mostGap);
  expect(width).toBeLessThan(700);
}

describe.each(stories)('%s behind nginx, in a subfolder', (name) => {
  it.each(readers)(
    'is a story on $name, under the strict policy, and nothing moves or is asked of others',
    async (reader) => {
      const visit = await open(`${site}${name}/index.html`, reader);
      await visit.ready();
      const { violations, problems, shifts } = await visit.notes();
      expect({ violations, problems, shifts, errors: visit.errors }).toEqual({ violations: [], problems: [], shifts: [], errors: [] }); // prettier-ignore
      expect(visit.requests.filter((url) => !url.startsWith(nginx.origins[0]!))).toEqual([]);
      expect(visit.requests.filter((url) => /\/maps\/|poster/.test(url))).toEqual([]);
      await visit.close();
    },
  );

  it('is an article with its poster and maps where scripts are switched off', async () => {
    const visit = await open(`${site}${name}/index.html`, { scripts: false });
    expectStatic(await readStatic(visit.page), name);
    await visit.close();
  });

  it('is the same where a policy blocks scripts, and keeps no room for a map', async () => {
    const visit = await open(`${blocked}${name}/index.html`);
    expectStatic(await readStatic(visit.page), name);
    await visit.close();
  });
});

describe('a page of a story', () => {
  const [name] = stories as [string];

  it('is an article with its poster and maps where its script is lost on the way', async () => {
    const visit = await open(`${site}${name}/index.html`, { broken: /dateline-story\.js$/ });
    expectStatic(await readStatic(visit.page), name);
    await visit.close();
  });

  it('is the same where what its script loads is gone, and says in its language that something is missing', async () => {
    const visit = await open(`${site}${name}/index.html`, { broken: /\/chunks\/reader/ });
    const line = await visit.page.waitForSelector('dateline-story > p.story-absent');
    expect(await line!.evaluate((one) => (one as HTMLElement).innerText)).toBe(
      'The map and the timeline could not be shown. Try again',
    );
    expectStatic(await readStatic(visit.page), name, 120);
    await visit.close();
  });

  it('is the same when it is opened from a folder', async () => {
    const visit = await open(pathToFileURL(join(root, 'news/stories', name, 'index.html')).href);
    expectStatic(await readStatic(visit.page), name);
    await visit.close();
  });

  it('has its maps on paper, and no poster', async () => {
    const visit = await open(`${site}${name}/index.html`);
    await visit.ready();
    await visit.page.pdf();
    await visit.page.emulateMediaType('print');
    const [maps, posters] = await visit.page.evaluate(() =>
      ['dateline-event > .map > img', '.poster'].map((selector) =>
        [...document.querySelectorAll<HTMLImageElement>(selector)].map(
          (one) => one.checkVisibility() && one.naturalWidth > 0,
        ),
      ),
    );
    expect(maps!.length).toBeGreaterThan(10);
    expect(maps!.every(Boolean)).toBe(true);
    expect(posters).toEqual([false]);
    await visit.close();
  });
});

describe('a story with streets', () => {
  it.each(['index.html', 'embed.html'])('has them on its page, under the strict policy, and asks nobody else: %s', async (page) => {
    const visit = await open(`${site}../streets/${page}`, { timeZone: 'Europe/London' });
    await visit.ready();
    await streetsDrawn(visit.page);
    const { violations, problems, shifts } = await visit.notes();
    expect({ violations, problems, shifts, errors: visit.errors }).toEqual({ violations: [], problems: [], shifts: [], errors: [] });
    expect(visit.requests.filter((url) => !url.startsWith(nginx.origins[0]!))).toEqual([]);
    await visit.close();
  }); // prettier-ignore

  it('has them in a single file, from which nothing else is asked for', async () => {
    const address = pathToFileURL(join(single, 'harbour-fire.html')).href;
    const visit = await open(address, { timeZone: 'Europe/London' });
    await visit.ready();
    await streetsDrawn(visit.page);
    const { problems, shifts } = await visit.notes();
    expect({ problems, shifts, errors: visit.errors }).toEqual({ problems: [], shifts: [], errors: [] });
    expect(visit.requests.filter((url) => !url.startsWith('data:'))).toEqual([address]);
    await visit.close();
  });

  it('has maps on paper that say whom they are from, with the address written out', async () => {
    const visit = await open(`${site}../streets/index.html`);
    await visit.ready();
    await visit.page.pdf();
    await visit.page.emulateMediaType('print');
    const maps = await visit.page.$$eval('dateline-event > .map > img', (all) =>
      Promise.all(
        all.map(async (map) => ({ isShown: map.checkVisibility() && map.naturalWidth > 0, svg: await (await fetch(map.src)).text() })),
      ),
    ); // prettier-ignore
    expect(maps.length).toBeGreaterThan(10);
    for (const { isShown, svg } of maps) {
      expect(isShown).toBe(true);
      const words = svg.replace(/<[^>]*>/g, ' ').replace(/[^\p{L}\p{N}./]+/gu, ' ');
      expect(words).toContain('OpenStreetMap contributors');
      expect(words).toContain('openstreetmap.org/copyright');
    }
    await visit.close();
  });
});

/** Reads to the end, looks closer there, goes far away, and looks at it all from far. */
async function explore({ page, quiet }: Visit): Promise<void> {
  await scrollThrough(page, 1);
  await settled(page);
  const [closer, farther] = await page.$$('>>> dateline-map >>> .controls button');
  const press = async (button: ElementHandle | undefined, times: number) => {
    for (let time = 0; time < times; time++) {
      await button!.evaluate((element) => (element as HTMLElement).click());
      await settled(page);
    }
  };
  await press(closer, 4);
  await press(farther, 2);
  const ground = (await page.$('>>> dateline-map >>> .ground'))!;
  for (const key of ['ArrowLeft', 'ArrowUp'] as const) {
    for (let stride = 0; stride < 20; stride++) await ground.press(key);
    await settled(page);
  }
  await drag(page);
  await press(farther, 8);
  await quiet();
}

/** By the mouse, where the map is. */
async function drag(page: Page): Promise<void> {
  const { x, y, width, height } = (await (await page.$('>>> dateline-map'))!.boundingBox())!;
  await page.mouse.move(x + width / 4, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + (3 * width) / 4, y + height / 3, { steps: 5 });
  await page.mouse.up();
  await settled(page);
}

describe('what a story takes along', () => {
  it.each([
    ['alone', () => `${first}/index.html`, readers[0]!],
    ['alone, on a phone', () => `${first}/index.html`, readers[1]!],
    ['beside another', () => `${site}${stories[1]}/index.html`, readers[0]!],
    ['beside another, on a phone', () => `${site}${stories[1]}/index.html`, readers[1]!],
  ])('is all that is asked for by who reads it to the end and explores the map: %s', async (_, toAddress, reader) => {
    const visit = await open(toAddress(), { ...reader, reducedMotion: true });
    await visit.ready();
    await explore(visit);
    expect(visit.failures).toEqual([]);
    expect(visit.requests.some((url) => url.includes('/basemap/world-m'))).toBe(true);
    expect((await visit.notes()).problems).toEqual([]);
    await visit.close();
  });

  it('is little: the first story is at most 158 files, and 1.3 MB', () => {
    const files = globSync('**/*', { cwd: alone, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== 'favicon.ico'); // prettier-ignore
    expect(files.length).toBeLessThanOrEqual(158);
    const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(1_300_000);
  });
});

it.each(['index.html', 'embed.html'])('shows what is good of a story with mistakes, and asks for nothing that is not there: %s', async (page) => {
  const visit = await open(`${mistaken}/${page}`);
  await visit.ready();
  const titles = await visit.page.$$eval('dateline-event > .title', (all) => all.map(({ textContent }) => textContent));
  expect(titles).toEqual(['The ferry leaves', 'The ferry arrives']);
  expect((await visit.notes()).problems).toEqual(['unreadable-date events[0].when']);
  expect(visit.failures).toEqual([]);
  await visit.close();
}); // prettier-ignore

it('has a page that leads to each story', async () => {
  const visit = await open(`${site}`, { scripts: false });
  const links = await visit.page.$$eval('.stories a', (all) => all.map(({ href }) => href));
  expect(links).toEqual(stories.map((name) => `${site}${name}/index.html`));
  expect(await visit.page.$$eval('.stories img', (all) => all.every(({ naturalWidth }) => naturalWidth > 0))).toBe(
    true,
  );
  await visit.close();
});

it('plays a film with those captions that browsers read, under the policy that comes with it', async () => {
  const visit = await open(`${mistaken}/index.html`);
  await visit.ready();
  const shown = await visit.page.$eval('video', async (video) => {
    const [captions] = video.textTracks;
    const loaded = new Promise((resolve) => video.querySelector('track')!.addEventListener('load', resolve, { once: true }));
    captions!.mode = 'hidden';
    await loaded;
    video.muted = true;
    await video.play();
    const poster = new URL(video.poster).pathname;
    return { tracks: video.textTracks.length, cues: captions!.cues!.length, poster, width: video.videoWidth };
  });
  expect(shown).toEqual({ tracks: 1, cues: 2, poster: '/ferry.svg', width: 320 });
  expect(await visit.page.$eval('details.transcript', ({ innerText }) => innerText)).toBe('Transcript');
  const { violations } = await visit.notes();
  expect({ violations, failures: visit.failures }).toEqual({ violations: [], failures: [] });
  await visit.close();
}); // prettier-ignore

describe('a page of another origin', () => {
  it('shows a story in the frame that oEmbed gives, even in a sandbox, at the height it needs', async () => {
    const page = await (await fetch(`${site}${stories[0]}/index.html`)).text();
    const [, address] = /type="application\/json\+oembed"[^>]* href="([^"]+)"/.exec(page)!;
    const { html } = (await (await fetch(`${address}?url=x&format=json&maxwidth=500`)).json()) as { html: string };
    const assets = /assets\/\w+(?=\/dateline-story\.js)/.exec(page)![0];
    const script = `<script src="${site}${assets}/dateline-frames.js"></script>`;
    writeFileSync(join(host, 'frame.html'), `<!doctype html>${html.replace('<iframe', '<iframe sandbox="allow-scripts"')}${script}`);
    const visit = await open(`${other}/frame.html`);
    const frame = await visit.page.waitForFrame((one) => one.url().endsWith('embed.html'));
    await frame.waitForFunction(() => document.querySelector('dateline-story')?.activeId !== undefined);
    await visit.page.waitForFunction(() => document.querySelector('iframe')!.style.height.endsWith('px'));
    expect(visit.errors).toEqual([]);
    await visit.close();
  }); // prettier-ignore

  it('shows a story as an element of its own, with the script and the data of the site', async () => {
    const source = await (await fetch(`${site}${stories[1]}/index.html`)).text();
    const script = /<script type="module"[^>]*><\/script>/.exec(source)![0].replace('../', site);
    const story = `<dateline-story src="${site}${stories[1]}/story.json"></dateline-story>`;
    writeFileSync(join(host, 'element.html'), `<!doctype html>${script}${story}`);
    const visit = await open(`${other}/element.html`);
    await visit.ready();
    expect(visit.errors).toEqual([]);
    await visit.close();
  });
});

describe.each(stories)('%s in a frame that somebody gives its address', (name) => {
  /** A note app, say: a page of another origin, a frame of its own size, `listening` or not. */
  const openFrame = async (page: string, [width, height]: readonly [number, number], listening = '') => {
    const frame = `<iframe class="dateline-story" width="${width}" height="${height}" src="${site}${name}/${page}"></iframe>`;
    writeFileSync(join(host, 'note.html'), `<!doctype html><p>Before.</p>${frame}<p>After.</p>${listening}`);
    const visit = await open(`${other}/note.html`, { width: 1300, height: 900 });
    const inner = await visit.page.waitForFrame((one) => one.url().endsWith('embed.html'));
    await inner.waitForFunction(() => document.querySelector('dateline-story')?.activeId !== undefined);
    await settled(visit.page);
    return { visit, inner };
  };

  const sizes = [[600, 480], [390, 600], [720, 480], [1000, 480]] as const; // prettier-ignore
  it.each(['embed.html', 'index.html'].flatMap((page) => sizes.map((size) => [page, size] as const)))(
    'shows one event, a sentence of it at once: %s, %j',
    async (page, size) => {
      const { visit, inner } = await openFrame(page, size);
      const { events, edges, view } = await inner.evaluate(() => {
        const shown = [...document.querySelectorAll('dateline-event')].filter((event) => event.checkVisibility());
        const text = document.createTreeWalker(shown[0]!.querySelector('.text')!, NodeFilter.SHOW_TEXT).nextNode()!;
        const sentence = document.createRange();
        sentence.setStart(text, 0);
        sentence.setEnd(text, text.textContent!.search(/[.!?](\s|$)/) + 1);
        const { top, bottom } = sentence.getBoundingClientRect();
        return { events: shown.length, edges: [top, bottom], view: innerHeight };
      });
      expect(events).toBe(1);
      expect(edges[0]).toBeGreaterThan(0);
      expect(edges[1]).toBeGreaterThan(edges[0]! + 10);
      expect(edges[1]).toBeLessThan(view);
      expect(visit.errors).toEqual([]);
      await visit.close();
    },
  );

  it('tells its height where the page listens', async () => {
    const assets = /assets\/\w+(?=\/dateline-story\.js)/.exec(
      await (await fetch(`${site}${name}/index.html`)).text(),
    )![0];
    const listening = `<script src="${site}${assets}/dateline-frames.js"></script>`;
    const { visit, inner } = await openFrame('index.html', [600, 480], listening);
    await inner.waitForFunction(() => innerHeight > 500 && document.documentElement.scrollHeight === innerHeight);
    await visit.close();
  });

  it('is its page where nothing frames it', async () => {
    const visit = await open(`${site}${name}/index.html`);
    expect(visit.page.url()).toBe(`${site}${name}/index.html`);
    await visit.close();
  });
});

it('a story without a map has the link to the others at the edge of its text', async () => {
  const files = ['one', 'two'].map((name) => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, JSON.stringify({ title: name, events: [{ title: 'The ferry leaves', when: '2024-05-08' }] }));
    return path;
  });
  dateline(...files, '-o', join(host, 'bare'));
  const visit = await open(`${other}/bare/one/index.html`);
  await visit.ready();
  const edges = await visit.page.$$eval('.site > a, h1, .title', (all) =>
    all.map((one) => one.getBoundingClientRect().left),
  );
  expect([edges.length, new Set(edges).size]).toEqual([3, 1]);
  await visit.close();
});

describe('a page with a gallery', () => {
  const address = (page: string) => new URL(`../pictures/${page}`, site).href;

  it.each(['index.html', 'embed.html'])('turns pictures, shows them in full and compares two under the strict policy, and nothing moves: %s', async (page) => {
    const visit = await open(address(page));
    await visit.ready();
    const gallery = (await visit.page.waitForSelector('dateline-pictures'))!;
    await visit.page.waitForSelector('dateline-pictures >>> [title="Next picture"]');
    await (await visit.page.$('dateline-pictures >>> [title="Next picture"]'))!.click();
    expect(await gallery.evaluate((one) => one.shadowRoot!.querySelector('.position')!.textContent)).toBe('2 of 3');
    const before = await visit.page.evaluate(() => scrollY);
    await (await visit.page.$('dateline-pictures >>> .enlarge'))!.click();
    await visit.page.waitForSelector('dateline-pictures >>> dialog[open]');
    for (const key of ['ArrowRight', 'PageDown', ' ', 'Escape'] as const) await visit.page.keyboard.press(key);
    await visit.page.waitForFunction(() => !document.querySelector('dateline-pictures')!.shadowRoot!.querySelector('dialog'));
    expect(await visit.page.evaluate(() => scrollY)).toBe(before);
    expect(await gallery.evaluate((one) => one.shadowRoot!.activeElement?.className)).toBe('enlarge');
    const edge = (await visit.page.waitForSelector('dateline-pictures[compare] >>> [role=slider]'))!;
    await edge.press('End');
    expect(await edge.evaluate((one) => one.ariaValueText)).toMatch(/^Before: 100\s?%$/);
    const { violations, shifts } = await visit.notes();
    expect({ violations, shifts, errors: visit.errors }).toEqual({ violations: [], shifts: [], errors: [] });
    await visit.close();
  }); // prettier-ignore

  it('is a row that keys scroll where scripts are switched off, and all of it on paper', async () => {
    const visit = await open(address('index.html'), { scripts: false, width: 800, height: 700 });
    const row = (await visit.page.$('dateline-pictures > .row'))!;
    const tops = () => row.$$eval('figure', (all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    expect(new Set(await tops()).size).toBe(1);
    await row.focus();
    await visit.page.keyboard.press('ArrowRight');
    await expect.poll(() => row.evaluate(({ scrollLeft }) => scrollLeft), { timeout: 30_000 }).toBeGreaterThan(0);
    await visit.page.emulateMediaType('print');
    expect(new Set(await tops()).size).toBe(3);
    await visit.close();
  });

  it('may be parted by the edge of a sheet, with a map beside it that is no higher than it looks', async () => {
    const visit = await open(address('index.html'));
    await visit.ready();
    await visit.page.emulateMediaType('print');
    const { parted, event, map } = await visit.page.$eval('dateline-event', (one) => ({
      parted: getComputedStyle(one).breakInside,
      event: one.clientHeight,
      map: one.querySelector('.map')!.clientHeight,
    }));
    expect(parted).toBe('auto');
    expect(map).toBeLessThan(event / 2);
    await visit.close();
  });
});

describe('a site that takes the whole element along', () => {
  it.each(['dateline-story.js', 'dateline-story.all.js'])('lends it to a page that tells a story of its own, in another format: %s', async (script) => {
    const page = await (await fetch(`${lending}/index.html`)).text();
    const [assets] = /assets\/\w+(?=\/dateline-story\.js)/.exec(page)!;
    writeFileSync(join(host, 'own.csv'), 'title,when,place,lat,lon\nDie Fähre,2024-05-08,Lima,-12,-77\n');
    const module = `<script type="module" src="${lending}/${assets}/${script}"></script>`;
    writeFileSync(join(host, 'own.html'), `<!doctype html><html lang="de">${module}<dateline-story src="own.csv"></dateline-story>`);
    const visit = await open(`${other}/own.html`);
    await visit.ready();
    expect(await visit.page.$$eval('dateline-event > .title', (all) => all.map(({ textContent }) => textContent))).toEqual(['Die Fähre']);
    expect([visit.failures, visit.errors]).toEqual([[], []]);
    await visit.close();
  }); // prettier-ignore
});

describe('a page that offers media of other hosts, under the policy that comes with it', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"/>';

  /** For a reader whose network has the other hosts. */
  async function openOffer(page: string, lost = /^$/) {
    const visit = await open(`${offers}/favicon.ico`);
    await visit.page.setRequestInterception(true);
    visit.page.on('request', (request) => {
      if (lost.test(request.url())) return void request.abort();
      if (!new URL(request.url()).host.endsWith('.test')) return void request.continue();
      void request.respond({ contentType: 'image/svg+xml', body: svg });
    });
    await visit.page.goto(`${offers}/${page}`);
    return visit;
  }

  const asked = (visit: Visit) => [...new Set(visit.requests.map((url) => new URL(url).host).filter((name) => name.endsWith('.test')))]; // prettier-ignore
  const kinds = (visit: Visit) => visit.page.$$eval('dateline-event figure:not(.map) > *', (all) => all.map(({ localName }) => localName)); // prettier-ignore

  async function press(visit: Visit, name: string) {
    const button = (await visit.page.$(`.offered > a[href*="//${name}/"] ~ button`))!;
    await button.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const request = visit.page.waitForRequest((one) => new URL(one.url()).host === name);
    await button.click();
    await request;
  }

  it.each(['index.html', 'embed.html'])('asks nobody before the reader does, then all of that host comes: %s', async (page) => {
    const visit = await openOffer(page);
    await visit.ready();
    expect(asked(visit)).toEqual(['open.test']);
    await press(visit, 'pictures.test');
    expect(asked(visit)).toEqual(['open.test', 'pictures.test']);
    expect(await kinds(visit)).toEqual(['img', 'div', 'img', 'div']);
    expect(await visit.page.evaluate(() => document.activeElement?.getAttribute('src'))).toBe('https://pictures.test/ferry.svg');
    await press(visit, 'player.test');
    expect(asked(visit)).toEqual(['open.test', 'pictures.test', 'player.test']);
    expect(await kinds(visit)).toEqual(['img', 'iframe', 'img', 'div']);
    const { violations, shifts } = await visit.notes();
    expect({ violations, shifts, errors: visit.errors }).toEqual({ violations: [], shifts: [], errors: [] });
    expect(await visit.page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
    await visit.close();
  }); // prettier-ignore

  it('gives what the reader asks for before the element is there', async () => {
    const visit = await openOffer('index.html', /\/chunks\//);
    await press(visit, 'pictures.test');
    expect(await kinds(visit)).toEqual(['img', 'div', 'img', 'div']);
    await visit.close();
  });

  it.each<[string, Reader]>([
    ['scripts are switched off', { scripts: false }],
    ['the element is lost on the way', { broken: /dateline-story\.js$/ }],
    ['the button’s own script is', { broken: /dateline-media\.js$/ }],
  ])('has links to them, and no button that does nothing, where %s', async (_, reader) => {
    const visit = await open(`${offers}/index.html`, reader);
    const shown = (selector: string) => visit.page.$$eval(selector, (all) => all.map((one) => one.checkVisibility()));
    expect(await shown('.offered > button')).toEqual([false, false, false]);
    expect(await shown('.offered > a')).toEqual([true, true, true]);
    expect(asked(visit)).not.toContain('pictures.test');
    await visit.close();
  }); // prettier-ignore
});

describe('a single file', () => {
  const address = () => pathToFileURL(join(single, 'kim-in-russia.html')).href;

  it('is a story with its map when it is opened from a folder, and asks for no other file', async () => {
    const visit = await open(`${address()}#departure`);
    await visit.ready();
    await settled(visit.page);
    expect(await visit.activeId()).toBe('departure');
    const { problems, shifts } = await visit.notes();
    expect({ problems, shifts, errors: visit.errors }).toEqual({ problems: [], shifts: [], errors: [] });
    expect(visit.requests.filter((url) => !url.startsWith('data:'))).toEqual([`${address()}#departure`]);
    expect(visit.requests.some((url) => url.startsWith('data:application/json'))).toBe(true);
    await visit.close();
  });

  it('in a frame shows one event at a time, and is as high as that', async () => {
    const frame = '<iframe class="dateline-story" title="A story" width="700" height="500" src="kim-in-russia.html"></iframe>';
    const around = join(single, 'around.html');
    writeFileSync(around, `<!doctype html><title>Around</title>${frame}<script>${readFileSync('dist/cdn/dateline-frames.js', 'utf8')}</script>`);
    const visit = await open(pathToFileURL(around).href);
    await visit.page.waitForFunction(() => document.querySelector('iframe')!.style.height.endsWith('px'));
    const inner = await visit.page.waitForFrame((each) => each !== visit.page.mainFrame());
    await inner.waitForFunction(() => innerHeight === document.documentElement.scrollHeight);
    expect(await inner.$$eval('dateline-event', (all) => all.filter((each) => each.checkVisibility()).length)).toBe(1);
    await visit.close();
  }); // prettier-ignore

  it('takes no event’s text for its data, whatever the event’s id', async () => {
    const text = '{"innerHTML":"<img src=x onerror=document.title=1>","story":{"title":"Another","events":[]}}';
    const file = join(folder, 'hostile.json');
    writeFileSync(file, JSON.stringify({ title: 'Ferries', events: [{ id: 'story-data', title: 'One', text, when: '2024', where: { name: 'Ulm', lat: 48.4, lon: 10 } }] }));
    dateline(file, '--single-file', '-o', single);
    const visit = await open(pathToFileURL(join(single, 'hostile.html')).href);
    await visit.ready();
    expect(
      await visit.page.evaluate(() => document.querySelector('dateline-story')!.events.map(({ id }) => id)),
    ).toEqual(['story-data']);
    expect(await visit.page.title()).toBe('Ferries');
    expect(visit.errors).toEqual([]);
    await visit.close();
  }); // prettier-ignore

  it('is an article with its pictures where scripts are switched off', async () => {
    const visit = await open(address(), { scripts: false });
    expectStatic(await readStatic(visit.page), 'kim-in-russia');
    await visit.close();
  });
});
