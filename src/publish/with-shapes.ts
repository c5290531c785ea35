/** A story that has no files of regions beside it has their shapes in itself, of those that the basemap does not list. */
import type { AreaDocument, PlaceDocument, StoryDocument } from '../core/document/schema.js';
import type { Story } from '../core/model.js';
import type { ReadAsset } from '../poster/index.js';
import { readRegions } from '../poster/read-regions.js';
import { regionInfo } from '../map/region-info.js';
import type { RegionLookup } from '../map/regions.js';
import { toRegionPolygons } from '../map/region-shape.js';

/** The document with the shapes that are there. */
export async function withAllShapes(
  document: StoryDocument,
  story: Story,
  readAsset: ReadAsset,
): Promise<StoryDocument> {
  return withShapes(document, await readRegions([story], readAsset));
}

/** The document, each such region in it as a geometry. */
export function withShapes(document: StoryDocument, regions: RegionLookup): StoryDocument {
  const ofArea = (area: AreaDocument): AreaDocument => {
    const { region, ...rest } = area;
    const shape = region === undefined || regionInfo(region) ? undefined : regions(region)?.shape;
    return shape ? { ...rest, geometry: toRegionPolygons(shape) } : area;
  };
  const ofPlace = ({ area, somewhere, ...rest }: PlaceDocument): PlaceDocument => ({
    ...rest,
    ...(area && { area: ofArea(area) }),
    ...(somewhere && { somewhere: ofArea(somewhere) }),
  });
  const ofNamed = (place: PlaceDocument | string) => (typeof place === 'string' ? place : ofPlace(place));
  const { places, events } = document;
  return {
    ...document,
    ...(places && { places: Object.fromEntries(Object.entries(places).map(([id, place]) => [id, ofPlace(place)])) }),
    events: events.map((event) => {
      const { where } = event;
      if (where === undefined) return event;
      return { ...event, where: Array.isArray(where) ? where.map(ofNamed) : ofNamed(where) };
    }),
  };
}
