import { cardSize, drawPosters, eventMapSize, type ReadAsset } from '../poster/index.js';
import type { DrawnStory, PublishedStory } from './published-story.js';

/** What stories are drawn with. */
export interface DrawingTools {
  readonly readAsset: ReadAsset;
  /** A drawing in pixels; absent, or giving nothing, where nothing can make them: then there is no PNG. */
  readonly toPng?: (svg: string) => Promise<Uint8Array | undefined>;
}

/** The story with its card and the maps of its events. */
export async function drawStory(published: PublishedStory, { readAsset, toPng }: DrawingTools): Promise<DrawnStory> {
  const { poster, events } = await drawPosters(published.story, readAsset);
  const png = await toPng?.(poster.svg);
  const maps = new Map(events.map(({ id, ...picture }) => [id, { ...picture, ...eventMapSize }]));
  return { ...published, drawings: { poster: { ...poster, ...cardSize, ...(png && { png }) }, maps } };
}
