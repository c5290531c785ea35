/** Names of time zones that an author wrote. */
import type { Problem } from './model.js';
import { createError, formatValue } from './problem.js';
import { toClock } from './time-zone.js';

/** The zone, if this machine knows it; a problem is added if not. */
export function toTimeZone(zone: unknown, where: string, problems: Problem[]): string | undefined {
  if (zone === undefined || zone === '') return undefined;
  if (typeof zone === 'string' && toClock(zone)) return zone;
  const message = `${formatValue(zone)} is no time zone; it should be an IANA name such as "Asia/Pyongyang", or "UTC".`;
  problems.push(createError('unknown-time-zone', where, zone, message));
  return undefined;
}
