/** GeoJSON text sequences (RFC 8142) and GeoJSON with a feature a line, as one collection. */
import { isObject } from '../../core/document/loose.js';
import { recordSeparator } from '../detect-format.js';
import { createError, type Problem } from '../../core/problems/problem.js';

/** What the lines hold, and what is wrong with single ones. */
export interface GeojsonLines {
  readonly value: { readonly type: 'FeatureCollection'; readonly features: unknown[] };
  readonly problems: Problem[];
}

/** The features in the lines of a text; absent where the first line that is not blank is none. */
export function parseGeojsonLines(text: string): GeojsonLines | undefined {
  const features: unknown[] = [];
  const problems: Problem[] = [];
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    const json = line.replace(recordSeparator, '').trim();
    if (json === '') continue;
    const value = parse(json);
    const isFeature = isObject(value) && (value as { type?: unknown }).type === 'Feature';
    if (isFeature) features.push(value);
    else if (features.length === 0) return undefined;
    else problems.push(noFeature(number, json));
  }
  return features.length === 0 ? undefined : { value: { type: 'FeatureCollection', features }, problems };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function noFeature(line: number, json: string): Problem {
  const message = 'It is no GeoJSON feature, and was left out; each line should be one.';
  return createError('not-geojson', `line ${line}`, json.slice(0, 80), message);
}
