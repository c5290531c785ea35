/** What is wrong with the data of a layer, told to its author. */
import type { DataLayer } from '../model.js';
import { featureLimits, type FeaturesFlaw, type ReadFeatures } from '../places/read-features.js';
import { formatDidYouMean } from '../problems/did-you-mean.js';
import { createWarning, type Problem } from '../problems/problem.js';

const flaws: Readonly<Record<FeaturesFlaw, string>> = {
  'no-geojson': 'It is no GeoJSON; it should be a FeatureCollection, a Feature or a geometry.',
  projected:
    'Its positions are metres of a projection, or degrees of another datum; they should be degrees of WGS 84 (EPSG:4326), ' +
    'longitude first: `ogr2ogr -t_srs EPSG:4326 right.geojson wrong.geojson`, or “Export” in QGIS, converts them.',
  empty: 'It has no feature that can be drawn; there should be one with a geometry at least.',
  'too-large':
    `It has more than a map can show while it moves: at most ${featureLimits.features} features, ${featureLimits.points} points and ` +
    `${featureLimits.positions} positions; it should be simplified (https://mapshaper.org).`,
};

/** Of a feature that lacks the property others are looked at, as far as it costs nothing. */
const mostFeatures = 1000;

/** The problems of a layer's data as it was read; `toPath` gives the path in the document of what the layer has. */
export function layerProblems({ style, name }: Pick<DataLayer, 'style' | 'name'>, read: ReadFeatures, toPath: (key: 'geojson' | 'style.by') => string): Problem[] {
  const problems: Problem[] = [];
  const tell = (code: string, at: Parameters<typeof toPath>[0], value: unknown, message: string) =>
    problems.push(createWarning(code, toPath(at), value, message));
  if (read.flaw) {
    tell(`layer-${read.flaw}`, 'geojson', name, `The data “${name}” is not shown. ${flaws[read.flaw]}`);
    return problems;
  }
  if (read.left > 0)
    tell(
      'layer-features',
      'geojson',
      name,
      `Of the data “${name}”, ${read.left} of ${read.left + read.features.length} features are left out; each should have a ` +
        'geometry with positions in degrees, longitude first.',
    );
  const { by } = style;
  if (by !== undefined && !read.features.some(({ properties }) => Object.hasOwn(properties, by))) {
    const known = new Set(read.features.slice(0, mostFeatures).flatMap(({ properties }) => Object.keys(properties)));
    const list = [...known].slice(0, 12).map((key) => JSON.stringify(key));
    const message = `No feature has the property ${JSON.stringify(by)}; it should be one of ${list.join(', ') || 'those it has'}.`;
    tell('layer-property', 'style.by', by, message + formatDidYouMean(by, known));
  }
  return problems;
} // prettier-ignore
