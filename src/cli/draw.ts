import type { StoryDocument } from '../core/schema.js';
import { cardSize, drawPosters, eventMapSize, folderSource, toPng } from '../poster/index.js';
import type { Drawings } from '../publish/index.js';

/** The drawings of a story, of the basemap that comes with us. */
export async function draw(document: StoryDocument): Promise<Drawings> {
  const { poster, events } = await drawPosters(document, folderSource(new URL('../cdn/basemap/', import.meta.url)));
  const png = await toPng(poster.svg);
  return {
    poster: { ...poster, ...cardSize, ...(png && { png }) },
    maps: new Map(events.map(({ id, svg, alt }) => [id, { svg, alt, ...eventMapSize }])),
  };
}
