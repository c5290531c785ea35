import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { RegionShape } from './pack.js';

/** The polygons of a region as a worldview (ISO 3166-1 alpha-2) has it. */
export function toRegionPolygons(shape: RegionShape, worldview = 'region'): MultiPolygon {
  const { objects } = shape;
  return feature(shape, objects[Object.hasOwn(objects, worldview) ? worldview : 'region']!).geometry;
}
