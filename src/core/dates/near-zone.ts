/** The time zone that was probably meant. */
import { formatDidYouMean } from '../problems/did-you-mean.js';
import { listZones } from './list-zones.js';

/** In letters that are missing or too many. */
const mostSlips = 3;

/** ` Did you mean "Asia/Pyongyang"?`, to end a sentence with: for a slip, and for a city alone. Empty when nothing is near. */
export function formatNearZone(zone: unknown): string {
  if (typeof zone !== 'string' || zone === '') return '';
  const written = zone.trim().replace(/\s+/g, '_').toLowerCase();
  const zones = listZones();
  const ofCity = zones.find((name) => name.toLowerCase().endsWith(`/${written}`));
  if (ofCity) return ` Did you mean "${ofCity}"?`;
  // There are hundreds; most are none that a slip leads from.
  const isNear = (name: string) =>
    name[0]!.toLowerCase() === written[0] && Math.abs(name.length - written.length) <= mostSlips;
  return formatDidYouMean(written, zones.filter(isNear));
}
