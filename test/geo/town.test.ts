import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

interface Element {
  readonly type: 'node' | 'way' | 'relation';
  readonly id: number;
  readonly lat?: number;
  readonly lon?: number;
  readonly nodes?: readonly number[];
  readonly members?: readonly { readonly type: string; readonly ref: number; readonly role: string }[];
  readonly tags?: Readonly<Record<string, string>>;
}

type Point = readonly [lon: number, lat: number];

const draw = () => execFileSync(process.execPath, ['geo/town.mjs'], { encoding: 'utf8', maxBuffer: 1e7 });
const text = draw();
const { elements, ...head } = JSON.parse(text) as { elements: Element[]; osm3s: { timestamp_osm_base: string } };
const nodes = new Map(elements.flatMap(({ type, id, lat, lon }): [number, Point][] => (type === 'node' ? [[id, [lon!, lat!]]] : []))); // prettier-ignore
const ways = elements.filter(({ type }) => type === 'way');
const waysOf = (key: string, value?: string) => ways.filter(({ tags }) => tags && key in tags && (value === undefined || tags[key] === value)); // prettier-ignore
const lineOf = ({ nodes: ids }: Element): Point[] => ids!.map((id) => nodes.get(id)!);
const streets = waysOf('highway').filter(({ tags }) => tags!.area !== 'yes');

/** Twice the area, above 0 where the ring runs counter-clockwise. */
const turnOf = (ring: readonly Point[]) => ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0] * y - x * ring[i]![1], 0); // prettier-ignore

/** On which side of a line from `a` to `b` a point is. */
const sideOf = ([ax, ay]: Point, [bx, by]: Point, [x, y]: Point) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax)); // prettier-ignore
const doCross = (a: Point, b: Point, c: Point, d: Point) =>
  sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0;

function holds(ring: readonly Point[], [x, y]: Point): boolean {
  let isInside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
  }
  return isInside;
}

const [coast] = waysOf('natural', 'coastline').map(lineOf);
const river = elements.find(({ type, tags }) => type === 'relation' && tags!.water === 'river')!;
const [banks, eyot] = river.members!.map(({ ref }) => lineOf(ways.find(({ id }) => id === ref)!));

it('is drawn alike each time, to the byte', () => {
  expect(draw()).toBe(text);
});

it('is dated, and says that it is made up', () => {
  expect(head.osm3s.timestamp_osm_base).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
  expect(text).toContain('Quillhaven is made up');
});

it('is a town: some thousand shapes, four hundred named streets, all classes of roads', () => {
  expect(text.length).toBeLessThan(700_000);
  expect(ways.length).toBeGreaterThan(1000);
  expect(new Set(streets.flatMap(({ tags }) => tags!.name ?? [])).size).toBeGreaterThan(330);
  const classes = ['motorway', 'motorway_link', 'primary', 'secondary', 'tertiary', 'unclassified', 'residential', 'service', 'footway']; // prettier-ignore
  expect([...new Set(streets.map(({ tags }) => tags!.highway))].sort()).toEqual(classes.sort());
  for (const [key, value] of [['railway', 'rail'], ['man_made', 'pier'], ['leisure', 'park'], ['amenity', 'hospital'], ['amenity', 'school'], ['tunnel', 'yes']] as const)
    expect(waysOf(key, value), value).not.toEqual([]); // prettier-ignore
  for (const key of ['place', 'railway'])
    expect(elements.some(({ type, tags }) => type === 'node' && tags && key in tags)).toBe(true);
});

