/** Places in the words of schema.org. */
import type { Polygon } from 'geojson';
import type { Area, LatLon, Place } from '../core/model.js';

/** A node of JSON-LD; what is undefined is left out when it is written. */
export type Node = Readonly<Record<string, unknown>>;

/** The place; one that lies somewhere in an area is contained in it. A region has no shape here, as it is the basemap's. */
export function toSchemaPlace(place: Place): Node {
  const named = { '@type': 'Place', name: place.name || undefined };
  switch (place.kind) {
    case 'named':
      return named;
    case 'point':
      return { ...named, geo: toCoordinates(place.at) };
    case 'area':
      return { ...named, geo: toShape(place.area) };
    case 'somewhere':
      return { ...named, containedInPlace: { '@type': 'Place', geo: toShape(place.area) } };
  }
}

function toShape(area: Area): Node | Node[] | undefined {
  if (area.type === 'region') return undefined;
  if (area.type === 'circle')
    return { '@type': 'GeoCircle', geoMidpoint: toCoordinates(area.center), geoRadius: area.radius };
  const { geometry } = area;
  if (geometry.type === 'Polygon') return toPolygon(geometry.coordinates);
  return geometry.coordinates.map(toPolygon);
}

function toCoordinates({ lat, lon }: LatLon): Node {
  return { '@type': 'GeoCoordinates', latitude: lat, longitude: lon };
}

/** Latitude before longitude, all separated by spaces. */
function toPolygon([outer = []]: Polygon['coordinates']): Node {
  return { '@type': 'GeoShape', polygon: outer.map(([lon, lat]) => `${lat} ${lon}`).join(' ') };
}
