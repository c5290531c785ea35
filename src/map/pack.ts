/** The basemap as it is stored: packs of land, water, borders and labels, and named regions. `geo/` makes them. */
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import type { Bounds, LatLon } from '../core/model.js';

/** How a border or an area looks in one view of the world: as an undisputed border, or not at all. */
export type DisputedView = 'border' | 'none';

/** What is known of a disputed border or area. */
export interface DisputeProperties {
  /** Which dispute; geo/README.md explains each. */
  readonly id: string;
  /** How it looks in the view of a country (ISO 3166-1 alpha-2); in all others it is drawn as disputed. */
  readonly views?: Readonly<Record<string, DisputedView>>;
}

/** What a label names. */
export type LabelKind = 'country' | 'city' | 'sea' | 'island';

/** A name on the map. Its text: `views` of the worldview, else `names` of the language, else `code`, else `name`. */
export interface PackLabel {
  readonly kind: LabelKind;
  readonly lat: number;
  readonly lon: number;
  /** The zoom from which it may show. */
  readonly rank: number;
  /** The name in English, or in Latin letters. */
  readonly name?: string;
  /** ISO 3166-1 alpha-2, for `Intl.DisplayNames`. */
  readonly code?: string;
  /** Names by language. */
  readonly names?: Readonly<Record<string, string>>;
  /** Names by language that a worldview (ISO 3166-1 alpha-2) uses instead. */
  readonly views?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly population?: number;
  /** The seat of a country's government. */
  readonly capital?: true;
}

/** The shapes of a pack. Land is cut at the pack's edge, so draw its outline from `coast`, which is not. */
export type PackObjects = {
  readonly land: GeometryCollection;
  readonly coast: GeometryCollection;
  readonly lakes: GeometryCollection;
  readonly rivers: GeometryCollection;
  readonly borders: GeometryCollection;
  readonly disputedBorders: GeometryCollection<DisputeProperties>;
  readonly disputedAreas: GeometryCollection<DisputeProperties>;
};

/** A part of the basemap. Shapes reach a little beyond its bounds, labels do not: packs beside each other leave no seam. */
export interface Pack extends Topology<PackObjects> {
  readonly labels: readonly PackLabel[];
}

/**
 * A named region, `region`: land only; longitudes continue past ±180. Where a worldview (ISO 3166-1 alpha-2) draws its border
 * otherwise, it is there by that code too.
 */
export interface RegionShape extends Topology<{
  readonly region: MultiPolygon;
  readonly [view: string]: MultiPolygon;
}> {
  readonly bbox: [west: number, south: number, east: number, north: number];
  /** Where its name may stand. */
  readonly label: readonly [lat: number, lon: number];
}

/** Where a pack is, what it covers, and the zooms it is drawn for. */
export interface PackInfo {
  readonly name: string;
  readonly url: string;
  /** Subresource integrity, `sha256-…`. The element’s own index does not say it of cells. */
  readonly integrity?: string;
  readonly bounds: Bounds;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Its size gzipped, as servers send it. */
  readonly bytes: number;
}

/** Where the shape of a region is (a {@link RegionShape}), what it covers, and where its name may stand. */
export interface RegionInfo {
  readonly url: string;
  /** Absent of a region of the data package, which is found by its name. */
  readonly integrity?: string;
  readonly bounds: Bounds;
  readonly label: LatLon;
  /** Where it has come already. */
  readonly shape?: RegionShape;
}
