/** What a site's server says of its files. */
import { parseStory } from '../core/parse-story.js';
import type { Media } from '../core/model.js';
import { otherHost } from '../core/remote.js';
import type { PublishedStory } from './published-story.js';
import { withCanonical } from './story-page.js';

/**
 * The strictest Content-Security-Policy under which all of these stories are shown: of other hosts only those that their
 * authors allow. All else of others is a link.
 */
export function toPolicy(stories: readonly PublishedStory[], base?: string): string {
  const sources = new Map<string, Set<string>>([
    ['default-src', new Set(["'none'"])],
    ['script-src', new Set(["'self'"])],
    ['style-src', new Set(["'self'"])],
    ['img-src', new Set(["'self'", 'data:'])],
    ['connect-src', new Set(["'self'"])],
    ['base-uri', new Set(["'none'"])],
    ['form-action', new Set(["'none'"])],
  ]);
  for (const { type, src } of stories.flatMap((story) => shownMedia(story, base))) {
    const directive = type === 'image' ? 'img-src' : 'media-src';
    const source = toSource(src);
    if (source) sources.set(directive, new Set([...(sources.get(directive) ?? []), source]));
  }
  return [...sources].map(([directive, list]) => [directive, ...list].join(' ')).join('; ');
}

/** Headers for hosts that read a file `_headers`; `base` says where the site's folder is on its host. */
export function writeHeaders(stories: readonly PublishedStory[], base?: string): string {
  const path = base === undefined ? '/' : new URL(base).pathname;
  return `${path}*
  Access-Control-Allow-Origin: *
  Content-Security-Policy: ${toPolicy(stories, base)}
  X-Content-Type-Options: nosniff

${path}assets/*
  Cache-Control: public, max-age=31536000, immutable
`;
}

function shownMedia(published: PublishedStory, base: string | undefined): readonly Media[] {
  const { story } = parseStory(withCanonical(published, base));
  const media = story.events.flatMap((event) => event.media);
  return media.filter(({ type, src }) => type !== 'embed' && otherHost(src, story) === undefined);
}

/** An origin, as policies name it; what no policy could name is left out. */
function toSource(src: string): string | undefined {
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src.trim())) return "'self'";
  const url = URL.canParse(src, 'https://site.invalid') ? new URL(src, 'https://site.invalid') : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}
