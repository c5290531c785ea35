import { readFeatures } from '../places/read-features.js';
import type { Problem } from '../problems/problem.js';
import { layerProblems } from './layer-problems.js';
import { asObject, asText } from './loose.js';
import type { LayerDocument } from './schema.js';

/** What is wrong with the GeoJSON of a layer, wherever that is: in the document, or in a file beside it. `where` is the layer's path. */
export function findLayerFlaws({ name, style }: LayerDocument, geojson: unknown, where: string): Problem[] {
  const layer = { name: asText(name) ?? '', style: { by: asText(asObject(style).by) } };
  return layerProblems(layer, readFeatures(geojson), (key) => `${where}.${key}`);
}
