/** The entries of the map's key for data. */
import { nameOfClass } from '../core/map/class-names.js';
import type { Language } from '../core/words/language.js';
import type { ReadyLayer } from '../map/layers/data-layers.js';
import { drawSwatch } from '../map/layers/draw-swatch.js';
import type { KeyEntry } from './map-key.js';

/** An entry for each layer, the uppermost first. `onTable` is told of the one whose values are asked for. */
export function toDataEntries(
  layers: readonly ReadyLayer[],
  language: Language,
  onTable: (layer: ReadyLayer) => void,
): KeyEntry[] {
  return [...layers].reverse().map((ready) => {
    const { layer, classes, kind, inks, named } = ready;
    const { name, style } = layer;
    return {
      name,
      unit: style.unit,
      swatches: classes.map((one, index) => ({
        name: nameOfClass(one, language),
        draw: (canvas) => drawSwatch(canvas, kind, inks.looks[index]!, inks),
      })),
      ...(named && { onTable: () => onTable(ready) }),
    };
  });
}
