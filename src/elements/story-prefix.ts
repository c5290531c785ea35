/** What tells the stories of one page from each other, in the ids of their events and in links to them. */
import { toSlug } from '../core/document/slug.js';

/** A `<dateline-story>` on the page. */
export interface PrefixedStory extends Element {
  readonly src?: string;
}

/** The story's id, or its title: with a number where the page tells one document more than once. */
export function toPrefix(story: PrefixedStory, title: string): string {
  if (story.id) return story.id;
  const same = storiesOf(story).filter(({ id, src }) => !id && src === story.src);
  const number = same.indexOf(story) + 1;
  return `${toSlug(title) || 'story'}${number > 1 ? `-${number}` : ''}`;
}

/** Whether no other story is on the page. */
export function isAlone(story: PrefixedStory): boolean {
  return storiesOf(story).length === 1;
}

function storiesOf({ localName }: PrefixedStory): readonly PrefixedStory[] {
  return [...document.querySelectorAll<PrefixedStory>(localName)];
}
