/** What a site's server says of its files. */
import { parseStory } from '../core/parse-story.js';
import type { Media } from '../core/model.js';
import type { PublishedStory } from './published-story.js';

const directiveOf: Readonly<Record<Media['type'], string>> = {
  image: 'img-src',
  video: 'media-src',
  audio: 'media-src',
  embed: 'frame-src',
};

/** The strictest Content-Security-Policy under which all of these stories are shown: other hosts only where they name them. */
export function toPolicy(stories: readonly PublishedStory[]): string {
  const sources = new Map<string, Set<string>>([
    ['default-src', new Set(["'none'"])],
    ['script-src', new Set(["'self'"])],
    ['style-src', new Set(["'self'"])],
    ['img-src', new Set(["'self'", 'data:'])],
    ['connect-src', new Set(["'self'"])],
    ['base-uri', new Set(["'none'"])],
    ['form-action', new Set(["'none'"])],
  ]);
  for (const { type, src } of stories.flatMap(mediaOf)) {
    const directive = directiveOf[type];
    const source = toSource(src);
    if (source) sources.set(directive, new Set([...(sources.get(directive) ?? []), source]));
  }
  return [...sources].map(([directive, list]) => [directive, ...list].join(' ')).join('; ');
}

/** Headers for hosts that read a file `_headers`; `path` is where the site's folder is on its host. */
export function writeHeaders(stories: readonly PublishedStory[], path = '/'): string {
  return `${path}*
  Access-Control-Allow-Origin: *
  Content-Security-Policy: ${toPolicy(stories)}
  X-Content-Type-Options: nosniff

${path}assets/*
  Cache-Control: public, max-age=31536000, immutable
`;
}

function mediaOf({ document }: PublishedStory): readonly Media[] {
  return parseStory(document).story.events.flatMap(({ media }) => media);
}

/** An origin, as policies name it; what no policy could name is left out. */
function toSource(src: string): string | undefined {
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src.trim())) return "'self'";
  const url = URL.canParse(src, 'https://site.invalid') ? new URL(src, 'https://site.invalid') : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}
