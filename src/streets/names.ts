/** What a thing is called, in the language of its place and in others. */
import { packLimits } from '../map/streets/street-pack.js';
import type { Tags } from './map-feature.js';

/** A name as a street pack has it. */
export interface Names {
  readonly name?: string;
  readonly names?: Readonly<Record<string, string>>;
}

/** The name in the tags, and what it is in those of `langs` (primary tags of BCP 47) where that is another. */
export function namesOf(tags: Tags, langs: readonly string[]): Names {
  const name = textOf(tags, 'name');
  const names = langs.flatMap((lang): [string, string][] => {
    const text = textOf(tags, `name:${lang}`);
    return text === undefined || text === name ? [] : [[lang, text]];
  });
  const [first] = names;
  if (name === undefined && first === undefined) return {};
  return {
    name: name ?? first![1],
    ...(name !== undefined && names.length > 0 && { names: Object.fromEntries(names) }),
  };
}

function textOf(tags: Tags, key: string): string | undefined {
  const text = tags
    .get(key)
    ?.replace(/\p{Cc}+/gu, ' ')
    .trim();
  return text === undefined || text === '' || text.length > packLimits.name ? undefined : text;
}
