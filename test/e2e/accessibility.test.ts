import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { articlePage, useSite } from './site.js';
import { readers, settled, storyAddress } from './story-page.js';
import type { Reader, Visit } from './visit.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = useSite({ policy: '' });
const steps = site.add(
  'steps.html',
  articlePage(`<main><h1>An article</h1><dateline-story src="${storyAddress}" layout="steps"></dateline-story></main>`),
);

/** What axe finds wrong on the page, one line each. */
async function violations({ page }: Visit): Promise<string[]> {
  await settled(page);
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe;
    const { violations: found } = await run();
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary}`),
    );
  });
}

async function open(path: string, reader: Reader): Promise<Visit> {
  const visit = await site.open(path, reader);
  await visit.page.evaluate(() => document.querySelector('dateline-story')?.scrollIntoView());
  await visit.ready();
  return visit;
}

const looks = readers.flatMap((reader) => [
  { ...reader, dark: false },
  { ...reader, dark: true, name: `${reader.name} in the dark` },
]);

describe.each(looks)('on $name', (reader) => {
  it.each(['/', steps])('%s has no barrier, however it is used', async (path) => {
    const visit = await open(path, reader);
    expect(await violations(visit)).toEqual([]);
    await press(visit, 'dateline-legend');
    expect(await violations(visit)).toEqual([]);
    await press(visit, 'dateline-legend');
    await press(visit, 'dateline-map', '.controls button');
    expect(await violations(visit)).toEqual([]);
    await visit.close();
  });
});

describe('no barrier', () => {
  it.each([
    { what: 'at 320 pixels', path: '/', reader: { width: 320, height: 640 } },
    { what: 'from right to left', path: '/arabic.html', reader: {} },
    { what: 'from right to left on a phone', path: '/arabic.html', reader: { width: 390, height: 844 } },
    { what: 'in a long story', path: '/circumnavigation.html', reader: {} },
    { what: 'in two stories', path: '/two-stories.html', reader: {} },
  ])('$what', async ({ path, reader }) => {
    const visit = await open(path, reader);
    expect(await violations(visit)).toEqual([]);
    const isTooWide = await visit.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isTooWide).toBe(false);
    await visit.close();
  });
});

function press({ page }: Visit, view: string, button = 'button'): Promise<void> {
  return page.evaluate(
    (name, selector) => {
      const root = document.querySelector('dateline-story')?.shadowRoot?.querySelector(name)?.shadowRoot;
      root?.querySelector<HTMLElement>(selector)?.click();
    },
    view,
    button,
  );
}
