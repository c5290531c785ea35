/** The names at points of a street pack: towns, quarters, waters, parks, stations, sites. */
import type { Polygon } from 'geojson';
import { distanceBetween } from '../core/places/great-circle.js';
import { labelPoint } from '../core/places/label-point.js';
import { packLimits, type StreetLabel, type StreetLabelKind, type StreetLayer } from '../map/streets/street-pack.js';
import type { GroundArea } from './close-coast.js';
import { unit, type Ground, type Spot } from './ground.js';
import type { Position, Tags } from './map-feature.js';
import { namesOf } from './names.js';
import { areaOf } from './rings.js';

/** What is named by the value of a key, and the zoom from which its name may show. */
const named: readonly (readonly [key: string, values: string, kind: StreetLabelKind, rank: number])[] = [
  ['place', 'city', 'town', 9],
  ['place', 'town village', 'town', 10],
  ['place', 'suburb quarter borough hamlet island', 'quarter', 13],
  ['place', 'neighbourhood islet', 'quarter', 14],
  ['railway', 'station', 'station', 14],
  ['railway', 'halt', 'station', 15],
  ['aeroway', 'aerodrome', 'site', 13],
  ['amenity', 'university hospital', 'site', 15],
  ['place', 'square', 'site', 15],
  ['tourism', 'museum', 'site', 16],
  ['amenity', 'townhall courthouse police school college theatre library embassy prison ferry_terminal bus_station marketplace', 'site', 16],
  ['office', 'government diplomatic', 'site', 16],
  ['natural', 'bay', 'water', 13],
]; // prettier-ignore

const rules = named.map(([key, values, kind, rank]) => ({ key, kind, rank, values: new Set(values.split(' ')) }));

/** What areas of a layer are called by, where no rule of their own says it. */
const kindOfLayer: { readonly [layer in StreetLayer]?: StreetLabelKind } = {
  green: 'park',
  water: 'water',
  site: 'site',
};

/** The same name so near is that of the same thing, in metres: a station and its building, a park and its gate. */
const sameThing = 1000;

/** The labels of a pack while its features are looked through. */
export class Labels {
  readonly #found: StreetLabel[] = [];

  constructor(
    private readonly ground: Ground,
    private readonly langs: readonly string[],
  ) {}

  /** In the order of rank, and within that in the order found; of the same thing the first. */
  get labels(): StreetLabel[] {
    const kept = new Map<string, StreetLabel[]>();
    return [...this.#found]
      .sort((one, other) => one.rank - other.rank)
      .filter((label) => {
        const key = `${label.kind} ${label.name}`;
        const same = kept.get(key) ?? [];
        if (same.length >= mostOfOne || same.some((other) => distanceBetween(label, other) < sameThing)) return false;
        kept.set(key, [...same, label]);
        return true;
      })
      .slice(0, packLimits.labels);
  }

  addPoint(tags: Tags, at: Position): void {
    const rule = findRule(tags);
    if (rule && this.ground.holds(this.ground.toSpot(at))) this.#add(tags, rule, at);
  }

  /** The name of an area that has been cut at the edge of the ground; `layer` is where it is drawn. */
  addArea(tags: Tags, areas: readonly GroundArea[], layer: StreetLayer | undefined): void {
    const rule = findRule(tags) ?? (layer && this.#ruleOfLayer(layer, areas));
    const largest = areas.reduce<GroundArea | undefined>((one, other) => (one && sizeOf(one) >= sizeOf(other) ? one : other), undefined); // prettier-ignore
    if (!rule || !largest || sizeOf(largest) === 0 || !hasName(tags)) return;
    const geometry: Polygon = { type: 'Polygon', coordinates: largest.map((ring) => ring.map((spot) => [...this.ground.toPosition(spot)])) }; // prettier-ignore
    const { lon, lat } = labelPoint(geometry);
    this.#add(tags, rule, [lon, lat]);
  }

  #ruleOfLayer(layer: StreetLayer, areas: readonly GroundArea[]): Pick<StreetLabel, 'kind' | 'rank'> | undefined {
    const kind = kindOfLayer[layer];
    const size = areas.reduce((sum, area) => sum + sizeOf(area), 0) * unit ** 2;
    return kind && { kind, rank: kind === 'site' ? 15 : rankOfSize(size) };
  }

  #add(tags: Tags, { kind, rank }: Pick<StreetLabel, 'kind' | 'rank'>, [lon, lat]: Position): void {
    const { name, ...names } = namesOf(tags, this.langs);
    if (name !== undefined) this.#found.push({ kind, lat: toDegrees(lat), lon: toDegrees(lon), rank, name, ...names });
  }
}

/** So many things of one name are named. */
const mostOfOne = 20;

function findRule(tags: Tags): Pick<StreetLabel, 'kind' | 'rank'> | undefined {
  return rules.find(({ key, values }) => values.has(tags.get(key) ?? ''));
}

function hasName(tags: Tags): boolean {
  for (const key of tags.keys()) if (key.startsWith('name')) return true;
  return false;
}

/** The zoom at which an area of so many square metres is large enough for its name. */
function rankOfSize(size: number): number {
  const rank = [4e6, 1e6, 4e5, 6e4, 1e4].findIndex((least) => size >= least);
  return rank < 0 ? 16 : 11 + rank;
}

function sizeOf([outline]: GroundArea): number {
  return Math.abs(areaOf(outline as Spot[]));
}

/** To a tenth of a metre. */
function toDegrees(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
