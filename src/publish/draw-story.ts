import { speak } from '../core/words/speak.js';
import type { Words } from '../core/words/words.js';
import { cardSize, drawPosters, eventMapSize, type ReadAsset } from '../poster/index.js';
import { toOwnPath } from './own-media.js';
import type { DrawnStory, PublishedStory } from './published-story.js';

/** What stories are drawn with. */
export interface DrawingTools {
  readonly readAsset: ReadAsset;
  /** A drawing in pixels; absent, or giving nothing, where nothing can make them: then there is no PNG. */
  readonly toPng?: (svg: string) => Promise<Uint8Array | undefined>;
}

/** The story with its card and the maps of its events, told with those of `words` that are in its language, else with ours. */
export async function drawStory(
  published: PublishedStory,
  { readAsset, toPng }: DrawingTools,
  words: readonly Words[] = [],
): Promise<DrawnStory> {
  const language = await speak(published.story.lang, words);
  const { story, media } = published;
  const readOwn = (src: string) => Promise.resolve(media.get(toOwnPath(src) ?? ''));
  const { poster, events } = await drawPosters(story, readAsset, language, readOwn);
  const png = await toPng?.(poster.svg);
  const maps = new Map(events.map(({ id, ...picture }) => [id, { ...picture, ...eventMapSize }]));
  return { ...published, language, drawings: { poster: { ...poster, ...cardSize, ...(png && { png }) }, maps } };
}
