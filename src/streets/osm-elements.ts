/** Things on the map from OpenStreetMap’s own: ways, and relations whose members are the outlines of an area. */
import type { Line, MapFeature, Position, Rings, Tags } from './map-feature.js';
import { boxHolds, boxOf, isClosed, liesIn } from './rings.js';
import { layerOfArea } from './tag-layers.js';

/** A way that belongs to a relation; its line is in parts where some of it is not at hand. */
export interface Member {
  readonly isInner: boolean;
  readonly lines: readonly Line[];
}

/** Whether a relation with these tags stands for an area that may be drawn. */
export function isAreaRelation(tags: Tags): boolean {
  const type = tags.get('type');
  return (type === 'multipolygon' || type === 'boundary') && layerOfArea(tags) !== undefined;
}

/** The area that a relation stands for. */
export function toAreaFeature(tags: Tags, members: readonly Member[]): MapFeature {
  const linesOf = (inner: boolean) => members.filter(({ isInner }) => isInner === inner).flatMap(({ lines }) => lines);
  const outer = joinRings(linesOf(false));
  const inner = joinRings(linesOf(true));
  const open = [...outer.open, ...inner.open];
  return {
    tags,
    shape: { type: 'area', polygons: withHoles(outer.rings, inner.rings), ...(open.length > 0 && { open }) },
  };
}

/** Lines joined to rings, whichever way they run; `open` are those of which a part is missing. */
function joinRings(lines: readonly Line[]): { rings: Line[]; open: Line[] } {
  const rest = lines.filter((line) => line.length > 1);
  const rings = rest.filter((line) => isClosed(line));
  const parts = rest.filter((line) => !isClosed(line));
  const meetings = new Map<string, number[]>();
  parts.forEach((line, index) => {
    for (const end of [line[0]!, line[line.length - 1]!]) {
      const key = keyOf(end);
      const there = meetings.get(key);
      if (there) there.push(index);
      else meetings.set(key, [index]);
    }
  });
  const used = new Uint8Array(parts.length);
  const grow = (line: Position[]) => {
    for (;;) {
      const end = line[line.length - 1]!;
      const there = meetings.get(keyOf(end)) ?? [];
      while (there.length > 0 && used[there[there.length - 1]!]) there.pop();
      const next = there.pop();
      if (next === undefined) return;
      used[next] = 1;
      const part = parts[next]!;
      const forwards = keyOf(part[0]!) === keyOf(end) ? part : [...part].reverse();
      for (const position of forwards.slice(1)) line.push(position);
      if (isClosed(line)) return;
    }
  };
  const open: Line[] = [];
  parts.forEach((part, index) => {
    if (used[index]) return;
    used[index] = 1;
    const line = [...part];
    grow(line);
    if (!isClosed(line)) {
      line.reverse();
      grow(line);
    }
    (isClosed(line) ? rings : open).push(line);
  });
  return { rings, open };
}

function withHoles(outer: readonly Line[], inner: readonly Line[]): Rings[] {
  if (outer.length === 1) return [[outer[0]!, ...inner]];
  const areas = outer.map((ring) => ({ rings: [ring], box: boxOf(ring) }));
  for (const hole of inner) {
    const around = areas.find(({ rings: [ring], box }) => boxHolds(box, hole[0]!) && liesIn(hole[0]!, ring!));
    around?.rings.push(hole);
  }
  return areas.map(({ rings }) => rings);
}

function keyOf([lon, lat]: Position): string {
  return `${lon},${lat}`;
}
