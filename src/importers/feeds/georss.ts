/** Where an item of a feed is: GeoRSS (simple, and points of GML), or the latitude and longitude of W3C Geo. */
import type { PlaceDocument } from '../../core/document/schema.js';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { readBox, readPoint, readPolygon, toRingArea } from '../georss-shapes.js';
import { childrenOf, xmlText, type XmlElement } from '../xml-element.js';
import type { FeedFields } from './feed-fields.js';

/** The place of an item, by the first position it has; what is no position is told. Latitude stands before longitude there. */
export function readGeorss(of: FeedFields, where: string, problems: Problem[]): PlaceDocument | undefined {
  const named = of.take('georss:featurename', 'georss:featureName');
  const name = named && xmlText(named).trim();
  const [lat, lon] = [of.take('geo:lat'), of.take('geo:long')];
  const degrees = lat && lon && `${xmlText(lat)} ${xmlText(lon)}`;
  const field = degrees ? undefined : of.take(...forms.keys());
  const written = degrees ?? (field && innermostText(field).trim());
  if (written === undefined) return name ? { name } : undefined;
  const place = field ? forms.get(`georss:${field.name}`)!(written) : readPoint(written);
  if (!place) {
    const message = 'It should be degrees, latitude before longitude, 47.66 9.18; it is left out.';
    problems.push(createWarning('not-on-earth', `${where}, georss`, written.slice(0, 80), message));
    return name ? { name } : undefined;
  }
  return { ...(name && { name }), ...place };
}

const forms = new Map<string, (text: string) => PlaceDocument | undefined>([
  ['georss:point', readPoint],
  ['georss:where', readPoint],
  ['georss:circle', readCircle],
  ['georss:polygon', (text) => toPlace(readPolygon(text))],
  ['georss:box', (text) => toPlace(readBox(text))],
]);

/** Of GML, the words within `gml:pos` within `gml:Point`. */
function innermostText(element: XmlElement): string {
  const [inner] = childrenOf(element);
  return inner ? innermostText(inner) : xmlText(element);
}

function readCircle(text: string): PlaceDocument | undefined {
  const [lat, lon, radius] = text.split(/[\s,]+/);
  const middle = readPoint(`${lat} ${lon}`);
  return middle && Number(radius) > 0 ? { area: { ...middle, radius: Number(radius) } } : undefined;
}

function toPlace(ring: number[][] | undefined): PlaceDocument | undefined {
  return ring && { area: toRingArea([ring]) };
}
