/** TopoJSON: geometries that share their borders, as the features that they are. */
import { isObject } from '../../core/document/loose.js';
import { createError } from '../../core/problems/problem.js';
import type { Imported, ImportOptions } from '../importer.js';
import { asLoose, type Loose } from '../loose.js';
import { importGeojson } from './geojson.js';

/** Written out; a shared border may be named a million times. */
const mostPoints = 2_000_000;

/** The story of a topology: the features of its objects, one object after the other. */
export async function importTopojson(value: unknown, options: ImportOptions = {}): Promise<Imported> {
  const { objects, arcs, transform, ...members } = asLoose(value);
  if (!isObject(objects) || !Array.isArray(arcs)) return unusable('it has no objects and arcs');
  if (countPoints(objects, arcs) > mostPoints) return unusable('its shapes have more than two million points');
  const { feature } = await import('topojson-client');
  try {
    const features = Object.values(objects).flatMap((one) => {
      const made: unknown = feature(
        { ...members, arcs, ...(transform !== undefined && { transform }) } as never,
        one as never,
      );
      return isObject(made) && Array.isArray((made as Loose).features) ? (made as Loose).features : [made];
    });
    return importGeojson({ ...members, type: 'FeatureCollection', features }, options);
  } catch {
    return unusable('its objects name arcs that are not there');
  }
}

function unusable(why: string): Imported {
  const message = `This TopoJSON cannot be read: ${why}. Save it anew, or as GeoJSON.`;
  return { document: { events: [] }, problems: [createError('unreadable-topojson', '', undefined, message)] };
}

/** How many points there are when all arcs are written out. */
function countPoints(objects: object, arcs: readonly unknown[]): number {
  let points = 0;
  const waiting: unknown[] = [objects];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'number') {
      const arc = arcs[next < 0 ? ~next : next];
      points += Array.isArray(arc) ? arc.length : 0;
    } else if (Array.isArray(next)) for (const one of next as unknown[]) waiting.push(one);
    else if (isObject(next)) {
      const { arcs: own, geometries, ...others } = next as Loose;
      waiting.push(own, geometries, ...(next === objects ? Object.values(others) : []));
    }
  }
  return points;
}
