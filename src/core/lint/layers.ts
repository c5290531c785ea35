/** Data that is in the document itself, as the map will find it. */
import { asList, isObject } from '../document/loose.js';
import { findLayerFlaws } from './find-layer-flaws.js';
import type { Rule } from './rule.js';
import { writtenPoints } from './written-places.js';

/** Data can be drawn, and has the property that it is coloured by, with values that the style speaks of. */
export const drawableLayers: Rule = ({ document }) => {
  const places = writtenPoints(document);
  return asList(document.layers).flatMap(([index, layer]) =>
    isObject(layer.geojson) ? findLayerFlaws(layer, layer.geojson, `layers[${index}]`, places) : [],
  );
};
