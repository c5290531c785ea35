/** Where the stories of a site are in it. */
import { toSlug } from '../core/document/slug.js';

/**
 * The name of a story in a site, of its file's path: `kim-in-russia` of `stories/kim-in-russia/story.json` and of
 * `kim-in-russia.json`. Where nothing is left of it that an address can have, it is `story`.
 */
export function toFolderName(path: string): string {
  const [file = '', parent = ''] = path
    .split(/[/\\]/)
    .filter((part) => part && part !== '.')
    .reverse();
  const name = file.replace(/\.[^.]*$/, '').replace(/^story(?=$|[.-])/, /^\.\.$/.test(parent) ? 'story' : parent);
  return toSlug(name) || 'story';
}
