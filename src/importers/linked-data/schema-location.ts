/** Places of schema.org as places of a story. */
import type { AreaDocument, PlaceDocument } from '../../core/document/schema.js';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { notImported } from '../not-imported.js';
import { readBox, readPoint, readPolygon, toRingArea } from '../georss-shapes.js';
import { linkedText, type LinkedNode } from './linked-node.js';

/** The place that `value` is: a node, or a mere name. An online event has none, and is told. */
export function readLocation(
  value: unknown,
  parent: LinkedNode,
  where: string,
  problems: Problem[],
): PlaceDocument | undefined {
  const node = parent.toNode(value);
  if (!node) {
    const name = linkedText(value);
    return name === undefined ? undefined : { name };
  }
  if (node.types.includes('VirtualLocation')) {
    const address = node.takeText('url', 'name') ?? '';
    problems.push(notImported(where, address, `It happens online (${address}), which is no place`));
    return undefined;
  }
  const isPlace = !node.types.includes('PostalAddress');
  const given = isPlace ? node.takeText('name') : undefined;
  const address = readAddress(isPlace ? node.take('address')[0] : value, parent);
  const town = address.town !== undefined && given !== undefined && !given.includes(address.town) ? address.town : undefined;
  const name = given === undefined ? address.whole : [given, town].filter(Boolean).join(', ');
  const hasRest = given !== undefined && address.whole !== undefined && address.whole !== address.town && address.whole !== given;
  if (hasRest) problems.push(notImported(where, address.whole, `The address ${address.whole} left out`));
  const position = readPosition(node, where, problems);
  const around = node.takeNodes('containedInPlace', 'containedIn')[0];
  const area = around && !position ? toArea(around.takeNodes('geo')) : undefined;
  const outer = around?.takeText('name');
  const rest = [...node.rest().filter((key) => !bookkeeping.has(key)), ...(outer ? [`containedInPlace (${outer})`] : [])];
  if (isPlace && rest.length > 0) problems.push(notImported(where, rest, `${rest.slice(0, 20).join(', ')} left out`));
  if (name === undefined && !position && !area) return undefined;
  return { ...(name !== undefined && { name }), ...position, ...(area && { somewhere: area }) };
} // prettier-ignore

const bookkeeping: ReadonlySet<string> = new Set(['url', 'sameAs', 'hasMap', 'identifier']);

function readAddress(value: unknown, parent: LinkedNode): { readonly whole?: string; readonly town?: string } {
  const node = parent.toNode(value);
  if (!node) return value === undefined ? {} : { whole: linkedText(value) };
  const [street, code, town, region, country, named] = ['streetAddress', 'postalCode', 'addressLocality', 'addressRegion', 'addressCountry', 'name'].map((key) => node.takeText(key)); // prettier-ignore
  const parts = [street, [code, town].filter(Boolean).join(' '), region, country].filter(Boolean);
  const whole = parts.length > 0 ? parts.join(', ') : named;
  return { ...(whole !== undefined && { whole }), ...(town !== undefined && { town }) };
}

function readPosition(node: LinkedNode, where: string, problems: Problem[]): PlaceDocument | undefined {
  const geo = node.takeNodes('geo');
  const point = geo.find(({ types }) => types.length === 0 || types.includes('GeoCoordinates')) ?? node;
  const [lat, lon] = [point.takeText('latitude'), point.takeText('longitude')];
  if (lat !== undefined || lon !== undefined) {
    const [y, x] = [Number(lat), Number(lon)];
    if (Math.abs(y) <= 90 && Math.abs(x) <= 180) return { lat: y, lon: x };
    const message = 'It should be degrees, latitude from −90 to 90 and longitude from −180 to 180; it is left out.';
    problems.push(createWarning('not-on-earth', where, `${lat}, ${lon}`, message));
    return undefined;
  }
  const area = toArea(geo);
  if (geo.length > 0 && !area) problems.push(notImported(where, undefined, 'A shape (geo) left out'));
  return area && { area };
}

/** Circles, polygons and boxes: of several polygons, all. Latitude stands before longitude there. */
function toArea(shapes: readonly LinkedNode[]): AreaDocument | undefined {
  const [circle] = shapes.filter(({ types }) => types.includes('GeoCircle'));
  const [middle] = circle?.takeNodes('geoMidpoint') ?? [];
  const [lat, lon, radius] = [middle?.takeText('latitude'), middle?.takeText('longitude'), circle?.takeText('geoRadius')].map(Number); // prettier-ignore
  if (circle) return readPoint(`${lat} ${lon}`) && radius! > 0 ? { lat, lon, radius } : undefined;
  const rings = shapes.flatMap((shape) => toRing(shape) ?? []);
  return rings.length === 0 || rings.length < shapes.length ? undefined : toRingArea(rings);
}

/** In a list, as `flatMap` wants it. */
function toRing(shape: LinkedNode): [number[][]] | undefined {
  const [polygon, box] = [shape.takeText('polygon'), shape.takeText('box')];
  const ring = (polygon !== undefined && readPolygon(polygon)) || (box !== undefined && readBox(box));
  return ring ? [ring] : undefined;
}
