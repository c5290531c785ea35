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
});

/** Nothing of the text is cut off in a box that scrolls on the screen. */
function scrollHeightOfText(): number | undefined {
  return document.querySelector('dateline-story')?.shadowRoot?.querySelector('.text')?.scrollHeight;
}
