/** Data that is in the document itself, as the map will find it. */
import { findLayerFlaws } from '../document/find-layer-flaws.js';
import { asList, isObject } from '../document/loose.js';
import type { Rule } from './rule.js';

/** Data can be drawn, and has the property that it is coloured by. */
export const drawableLayers: Rule = ({ document }) =>
  asList(document.layers).flatMap(([index, layer]) =>
    isObject(layer.geojson) ? findLayerFlaws(layer, layer.geojson, `layers[${index}]`) : [],
  );
