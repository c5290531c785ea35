/** What a story’s document says of a street pack. */
import type { StreetsDocument } from '../core/document/schema.js';
import type { Bounds } from '../core/model.js';
import { packLimits, type StreetPack } from '../map/streets/street-pack.js';

/** A pack as it is written beside a story, and the entry that names it. */
export interface PackFile {
  readonly name: string;
  readonly text: string;
  readonly bounds: Bounds;
  readonly entry: StreetsDocument;
}

/** The zoom from which a pack is drawn. */
const minZoom = 9;

/** The file of a pack, by a name that is that of no other, and its entry. */
export async function toPackFile(
  pack: StreetPack,
  bounds: Bounds,
  about: Pick<StreetsDocument, 'attribution' | 'dataDate'>,
): Promise<PackFile> {
  const text = `${JSON.stringify(pack)}\n`;
  const bytes = new TextEncoder().encode(text);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const digits = [...hash.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0'));
  const name = `streets-${digits.join('')}.json`;
  const integrity = `sha256-${btoa(String.fromCharCode(...hash))}`;
  return { name, text, bounds, entry: { src: name, integrity, bounds: toBox(bounds), minZoom, ...about } };
}

/** The same for a pack that was written before; `text` is its file. */
export function readPackFile(
  text: string,
  about: Pick<StreetsDocument, 'attribution' | 'dataDate'>,
): Promise<PackFile> {
  const pack = JSON.parse(text) as StreetPack;
  const [west, south, east, north] = pack.bbox as [number, number, number, number];
  return toPackFile(pack, { south, west, north, east }, about);
}

/** What of a pack is more than any page draws, such as “2000000 positions”; absent where all of it is drawn. */
export function excessOf({ arcs }: StreetPack, text: string): string | undefined {
  const positions = arcs.reduce((sum, arc) => sum + arc.length, 0);
  if (positions > packLimits.positions) return `${positions} positions, more than ${packLimits.positions}`;
  const { length } = new TextEncoder().encode(text);
  return length > packLimits.bytes ? `${length} bytes, more than ${packLimits.bytes}` : undefined;
}

/** Whether an address is that of a pack that we have written beside a story. */
export function isOwnPack(src: string): boolean {
  return /^streets-[\da-f]{8}\.json$/.test(src);
}

/** A box as documents have it: no longitude beyond ±180, so that it ends west of its beginning at the date line. */
export function toBox({ south, west, north, east }: Bounds): Bounds {
  return { south, west: toHome(west), north, east: east - west >= 360 ? 180 : toHome(east) };
}

function toHome(lon: number): number {
  const turned = Math.abs(lon) <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
  return Math.round(turned * 1e6) / 1e6;
}
