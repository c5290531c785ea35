/** One of each address that people paste, in one story: what stands there, and whom it asks once it is pressed. */
import type { ElementHandle } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { cards, files, frames } from '../fixtures/pasted-media.js';
import { articlePage, useSite } from './site.js';
import type { Visit } from './visit.js';

const site = useSite({
  policy: "default-src 'self'; img-src *; media-src *; frame-src *; style-src 'self' 'unsafe-inline'",
});

/** The first address of each player, and of each host and kind of file. */
const framed = firstOfEach(frames, ([, src]) => new URL(src).host);
const played = firstOfEach(
  files.map(([pasted, type, src = pasted]) => ({ pasted, type, src })).filter(({ src }) => src.startsWith('https:')),
  ({ type, src }) => type + new URL(src).host,
);
const named = cards.filter(([pasted]) => pasted.startsWith('https:'));

const whole = {
  title: 'All that is pasted',
  events: [...framed.map(([pasted]) => pasted), ...played.map(({ pasted }) => pasted), ...named.map(([pasted]) => pasted)].map(
    (src, index) => ({ title: `Event ${index + 1}`, when: '2024-05-08', media: [{ src, alt: `Piece ${index + 1}` }] }),
  ),
}; // prettier-ignore

it('each comes from the host that its button names, once that is pressed, and nothing else does', async () => {
  const src = site.add('pasted.json', JSON.stringify(whole));
  const visit = await site.open(site.add('blank.html', articlePage('')));
  const asked = await answerForOthers(visit);
  const page = site.add('pasted.html', articlePage(`<dateline-story src="${src}"></dateline-story>`));
  await visit.page.goto(site.address(page));
  await visit.ready();
  expect(asked).toEqual([]);
  expect(await visit.page.$$eval('dateline-event .card', (all) => all.length)).toBe(named.length);

  await pressAll(visit);
  await visit.quiet();
  const shown = played.filter(({ type }) => type === 'image').map(({ src: image }) => image);
  expect(asked.map(withoutHash).toSorted()).toEqual([...framed.map(([, frame]) => frame), ...shown].map(withoutHash).toSorted());

  const inFrames = await visit.page.$$eval('dateline-event iframe', (all) =>
    all.map(({ src: from, allow, allowFullscreen, referrerPolicy, sandbox, title }) => ({ from, allow, allowFullscreen, referrerPolicy, isSandboxed: sandbox.length > 0, title })),
  );
  expect(inFrames.map(({ from }) => from)).toEqual(framed.map(([, frame]) => new URL(frame).href));
  for (const frame of inFrames) {
    expect(frame).toMatchObject({
      referrerPolicy: 'strict-origin-when-cross-origin',
      isSandboxed: true,
      allowFullscreen: true,
      allow: 'picture-in-picture; encrypted-media',
      title: expect.stringMatching(/^Piece \d+$/),
    });
  }
  const links = await visit.page.$$('>>> .card >>> a');
  const leads = await Promise.all(links.map((link) => link.evaluate((one) => [(one as HTMLAnchorElement).href, one.textContent])));
  expect(leads.map(([href]) => href)).toEqual(named.map(([pasted]) => new URL(pasted).href));
  expect(leads.filter(([href, words]) => !words!.includes(new URL(href!).host.replace(/^www\./, '')))).toEqual([]);
  expect(visit.errors).toEqual([]);
  await visit.close();
}); // prettier-ignore

/** Hosts that are there: a picture, or an answer to which a frame stays as it is. What they were asked for comes in. */
async function answerForOthers({ page }: Visit): Promise<string[]> {
  const asked: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // The buttons of Chromium's own players are pictures too.
    const isOwn = request.url().startsWith(site.address('/')) || request.url().startsWith('data:');
    if (isOwn) return void request.continue();
    asked.push(request.url());
    const body = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>';
    const isPicture = request.resourceType() === 'image';
    void request.respond(isPicture ? { contentType: 'image/svg+xml', body } : { status: 204 });
  });
  return asked;
}

/** By the keyboard, until there is nothing left to press. */
async function pressAll({ page }: Visit): Promise<void> {
  for (let button: ElementHandle | null; (button = await page.$('>>> .remote >>> button'));) {
    await button.press('Enter');
    await page.waitForFunction((one) => !(one as HTMLElement).isConnected, {}, button);
  }
}

function withoutHash(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

function firstOfEach<Item>(items: readonly Item[], toKey: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [toKey(item), item])).values()].toReversed();
}
