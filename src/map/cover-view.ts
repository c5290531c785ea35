/** Packs that cover a view: the finest for its zoom, and coarser ones only where they reach and the fine ones do not. */
import type { Bounds } from '../core/model.js';

/** What covering depends on, of a pack. */
export interface PackExtent {
  readonly bounds: Bounds;
  /** The zoom from which it is worth its bytes. */
  readonly minZoom: number;
  /** The zoom up to which it looks good: of two packs, the one with the greater is the finer. */
  readonly maxZoom: number;
}

/** The finest packs for a view, the coarse before the fine. Nothing beyond the view is chosen. */
export function coverView<T extends PackExtent>(packs: readonly T[], view: Bounds, zoom: number): T[] {
  const finestFirst = packs.filter(({ minZoom }) => minZoom <= zoom).sort((a, b) => b.maxZoom - a.maxZoom);
  const chosen: T[] = [];
  let open: readonly Bounds[] = [withinWorld(view)];
  for (const pack of finestFirst) {
    const rest = open.flatMap((box) => subtract(box, copiesOf(pack.bounds, view)));
    if (open.some((box) => !rest.includes(box))) chosen.unshift(pack);
    open = rest;
  }
  return chosen;
}

/** Nothing is mapped nearer to the poles, in degrees north or south. */
export const polesFrom = 85;

function withinWorld({ south, west, north, east }: Bounds): Bounds {
  return { south: Math.max(south, -polesFrom), west, north: Math.min(north, polesFrom), east };
}

/** The box wherever the view meets it: in as many copies of the world as it sees. */
function copiesOf(bounds: Bounds, view: Bounds): Bounds[] {
  return turnsInto(bounds, view).map((turn) => ({ ...bounds, west: bounds.west + turn, east: bounds.east + turn }));
}

/** The ways round the earth by which a part of it is in what a view shows, in degrees. */
export function turnsInto(bounds: Bounds, { west, east }: Bounds): number[] {
  const first = Math.ceil((west - bounds.east) / 360);
  const last = Math.floor((east - bounds.west) / 360);
  return Array.from({ length: last - first + 1 }, (_, index) => 360 * (first + index));
}

/** What is left of a box without others, as boxes. */
function subtract(box: Bounds, others: readonly Bounds[]): Bounds[] {
  return others.reduce<Bounds[]>((left, other) => left.flatMap((part) => without(part, other)), [box]);
}

function without(box: Bounds, other: Bounds): Bounds[] {
  const west = Math.max(box.west, other.west);
  const east = Math.min(box.east, other.east);
  const south = Math.max(box.south, other.south);
  const north = Math.min(box.north, other.north);
  if (west >= east || south >= north) return [box];
  const around = [
    { ...box, east: west },
    { ...box, west: east },
    { south: box.south, north: south, west, east },
    { south: north, north: box.north, west, east },
  ];
  return around.filter((part) => part.west < part.east && part.south < part.north);
}
