/** Data on the map, from the document's form to the model's. */
import { layerColours } from '../model.js';
import type { DataLayer, LayerClass, LayerStyle } from '../model.js';
import { createFinding, type Finding } from '../problems/finding.js';
import { asList, asNumber, asObject, asOneOf, asText, isObject } from './loose.js';
import type { LayerDocument, StoryDocument } from './schema.js';
import { toUrl } from './to-url.js';

/** The layers of a story; `eventIds` has the ids of its events by what the document calls them. */
export function toLayers(
  layers: StoryDocument['layers'],
  eventIds: ReadonlyMap<string, string>,
  findings: Finding[],
): DataLayer[] {
  // One list for all that is told: a list for each would be the square of them.
  const ids = [...eventIds.keys()];
  return asList(layers).flatMap(([index, document]) => {
    const where = `layers[${index}]`;
    const { name, geojson, style, attribution } = asObject(document);
    const data = isObject(geojson) ? geojson : toUrl(geojson, `${where}.geojson`, findings);
    if (!data) return [];
    return [
      {
        name: asText(name) ?? '',
        geojson: data,
        style: toStyle(style, `${where}.style`, findings),
        events: toEvents(document, `${where}.events`, { eventIds, ids }, findings),
        attribution: asText(attribution),
      },
    ];
  });
}

function toEvents(
  { events }: LayerDocument,
  where: string,
  { eventIds, ids }: { readonly eventIds: ReadonlyMap<string, string>; readonly ids: readonly string[] },
  findings: Finding[],
): readonly string[] | undefined {
  if (!Array.isArray(events)) return undefined;
  return asList(events).flatMap(([index, value]) => {
    const id = asText(value);
    const found = id === undefined ? undefined : eventIds.get(id);
    if (id !== undefined && found === undefined)
      findings.push(createFinding('error', 'unknown-event', `${where}[${index}]`, id, ids));
    return found ?? [];
  });
}

function toStyle(document: LayerDocument['style'], where: string, findings: Finding[]): LayerStyle {
  const { by, steps, classes, color, unit } = asObject(document);
  const style = { by: asText(by), color: asOneOf(color, layerColours), unit: asText(unit) };
  const bounds = asList(steps).flatMap(([, step]) => asNumber(step) ?? []);
  const isRising = bounds.every((step, index) => index === 0 || step > bounds[index - 1]!);
  if (!isRising) findings.push(createFinding('error', 'wrong-value', `${where}.steps`, steps, 'rising numbers', []));
  const kinds = asList(classes).flatMap(([, one]) => toClass(one) ?? []);
  return {
    ...style,
    ...(bounds.length > 0 && isRising && { steps: bounds }),
    ...(kinds.length > 0 && { classes: kinds }),
  };
}

function toClass(document: unknown): LayerClass | undefined {
  const { value, name, color }: Partial<Record<keyof LayerClass, unknown>> = asObject(document as object);
  const known = asText(value) ?? asNumber(value);
  return known === undefined ? undefined : { value: known, name: asText(name), color: asOneOf(color, layerColours) };
}
