import type { KeyInput, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { articlePage, useSite } from './site.js';
import { readers, settled, storyAddress } from './story-page.js';

const site = useSite();
const foot = '<div class="article-foot"><p><a href="#">The end</a></p></div>';
const inSteps = site.add(
  'steps.html',
  articlePage(`<p><a href="#">The beginning</a></p>
<dateline-story src="${storyAddress}" layout="steps"></dateline-story>${foot}`),
);

describe.each(readers)('on $name', (reader) => {
  it.each(['/', inSteps])('Tab and Shift+Tab through %s never hide the focus', async (path) => {
    const visit = await site.open(path, reader);
    await visit.ready();
    const onwards = await tabThrough(visit.page, 'Tab');
    await visit.page.keyboard.down('Shift');
    const back = await tabThrough(visit.page, 'Tab', onwards.length);
    await visit.page.keyboard.up('Shift');
    expect([...onwards, ...back].filter(({ hidden }) => hidden)).toEqual([]);
    expect(linksOf(onwards)).not.toEqual([]);
    expect(linksOf(back).toReversed()).toEqual(linksOf(onwards));
    await visit.close();
  });
});

const linksOf = (stops: readonly Stop[]): string[] =>
  stops.map(({ name }) => name).filter((name) => name.startsWith('a '));

interface Stop {
  readonly name: string;
  readonly hidden: boolean;
}

/** Presses a key until the focus has left the page, and looks at each stop on the way. */
async function tabThrough(page: Page, key: KeyInput, most = 150): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    await settled(page);
    const stop = await page.evaluate(lookAtFocus);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

/** What has the focus and whether any of it can be seen; nothing outside the page. */
function lookAtFocus(): Stop | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!focused || focused === document.body) return undefined;
  const root = focused.getRootNode() as Document | ShadowRoot;
  const isSeen = [...focused.getClientRects()].some(({ left, top, width, height }) => {
    const hit = root.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (focused.contains(hit) || hit.contains(focused));
  });
  const name = (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().replace(/\s+/g, ' ');
  return { name: `${focused.localName} ${name}`.slice(0, 60), hidden: !isSeen };
}
