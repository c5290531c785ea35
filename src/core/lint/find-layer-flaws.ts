import { layerProblems } from '../document/layer-problems.js';
import { asObject, asText } from '../document/loose.js';
import type { LayerDocument } from '../document/schema.js';
import type { LatLon } from '../model.js';
import { readFeatures } from '../places/read-features.js';
import { createWarning, type Problem } from '../problems/problem.js';
import { layerStyleFlaws } from './layer-style-flaws.js';
import { howSwapped } from './swapped-data.js';

/**
 * What is wrong with the GeoJSON of a layer, wherever that is: in the document, or in a file beside it. `where` is the layer's
 * path, `places` are those of its story.
 */
export function findLayerFlaws(
  { name, style }: LayerDocument,
  geojson: unknown,
  where: string,
  places: readonly LatLon[],
): Problem[] {
  const layer = { name: asText(name) ?? '', style: { by: asText(asObject(style).by) } };
  const read = readFeatures(geojson);
  const swapped = howSwapped(geojson, places);
  const flaws = layerProblems(layer, read, (key) => `${where}.${key}`);
  if (swapped === undefined) return [...flaws, ...layerStyleFlaws(style, read.features, `${where}.style`)];
  const message = `Of the data “${layer.name}” latitude and longitude look swapped: ${swapped}. GeoJSON has the longitude first.`;
  const others = flaws.filter(({ code }) => code !== 'layer-projected' && code !== 'layer-features');
  return [createWarning('swapped-layer', `${where}.geojson`, layer.name, message), ...others];
}
