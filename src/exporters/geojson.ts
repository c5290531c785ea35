/**
 * A story as GeoJSON (RFC 7946): a feature for each event, its properties those of the document's event, its geometry that
 * of the first place. The collection has the other keys of the document as foreign members (RFC 7946, 6.1), `dateline: 1`
 * among them, so that the document can be read back whole: `{ ...members, events: features.map(properties) }`.
 */
import type { Geometry } from 'geojson';
import type { Place } from '../core/model.js';
import { parseStory } from '../core/parse-story.js';
import { circlePolygon } from '../core/place.js';
import type { StoryDocument } from '../core/schema.js';
import type { Exported } from './exporter.js';

/** The story as a FeatureCollection. Nothing is lost; the shapes of regions are the basemap's and have no geometry. */
export function exportGeojson(document: StoryDocument): Exported {
  const { story } = parseStory(document);
  const { events, ...members } = document;
  const features = events.map((properties, index) => ({
    type: 'Feature',
    id: story.events[index]!.id,
    geometry: toGeometry(story.events[index]!.places[0]),
    properties,
  }));
  const collection = { type: 'FeatureCollection', ...members, dateline: 1, features };
  return { text: `${JSON.stringify(collection, undefined, 2)}\n`, problems: [] };
}

function toGeometry(place: Place | undefined): Geometry | null {
  if (!place || place.kind === 'named') return null;
  if (place.kind === 'point') return { type: 'Point', coordinates: [place.at.lon, place.at.lat] };
  const { area } = place;
  if (area.type === 'region') return null;
  return area.type === 'geometry' ? area.geometry : circlePolygon(area.center, area.radius);
}