it('has the nodes of every way and the ways of every relation, and ids that are only once', () => {
  for (const { id, nodes: ids } of ways) {
    expect(ids!.length, `way ${id}`).toBeGreaterThan(1);
    for (const node of ids!) expect(nodes.has(node), `node ${node} of way ${id}`).toBe(true);
  }
  for (const { ref } of river.members!) expect(ways.some(({ id }) => id === ref)).toBe(true);
  for (const type of ['node', 'way', 'relation']) {
    const ids = elements.filter((element) => element.type === type).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it('has one closed coast, land to its left, that does not cross itself', () => {
  expect(waysOf('natural', 'coastline')).toHaveLength(1);
  expect(coast![0]).toEqual(coast!.at(-1));
  expect(turnOf(coast!)).toBeGreaterThan(0);
  const crossings = coast!.slice(1).flatMap(
    (b, i) =>
    coast!.slice(i + 2).filter((d, k) => doCross(coast![i]!, b, coast![i + k + 1]!, d)), // prettier-ignore
  );
  expect(crossings).toEqual([]);
});

it('lies on its island: nothing but piers reaches into the sea', () => {
  for (const way of [...streets, ...waysOf('building')].filter(({ tags }) => !tags!.tunnel && tags!.name !== 'Pier Pavilion')) {
    const line = lineOf(way);
    for (const point of line) expect(holds(coast!, point), `${way.id} ${way.tags!.name}`).toBe(true);
  } // prettier-ignore
});

it('crosses the river by bridges and a tunnel alone, three bridges of them in the town', () => {
  const inWater = (point: Point) => holds(banks!, point) && !holds(eyot!, point);
  const middles = (line: readonly Point[]) => line.slice(1).map(([x, y], i): Point => [(x + line[i]![0]) / 2, (y + line[i]![1]) / 2]); // prettier-ignore
  const dry = [...streets, ...waysOf('railway', 'rail')].filter(({ tags }) => !tags!.bridge && !tags!.tunnel);
  for (const way of dry) expect(middles(lineOf(way)).some(inWater), `${way.id} ${way.tags!.name}`).toBe(false);
  const bridges = streets.filter(({ tags }) => tags!.bridge && middles(lineOf({ ...tags, ...streets.find((way) => way.tags === tags)! })).some(inWater)); // prettier-ignore
  expect(bridges.flatMap(({ tags }) => tags!.name ?? []).sort()).toEqual([
    'Market Bridge',
    'Northern Way',
    'Swing Bridge',
  ]);
});

it('has no house in the river', () => {
  for (const way of waysOf('building'))
    for (const point of lineOf(way)) expect(holds(banks!, point), `${way.id}`).toBe(false);
});

it('gives a name to one street alone: all that bears it hangs together', () => {
  const byName = new Map<string, Element[]>();
  for (const way of streets)
    if (way.tags!.name) byName.set(way.tags!.name, [...(byName.get(way.tags!.name) ?? []), way]);
  for (const [name, parts] of byName) {
    const reached = new Set(parts[0]!.nodes);
    for (let i = 0; i < parts.length; i++)
      for (const { nodes: ids } of parts) if (ids!.some((id) => reached.has(id))) ids!.forEach((id) => reached.add(id));
    expect(
      parts.filter(({ nodes: ids }) => !ids!.some((id) => reached.has(id))),
      name,
    ).toEqual([]);
  }
});

it('lets one drive from every street to every other', () => {
  const reached = new Set(streets[0]!.nodes);
  let before = 0;
  while (reached.size > before) {
    before = reached.size;
    for (const { nodes: ids } of streets) if (ids!.some((id) => reached.has(id))) ids!.forEach((id) => reached.add(id));
  }
  const lost = streets.filter(({ nodes: ids }) => !ids!.some((id) => reached.has(id)));
  expect(lost.map(({ id, tags }) => `${id} ${tags!.name}`)).toEqual([]);
});

it('has names in other scripts', () => {
  const tags = elements.flatMap((element) => Object.entries(element.tags ?? {}));
  for (const [language, script] of [['ar', 'Arabic'], ['zh', 'Han'], ['ko', 'Hangul'], ['th', 'Thai'], ['ja', 'Katakana']]) {
    const names = tags.flatMap(([key, value]) => (key === `name:${language}` ? [value] : []));
    expect(names.length).toBeGreaterThan(3);
    expect(names.join(' ')).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
  } // prettier-ignore
});
