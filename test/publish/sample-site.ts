import type { StoryDocument } from '../../src/core/schema.js';
import type { ElementFiles, PublishedStory } from '../../src/publish/index.js';
import { smallStory } from '../fixtures/small-story.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A built element, as small as can be. */
export const element: ElementFiles = new Map([
  ['dateline-story.js', bytes('import("./chunks/reader-1.js")')],
  ['dateline-story.all.js', bytes('const url = new URL(`basemap/world-1.json`,import.meta.url).href;\n//# sourceMappingURL=x.map')],
  ['dateline-frame.js', bytes('frame')],
  ['dateline-media.js', bytes('media')],
  ['chunks/reader-1.js', bytes('reader')],
  ['basemap/world-1.json', bytes('{"name":"100 % `#1` ${x} \\\\ Åland"}')],
]); // prettier-ignore

const drawing = (name: string, width: number, height: number) => ({ svg: `<svg>${name}</svg>`, alt: `Drawing of ${name}`, width, height }); // prettier-ignore

/** A story as it is published, with a poster in pixels and a map of its first event. */
export function published(
  document: StoryDocument = smallStory,
  folder = '',
  more: Partial<PublishedStory> = {},
): PublishedStory {
  return {
    document,
    folder,
    media: new Map(),
    drawings: {
      poster: { ...drawing('poster', 1200, 630), png: bytes('PNG') },
      maps: new Map([[document.events[0]?.id ?? '', drawing('map', 720, 480)]]),
    },
    ...more,
  };
}

/** Drawings whose poster there is no PNG of, and no maps; its SVG may be another. */
export function withoutPng(svg = '<svg/>'): PublishedStory['drawings'] {
  return { poster: { svg, alt: 'Drawing of poster', width: 1200, height: 630 }, maps: new Map() };
}
