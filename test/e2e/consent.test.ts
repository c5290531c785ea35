/** Nobody but the page's own host is asked for anything before somebody has said so. */
import { describe, expect, it } from 'vitest';
import { renderStory } from '../../src/exporters/render-story.js';
import { articlePage, useSite } from './site.js';
import { settled } from './story-page.js';
import type { Reader, Visit } from './visit.js';

const site = useSite({
  policy: "default-src 'self'; img-src *; media-src *; frame-src *; style-src 'self' 'unsafe-inline'",
});

const picture = { type: 'image' as const, alt: 'A ferry at the pier', caption: 'The ferry', width: 800, height: 600 };
const ferry = {
  dateline: 1 as const,
  title: 'Ferries',
  events: [
    {
      id: 'one',
      title: 'The ferry leaves',
      text: 'It is *late*.',
      when: '2024-05-08',
      where: { name: 'Ulm', lat: 48.4, lon: 10 },
      media: [
        { ...picture, src: 'https://pictures.test/ferry.svg' },
        { type: 'image' as const, src: '/icon.svg', alt: 'A pier', width: 96, height: 96 },
        { type: 'embed' as const, src: 'https://player.test/film', alt: 'The crossing', width: 640, height: 360 },
      ],
    },
    {
      id: 'two',
      title: 'It arrives',
      text: 'At last.',
      when: '2024-05-09',
      where: { name: 'Wien', lat: 48.2, lon: 16.37 },
      media: [{ ...picture, src: 'https://pictures.test/pier.svg' }],
    },
  ],
};
const tiles = 'tiles="https://{s}.tiles.test/{z}/{x}/{y}.png" tiles-attribution="Tiles Inc."';
const story = (name: string, attributes = '', more: object = {}): string => {
  const src = site.add(`${name}.json`, JSON.stringify({ ...ferry, ...more }));
  return site.add(
    `${name}.html`,
    articlePage(`<p>Before.</p><dateline-story src="${src}" ${attributes}></dateline-story><p>Behind.</p>`),
  );
};

/** What all the other hosts serve: a picture. */
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600"/></svg>';

/** A reader whose network has the other hosts. */
async function open(path: string, reader?: Reader): Promise<Visit> {
  const visit = await site.open('/icon.svg', reader);
  await visit.page.setRequestInterception(true);
  visit.page.on('request', (request) => {
    if (!new URL(request.url()).host.endsWith('.test')) return void request.continue();
    void request.respond({ contentType: 'image/svg+xml', headers: { 'Access-Control-Allow-Origin': '*' }, body: svg });
  });
  await visit.page.goto(new URL(path, visit.page.url()).href);
  return visit;
}

function otherHosts({ requests }: Visit): string[] {
  const hosts = requests.map((url) => new URL(url).host.replace(/^[abc]\.tiles/, 'tiles'));
  return [...new Set(hosts.filter((host) => host.endsWith('.test')))].toSorted();
}

const buttonOf = (name: string): string => `::-p-aria([name="${name}"][role="button"])`;

async function press(visit: Visit, name: string): Promise<void> {
  const button = await visit.page.waitForSelector(buttonOf(name));
  await button!.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await button!.click();
}

async function seeAll(visit: Visit): Promise<void> {
  for (const id of ['two', 'one']) {
    await visit.page.evaluate((event) => document.querySelector('dateline-story')!.show(event), id);
    await settled(visit.page);
  }
  await visit.quiet();
}

describe('what is of other hosts', () => {
  it('is not asked for, and has its place, until the reader presses; then all of one host comes', async () => {
    const visit = await open(story('plain', tiles));
    await visit.ready();
    await seeAll(visit);
    expect(otherHosts(visit)).toEqual([]);
    expect(visit.requests.filter((url) => url.endsWith('/icon.svg')).length).toBeGreaterThan(1);
    const height = (): Promise<number> =>
      visit.page.evaluate(() => document.querySelector('dateline-story')!.offsetHeight);
    const before = await height();
    await visit.forget();
    await press(visit, 'Load from pictures.test');
    await seeAll(visit);
    expect(otherHosts(visit)).toEqual(['pictures.test']);
    expect(await visit.page.$$eval('dateline-event img', (images) => images.map(({ complete }) => complete))).toEqual([
      ...[true, true, true],
    ]);
    expect(Math.abs((await height()) - before)).toBeLessThanOrEqual(1);
    expect((await visit.notes()).shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
    await press(visit, 'Load from player.test');
    const tile = visit.page.waitForRequest((request) => request.url().includes('tiles.test'), { timeout: 10_000 });
    await press(visit, 'Load map from tiles.test');
    await tile;
    expect(otherHosts(visit)).toEqual(['pictures.test', 'player.test', 'tiles.test']);
    expect(await visit.page.$$(buttonOf('Load map from tiles.test'))).toEqual([]);
    expect(await visit.page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      ...['', 0, 0],
    ]);
    await visit.close();
  });

  it.each([
    ['the page, for every host', 'allow-remote', {}, ['pictures.test', 'player.test', 'tiles.test']],
    ['the page, for some', 'allow-remote="pictures.test tiles.test"', {}, ['pictures.test', 'tiles.test']],
    ['the author', '', { allowRemote: ['player.test'] }, ['player.test']],
  ])('comes at once where it is allowed by %s', async (name, attribute, more, hosts) => {
    const visit = await open(story(name.replace(/\W/g, ''), `${tiles} ${attribute}`, more));
    await visit.ready();
    await seeAll(visit);
    expect(otherHosts(visit)).toEqual(hosts);
    await visit.close();
  });

  it('comes when the page allows it later, as by its own banner', async () => {
    const visit = await open(story('later', tiles));
    await visit.ready();
    expect(otherHosts(visit)).toEqual([]);
    await visit.page.evaluate(() => document.querySelector('dateline-story')!.setAttribute('allow-remote', ''));
    await seeAll(visit);
    expect(otherHosts(visit)).toEqual(['pictures.test', 'player.test', 'tiles.test']);
    await visit.close();
  });

  it('is a link in a page without scripts', async () => {
    const path = site.add('static.html', articlePage(renderStory(ferry)));
    const visit = await open(path, { scripts: false });
    expect(otherHosts(visit)).toEqual([]);
    const links = await visit.page.$$eval('figure a', (all) => all.map(({ textContent }) => textContent));
    expect(links).toEqual([
      'A ferry at the pier (pictures.test)',
      'The crossing (player.test)',
      'A ferry at the pier (pictures.test)',
    ]);
    await visit.close();
  });
});
