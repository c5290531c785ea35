/** The pages of the broken worlds. */
import { articlePage, ownFolder } from '../../e2e/own-site.js';
import type { World } from './world.js';

/** A story that is well. */
export const storyAddress = '/stories/kim-in-russia/story.json';

/** What the page has written itself. */
const events = `<dateline-event id="one" when="2023-09-10" where="Pyongyang" lat="39" lon="125.7">
  <h3>A train leaves</h3><p>It is green and slow.</p></dateline-event>
<dateline-event id="two" when="2023-09-12" where="Vladivostok" lat="43.1" lon="131.9">
  <h3>It arrives</h3><p>On the second day.</p></dateline-event>`;

const files = new Map<string, string>();

/** The address of a file beside the pages that says this. */
export function tellStory(name: string, text: string): string {
  files.set(name, text);
  return ownFolder + name;
}

/** Those files. */
export const toldFiles: ReadonlyMap<string, string> = files;

/** The page of a world; `address` is that of the broken file. */
export function pageOf({ written = false, answers, src, head = '', wrap = (story) => story }: World, address: string): string {
  const source = src ?? (answers ? address : storyAddress);
  const story = written ? `<dateline-story>${events}</dateline-story>` : `<dateline-story src="${source}"></dateline-story>`;
  const script = '<script type="module" src="/dist/cdn/dateline-story.js"></script>';
  return articlePage(`<p>Before the story.</p>${wrap(story)}<p>Behind the story.</p>`, head + script);
} // prettier-ignore
