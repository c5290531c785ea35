/** Lives of stories on a page: put in, and taken out at some moment; and how many of them are still there afterwards. */
import { articlePage, type Site } from './own-site.js';
import { storyAddress } from './story-page.js';
import type { Visit } from './visit.js';

/** A story's element. */
export type Story = HTMLElementTagNameMap['dateline-story'];

/** What happens until a story is taken out. It runs in the page. */
export type Life = (story: Story) => Promise<unknown> | void;

/** What a browser needs for this. */
export const livesSwitches = ['--js-flags=--expose-gc'];

declare global {
  interface Window {
    gc(options: { type: 'major'; execution: 'async' }): Promise<void>;
    frames_(count: number): Promise<void>;
    loaded(story: Story): Promise<unknown>;
    mapped(story: Story): Promise<void>;
    lives: WeakRef<Story>[];
  }
}

/** Adds the page of the lives. */
export function addLivesPage(site: Site): string {
  return site.add('lives.html', articlePage('<p>Before.</p><main></main><p>Behind.</p>'));
}

/** How many of four stories are left after a life, and what went wrong meanwhile. `source` is a `Life` as text. */
export async function countLeft(site: Site, page: string, source: string): Promise<{ left: number; errors: readonly string[] }> {
  const visit = await site.open(page);
  await visit.page.evaluate(giveTools);
  await visit.page.evaluate(defined);
  const liveHandle = await visit.page.evaluateHandle(`(${source})`);
  await visit.page.evaluate(
    async (live, src) => {
      window.lives = [];
      for (let life = 0; life < 4; life++) {
        const story = Object.assign(document.createElement('dateline-story'), { src });
        window.lives.push(new WeakRef(story));
        document.querySelector('main')!.append(story);
        await (live as Life)(story);
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
  const errors = [...visit.errors];
  await visit.close();
  return { left, errors };
} // prettier-ignore

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

/** Collects in a task of its own: what happens to lie on the browser's stack counts as held in any other. */
async function alive({ page }: Visit): Promise<number> {
  await page.evaluate(() => window.gc({ type: 'major', execution: 'async' }));
  return page.evaluate(() => window.lives.filter((story) => story.deref()).length);
}
