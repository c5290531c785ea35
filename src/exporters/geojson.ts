/**
 * A story as GeoJSON (RFC 7946): a feature for each event, its properties those of the document's event, its geometry that
 * of the first place. The collection has the other keys of the document as foreign members (RFC 7946, 6.1), `dateline: 1`
 * among them, by which `src/importers/features/geojson.ts` knows the document and reads it back whole.
 */
import type { Geometry } from 'geojson';
import type { ToldStory } from '../core/document/told-story.js';
import type { Place } from '../core/model.js';
import { circlePolygon } from '../core/places/bounds.js';
import type { Exported } from './exporter.js';
import { Losses } from './losses.js';

/**
 * The story as a FeatureCollection. Nothing that a story document knows is lost; the shapes of regions are the basemap's and
 * have no geometry. Outlines are given as they are: their winding is not turned, nor are they cut at the date line.
 */
export function exportGeojson({ document, story }: ToldStory): Exported {
  const losses = new Losses();
  const { events, ...rest } = document;
  const members = withoutReserved(rest, losses);
  const features = events.map((properties, index) => ({
    type: 'Feature',
    id: story.events[index]!.id,
    geometry: toGeometry(story.events[index]!.places[0]),
    properties,
  }));
  const collection = { type: 'FeatureCollection', ...members, dateline: 1, features };
  return { text: `${JSON.stringify(collection, withoutGaps, 2)}\n`, problems: losses.problems };
}

/** What a collection means something else by, or may not have (RFC 7946, 7.1). */
const reserved = ['type', 'features', 'bbox', 'coordinates', 'geometry', 'geometries', 'properties'];

function withoutReserved(members: Readonly<Record<string, unknown>>, losses: Losses): object {
  const entries = Object.entries(members);
  for (const [key, value] of entries) {
    if (reserved.includes(key)) losses.add(`GeoJSON has its own "${key}"; it is left out.`, key, value);
  }
  return Object.fromEntries(entries.filter(([key]) => !reserved.includes(key)));
}

/** JSON would write the gaps that the check leaves as `null`, which is no event, place or name. */
function withoutGaps(_: string, value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[]).filter((item) => item !== undefined) : value;
}

function toGeometry(place: Place | undefined): Geometry | null {
  if (!place || place.kind === 'named') return null;
  if (place.kind === 'point') return { type: 'Point', coordinates: [place.at.lon, place.at.lat] };
  const { area } = place;
  if (area.type === 'region') return null;
  return area.type === 'geometry' ? area.geometry : circlePolygon(area.center, area.radius);
}
