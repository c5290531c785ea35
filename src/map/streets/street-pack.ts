/**
 * A street pack as it is stored beside a story: TopoJSON with the streets, waters and names of a few square kilometres.
 * `dateline-story basemap` makes it; `Streets` of the model says where it is and what it covers.
 */
import type { GeometryCollection, Topology } from 'topojson-specification';

/** What a page draws of a pack, and no more: whoever writes one keeps within it. */
export const packLimits = {
  /** Bytes of the file: a larger one would hold up the page of every reader. */
  bytes: 12_000_000,
  /** Positions of all that is drawn; a city's centre of 3 by 4 km has a tenth. */
  positions: 1_000_000,
  labels: 5000,
  /** Letters of a name; a longer one is none. */
  name: 120,
} as const;

/**
 * The layers, from the ground up: each is drawn over those before it. What is no land is water, but for `water` on the land:
 * lakes, and rivers as lines or areas. A `site` is the ground of a school, a hospital, a works or a square; a `main` road
 * leads through a town, a `street` within it, a `path` is for those on foot.
 */
export const streetLayers = [
  'land',
  'green',
  'site',
  'water',
  'pier',
  'building',
  'path',
  'street',
  'main',
  'motorway',
  'rail',
] as const;

/** A layer of a street pack. */
export type StreetLayer = (typeof streetLayers)[number];

/** The layers that are shown from afar (zoom 9); the others from zoom 13, where they can be told apart. */
export const farLayers: readonly StreetLayer[] = ['land', 'green', 'water', 'main', 'motorway', 'rail'];

/** What is known of a line or an area; a street is one geometry for each name and way. */
export interface StreetProperties {
  /** In the language of the place. */
  readonly name?: string;
  /** Names by language (BCP 47), where they are others than `name`. */
  readonly names?: Readonly<Record<string, string>>;
  /** Drawn under all else, or over it. */
  readonly way?: 'tunnel' | 'bridge';
}

/** What a label of a street pack may name; streets bear their names themselves. */
export const streetLabelKinds = ['town', 'quarter', 'water', 'park', 'station', 'site'] as const;

/** What a label of a street pack names. */
export type StreetLabelKind = (typeof streetLabelKinds)[number];

/** A name at a point. */
export interface StreetLabel {
  readonly kind: StreetLabelKind;
  readonly lat: number;
  readonly lon: number;
  /** The zoom from which it may show. */
  readonly rank: number;
  readonly name: string;
  /** Names by language (BCP 47), where they are others than `name`. */
  readonly names?: Readonly<Record<string, string>>;
}

/** The file. A layer that has nothing is left out. Shapes end at the pack's bounds. */
export interface StreetPack extends Topology<{
  readonly [layer in StreetLayer]?: GeometryCollection<StreetProperties>;
}> {
  /** What the file is, and the version of its form. */
  readonly dateline: 'streets/1';
  readonly labels: readonly StreetLabel[];
}
