/** Data that is in the document itself, as the map will find it. */
import { layerProblems } from '../document/layer-problems.js';
import { asList, asObject, asText, isObject } from '../document/loose.js';
import { readFeatures } from '../places/read-features.js';
import type { Rule } from './rule.js';

/** Data can be drawn, and has the property that it is coloured by. */
export const drawableLayers: Rule = ({ document }) =>
  asList(document.layers).flatMap(([index, layer]) => {
    const { name, geojson, style } = asObject(layer);
    if (!isObject(geojson)) return [];
    const layerStyle = { by: asText(asObject(style).by) };
    return layerProblems(
      { name: asText(name) ?? '', style: layerStyle },
      readFeatures(geojson),
      (key) => `layers[${index}].${key}`,
    );
  });
