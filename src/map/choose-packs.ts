/** Which parts of the basemap a view asks for: those that cost least, of all that look good at its zoom. */
import type { Bounds } from '../core/model.js';
import { coverView, type PackExtent } from './cover-view.js';

/** What the choice depends on, of a pack. */
export interface PackCost extends PackExtent {
  /** Its size gzipped. */
  readonly bytes: number;
}

/** The packs for a view, the coarse before the fine. Where none looks good at the zoom, it is the finest. */
export function choosePacks<T extends PackCost>(packs: readonly T[], view: Bounds, zoom: number): T[] {
  const finest = coverView(packs, view, zoom);
  const end = endOf(finest);
  if (end <= zoom) return finest;
  const others = packs.filter(({ maxZoom }) => maxZoom < end);
  const coarser = choosePacks(others, view, zoom);
  return endOf(coarser) > zoom && bytesOf(coarser) < bytesOf(finest) ? coarser : finest;
}

/** The zoom up to which the finest looks good. */
function endOf(packs: readonly PackCost[]): number {
  return packs.at(-1)?.maxZoom ?? 0;
}

function bytesOf(packs: readonly PackCost[]): number {
  return packs.reduce((sum, { bytes }) => sum + bytes, 0);
}
