/** What the readers of map data give: things with OpenStreetMap’s tags and a shape, whatever format they were in. */
import type { Bounds } from '../core/model.js';

/** Degrees WGS 84, as GeoJSON has them. */
export type Position = readonly [lon: number, lat: number];

/** At least two positions; closed where the first is the last. */
export type Line = readonly Position[];

/** An outline, and the holes in it; all closed. */
export type Rings = readonly Line[];

/** OpenStreetMap’s tags by their keys. */
export type Tags = ReadonlyMap<string, string>;

/** Where a thing is. */
export type FeatureShape =
  | { readonly type: 'point'; readonly at: Position }
  /** A closed line may stand for the area in it: its tags say so. */
  | { readonly type: 'line'; readonly line: Line }
  /** `open` are outlines of which a part is missing in the data. */
  | { readonly type: 'area'; readonly polygons: readonly Rings[]; readonly open?: readonly Line[] };

/** A thing on the map. */
export interface MapFeature {
  readonly tags: Tags;
  readonly shape: FeatureShape;
}

/** What was read of a file of map data. */
export interface MapData {
  readonly features: readonly MapFeature[];
  /** Where the data ends, as far as that is known. */
  readonly extent?: Bounds;
  /** The day the data is of, EDTF. */
  readonly dataDate?: string;
  /** Whom the file asks to name. */
  readonly attribution?: string;
}

/** Map data that cannot be read: the message says why, and what would be right. */
export class UnreadableMap extends Error {
  override readonly name = 'UnreadableMap';
}
