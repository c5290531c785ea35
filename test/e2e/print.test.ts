import { describe, expect, it } from 'vitest';
import { articlePage, useSite } from './site.js';
import { storyAddress, storyOrder } from './story-page.js';

const site = useSite();

describe('on paper', () => {
  it.each(['scroll', 'steps'])('a story in the layout %s has all of its events and no panel', async (layout) => {
    const story = `<dateline-story src="${storyAddress}" layout="${layout}"></dateline-story>`;
    const visit = await site.open(site.add(`${layout}.html`, articlePage(story)));
    await visit.ready();
    await visit.page.emulateMediaType('print');
    const shown = await visit.page.evaluate(() =>
      [...document.querySelectorAll('dateline-event')]
        .filter((event) => event.checkVisibility() && event.clientHeight > 50)
        .map((event) => event.key),
    );
    expect(shown).toEqual(storyOrder);
    const panel = await visit.page.evaluate(() => {
      const root = document.querySelector('dateline-story')?.shadowRoot;
      return [root?.querySelector('.panel'), root?.querySelector('.text')].map((part) => part?.clientHeight);
    });
    expect(panel[0]).toBe(0);
    expect(panel[1]).toBe(await visit.page.evaluate(scrollHeightOfText));
    await visit.close();
  });

  it('what has not come is told without a button', async () => {
    const story =
      '<dateline-story src="/own/nothing.json"><dateline-event when="2020"><h3>Here</h3></dateline-event></dateline-story>';
    const visit = await site.open(site.add('partial.html', articlePage(story)));
    await visit.page.waitForFunction(() =>
      document.querySelector('dateline-story')?.shadowRoot?.querySelector('.note'),
    );
    await visit.page.emulateMediaType('print');
    const shown = await visit.page.evaluate(() =>
      ['.note', '.note button'].map((part) =>
        document.querySelector('dateline-story')!.shadowRoot!.querySelector(part)!.checkVisibility(),
      ),
    );
    expect(shown).toEqual([true, false]);
    await visit.close();
  });

  it('a long story has no room kept for its panel, and every event has its own height', async () => {
    const events = Array.from({ length: 70 }, (_, index) => ({
      ...{ title: `Event ${index}`, when: String(1900 + index), where: { name: 'Ulm', lat: 48.4, lon: 10 } },
    }));
    site.add('long.json', JSON.stringify({ title: 'A long story', events }));
    const visit = await site.open(
      site.add('long.html', articlePage('<dateline-story src="/own/long.json"></dateline-story>')),
    );
    await visit.ready();
    await visit.page.emulateMediaType('print');
    const [padding, heights] = await visit.page.evaluate(() => {
      const text = document.querySelector('dateline-story')!.shadowRoot!.querySelector('.text')!;
      return [
        getComputedStyle(text).paddingBlockEnd,
        [...document.querySelectorAll('dateline-event')].map(({ offsetHeight }) => offsetHeight),
      ] as const;
    });
    expect(padding).toBe('0px');
    expect(Math.max(...heights)).toBeLessThan(200);
    await visit.close();
  });

  it('an event is on one sheet, its sources with their addresses, and nobody’s own clock', async () => {
    const visit = await site.open('/circumnavigation.html');
    await visit.ready();
    await visit.page.emulateMediaType('print');
    const styles = await visit.page.evaluate(() =>
      [...document.querySelectorAll('dateline-event')].map((event) => {
        const link = event.querySelector<HTMLAnchorElement>('.sources > a');
        const clock = event.querySelector('.clock');
        return {
          inside: getComputedStyle(event).breakInside,
          title: getComputedStyle(event.querySelector('.title')!).breakAfter,
          address: !link || getComputedStyle(link, '::after').content.includes(link.href),
          clock: clock !== null && clock.checkVisibility(),
        };
      }),
    );
    expect(styles.length).toBe(38);
    for (const style of styles) expect(style).toEqual({ inside: 'avoid', title: 'avoid', address: true, clock: false });
    await visit.close();
  });

  it('no sheet stays empty where the page keeps a window’s height for the story', async () => {
    const story = `<dateline-story src="${storyAddress}" class="high"></dateline-story>`;
    site.add('high.css', '.high { display: block; min-height: 10000px }');
    const head =
      '<link rel="stylesheet" href="/own/high.css"><script type="module" src="/dist/cdn/dateline-story.js"></script>';
    const visit = await site.open(site.add('high.html', articlePage(story, head)));
    await visit.ready();
    await visit.page.emulateMediaType('print');
    expect(await visit.page.evaluate(() => document.querySelector('dateline-story')!.offsetHeight)).toBeLessThan(9000);
    await visit.close();
  });
});

/** Nothing of the text is cut off in a box that scrolls on the screen. */
function scrollHeightOfText(): number | undefined {
  return document.querySelector('dateline-story')?.shadowRoot?.querySelector('.text')?.scrollHeight;
}
