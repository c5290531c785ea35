import { describe, expect, it } from 'vitest';
import { strictPolicy } from '../../scripts/site.mjs';
import { readers, scrollThrough, settled } from './story-page.js';
import { useSite } from './site.js';

const site = useSite(`${strictPolicy}; require-trusted-types-for 'script'; trusted-types lit-html`);

describe.each(readers)('on $name', (reader) => {
  it('a story works under the strictest policy, and asks no other origin for anything', async () => {
    const visit = await site.open('/', reader);
    await visit.ready();
    await scrollThrough(visit.page, 1);
    await visit.page.evaluate(useEverything);
    await settled(visit.page);
    const { violations, problems } = await visit.notes();
    expect(violations).toEqual([]);
    expect(problems).toEqual([]);
    expect(visit.errors).toEqual([]);
    const { origin } = new URL(visit.page.url());
    expect(visit.requests.filter((url) => !url.startsWith(origin))).toEqual([]);
    await visit.close();
  });
});

/** Presses every button of the panel but the marks, and opens what opens. */
function useEverything(): void {
  const roots = ['dateline-map', 'dateline-nav', 'dateline-legend', 'dateline-timeline'].map(
    (name) => document.querySelector('dateline-story')?.shadowRoot?.querySelector(name)?.shadowRoot,
  );
  for (const root of roots) root?.querySelectorAll('button').forEach((button) => button.click());
  const shared = roots[3]?.querySelector('[data-events*=" "]');
  shared?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
}
