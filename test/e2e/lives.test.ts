import { describe, expect, it } from 'vitest';
import { articlePage, useSite } from './site.js';
import { storyAddress } from './story-page.js';
import type { Visit } from './visit.js';

const site = useSite();
const page = site.add('lives.html', articlePage('<p>Before.</p><main></main><p>Behind.</p>'));

type Story = HTMLElementTagNameMap['dateline-story'];

/** When a story is taken out, after what. All run in the page. */
const moments: readonly [when: string, live: (story: Story) => Promise<unknown> | void][] = [
  ['at once', () => undefined],
  ['in the same turn, its source given twice', (story) => void (story.src += '#again')],
  ['after its first update', (story) => story.updateComplete],
  ['in the next frame', () => new Promise(requestAnimationFrame)],
  ['while its file comes', () => window.frames_(5)],
  ['while its text is made', () => window.frames_(12)],
  ['while its map comes', () => window.frames_(24)],
  ['when it is loaded', (story) => window.loaded(story)],
  ['when its map is there', (story) => window.loaded(story).then(() => window.mapped(story))],
  [
    'in the turn in which it goes on',
    (story) =>
      window
        .loaded(story)
        .then(() => window.mapped(story))
        .then(() => story.next()),
  ],
  [
    'while the map flies',
    (story) =>
      window
        .loaded(story)
        .then(() => window.mapped(story))
        .then(() => story.next())
        .then(() => window.frames_(8)),
  ],
  ['while it asks anew', (story) => window.loaded(story).then(() => story.reload())],
  [
    'after it was taken out and put in again',
    (story) => window.loaded(story).then(() => story.parentElement!.append(story)),
  ],
];

declare global {
  interface Window {
    frames_(count: number): Promise<void>;
    loaded(story: Story): Promise<unknown>;
    mapped(story: Story): Promise<void>;
  }
}

function giveTools(): void {
  window.frames_ = async (count) => {
    for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
  };
  window.loaded = (story) => new Promise((resolve) => story.addEventListener('story-load', resolve, { once: true }));
  window.mapped = async (story) => {
    while (!story.shadowRoot?.querySelector('dateline-map')?.shadowRoot?.querySelector('[data-events]'))
      await window.frames_(1);
  };
}

/** The elements are loaded once a story is near; that one is gone again before any life is counted. */
async function defined(): Promise<void> {
  const first = document.createElement('dateline-story');
  document.querySelector('main')!.append(first);
  await customElements.whenDefined('dateline-story');
  first.remove();
}

async function alive({ page }: Visit): Promise<number> {
  const prototype = await page.evaluateHandle(() => customElements.get('dateline-story')!.prototype as object);
  const living = await page.queryObjects(prototype);
  const count = await page.evaluate((stories: object) => (stories as Story[]).length, living);
  // The list itself would keep them.
  await living.dispose();
  return count;
}

describe('a story that is taken out of the page is freed', () => {
  it.each(moments)('%s', async (_, live) => {
    const visit = await site.open(page);
    await visit.page.evaluate(giveTools);
    await visit.page.evaluate(defined);
    const liveHandle = await visit.page.evaluateHandle(`(${String(live)})`);
    await visit.page.evaluate(
      async (live, src) => {
        for (let life = 0; life < 4; life++) {
          const story = Object.assign(document.createElement('dateline-story'), { src });
          document.querySelector('main')!.append(story);
          await (live as (story: Story) => Promise<unknown> | void)(story);
          story.remove();
        }
      },
      liveHandle,
      storyAddress,
    );
    // What was under way ends by itself; nothing of it may hold the story.
    let left = await alive(visit);
    for (let tries = 0; left > 0 && tries < 40; tries++) {
      await visit.page.evaluate(() => window.frames_(10));
      left = await alive(visit);
    }
    expect(left).toBe(0);
    expect(visit.errors).toEqual([]);
    await visit.close();
  });
});
