/** Universal Transverse Mercator on WGS 84: metres in one of sixty zones. */

/** A point in metres. */
export interface UtmPoint {
  /** Metres east, the middle of the zone at 500,000. */
  readonly easting: number;
  /** Metres north of the equator, in the south of a line 10,000 km south of it. */
  readonly northing: number;
  /** `32N`, `32S` (north, south), or with the letter of its band where `isBand`: `32U`. */
  readonly zone: string;
  /** Whether N and S are letters of bands too: `32S` is from 32° to 40° N then. */
  readonly isBand?: boolean;
}

const equatorialRadius = 6_378_137;
const flattening = 1 / 298.257_223_563;
const third = flattening / (2 - flattening);

/** Of the rectifying sphere, shrunk by the scale on the middle meridian. */
const radius = (0.9996 * equatorialRadius * (1 + third ** 2 / 4 + third ** 4 / 64)) / (1 + third);

/** Krüger's series to the third order of n, exact to a millimetre within a zone: β, and δ for the latitude. */
const beta = [
  third / 2 - (2 * third ** 2) / 3 + (37 * third ** 3) / 96,
  third ** 2 / 48 + third ** 3 / 15,
  (17 * third ** 3) / 480,
];
const delta = [
  2 * third - (2 * third ** 2) / 3 - 2 * third ** 3,
  (7 * third ** 2) / 3 - (8 * third ** 3) / 5,
  (56 * third ** 3) / 15,
];

/** The position of a point; absent where it is in no zone, or so far from its middle that no map has it. */
export function fromUtm({
  easting,
  northing,
  zone,
  isBand = false,
}: UtmPoint): { lat: number; lon: number } | undefined {
  const [, digits = '', written = ''] = /^(?:zone )?(\d{1,2}) ?([C-HJ-NP-X])$/i.exec(zone.trim()) ?? [];
  const letter = written.toUpperCase();
  const number = Number(digits);
  const isInZone = easting >= 100_000 && easting < 1_000_000 && northing >= 0 && northing <= 10_000_000;
  if (number < 1 || number > 60 || !isInZone) return undefined;
  const isSouth = letter < 'N' || (letter === 'S' && !isBand);
  const xi = (northing - (isSouth ? 10_000_000 : 0)) / radius;
  const eta = (easting - 500_000) / radius;
  const sum = (of: (factor: number, twice: number) => number) =>
    beta.reduce((total, factor, index) => total + of(factor, 2 * (index + 1)), 0);
  const north = xi - sum((factor, twice) => factor * Math.sin(twice * xi) * Math.cosh(twice * eta));
  const east = eta - sum((factor, twice) => factor * Math.cos(twice * xi) * Math.sinh(twice * eta));
  const conformal = Math.asin(Math.sin(north) / Math.cosh(east));
  const latitude = delta.reduce(
    (total, factor, index) => total + factor * Math.sin(2 * (index + 1) * conformal),
    conformal,
  );
  const longitude = Math.atan2(Math.sinh(east), Math.cos(north));
  const lat = toDegrees(latitude);
  const lon = toDegrees(longitude) + number * 6 - 183;
  return Math.abs(lat) <= 84 ? { lat, lon: lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon } : undefined;
}

function toDegrees(radians: number): number {
  return Number(((radians * 180) / Math.PI).toFixed(7));
}
