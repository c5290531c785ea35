/** Universal Transverse Mercator on WGS 84: metres in one of sixty zones. */

/** A point in metres. */
export interface UtmPoint {
  readonly easting: number;
  readonly northing: number;
  /** `32N`, `33U`. */
  readonly zone: string;
}

/** The position of a point; absent where it is in no zone. */
export function fromUtm({ easting, northing, zone }: UtmPoint): { lat: number; lon: number } | undefined {
  const number = Number.parseInt(zone, 10);
  if (!(number >= 1 && number <= 60)) return undefined;
  const lon = number * 6 - 183 + (easting - 500_000) / 111_320;
  return { lat: northing / 110_574, lon };
}
