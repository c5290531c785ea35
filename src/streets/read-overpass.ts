/** Map data as Overpass answers it in JSON: with `out geom`, or as nodes, ways and relations that name each other. */
import { toCredit } from './credit.js';
import { extentOf } from './growing-bounds.js';
import { isRecord, listOf, tagsOf, textOf, dayOf, asPosition, valueOf } from './loose-data.js';
import { UnreadableMap, type Line, type MapData, type MapFeature, type Position } from './map-feature.js';
import { isAreaRelation, toAreaFeature, type Member } from './osm-elements.js';

/** Whether `value` is an answer of Overpass. */
export function isOverpass(value: unknown): boolean {
  return Array.isArray(valueOf(value, 'elements'));
}

/** What an answer of Overpass holds. @throws {UnreadableMap} where it is of an error, in Overpass’s own words */
export function readOverpass(answer: unknown): MapData {
  const remark = textOf(answer, 'remark');
  if (remark !== undefined && /error/i.test(remark)) throw new UnreadableMap(`Overpass answered: “${remark.trim()}”`);
  const elements = listOf(valueOf(answer, 'elements')).filter(isRecord);
  const nodes = new Map<unknown, Position>();
  for (const element of elements) {
    const at = element.type === 'node' ? asPosition(element.lon, element.lat) : undefined;
    if (at) nodes.set(element.id, at);
  }
  const ways = new Map<unknown, readonly Line[]>();
  for (const element of elements) {
    if (element.type === 'way') ways.set(element.id, linesOf(element, nodes));
  }
  const features = elements.flatMap((element) => toFeatures(element, nodes, ways));
  const extent = extentOf(features);
  const dataDate = dayOf(valueOf(valueOf(answer, 'osm3s'), 'timestamp_osm_base'));
  const copyright = textOf(valueOf(answer, 'osm3s'), 'copyright') ?? '';
  const attribution = /openstreetmap/i.test(copyright) ? undefined : toCredit(copyright);
  return {
    features,
    ...(extent && { extent }),
    ...(dataDate !== undefined && { dataDate }),
    ...(attribution !== undefined && { attribution }),
  };
}

type Element = Readonly<Record<string, unknown>>;

function toFeatures(
  element: Element,
  nodes: ReadonlyMap<unknown, Position>,
  ways: ReadonlyMap<unknown, readonly Line[]>,
): MapFeature[] {
  const tags = tagsOf(element.tags);
  if (tags.size === 0) return [];
  if (element.type === 'node') {
    const at = nodes.get(element.id);
    return at ? [{ tags, shape: { type: 'point', at } }] : [];
  }
  if (element.type === 'way') {
    return (ways.get(element.id) ?? []).map((line) => ({ tags, shape: { type: 'line', line } }));
  }
  if (element.type !== 'relation' || !isAreaRelation(tags)) return [];
  const members = listOf(element.members).filter(isRecord).filter(({ type }) => type === 'way'); // prettier-ignore
  return [toAreaFeature(tags, members.map((member) => toMember(member, nodes, ways)))]; // prettier-ignore
}

function toMember(
  member: Element,
  nodes: ReadonlyMap<unknown, Position>,
  ways: ReadonlyMap<unknown, readonly Line[]>,
): Member {
  const own = linesOf(member, nodes);
  return { isInner: member.role === 'inner', lines: own.length > 0 ? own : (ways.get(member.ref) ?? []) };
}

/** The line of a way, in parts where some of its positions are not there. */
function linesOf({ geometry, nodes: refs }: Element, nodes: ReadonlyMap<unknown, Position>): Line[] {
  const positions = Array.isArray(geometry)
    ? geometry.map((at: unknown) => asPosition(valueOf(at, 'lon'), valueOf(at, 'lat')))
    : listOf(refs).map((id) => nodes.get(id));
  const lines: Position[][] = [[]];
  for (const position of positions) {
    if (position) lines[lines.length - 1]!.push(position);
    else lines.push([]);
  }
  return lines.filter((line) => line.length > 1);
}
