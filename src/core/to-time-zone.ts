/** Names of time zones that an author wrote. */
import type { Problem } from './model.js';
import { createError, formatValue } from './problem.js';
import type { FindClock } from './time-zone.js';

/** What the reading of one document shares. */
export interface Reading {
  /** What was wrong so far. */
  readonly problems: Problem[];
  readonly findClock: FindClock;
}

/** The zone, if this machine knows it; a problem is added if not. */
export function toTimeZone(zone: unknown, where: string, { problems, findClock }: Reading): string | undefined {
  if (zone === undefined || zone === '') return undefined;
  if (typeof zone === 'string' && findClock(zone)) return zone;
  const message = `${formatValue(zone)} is no time zone; it should be an IANA name such as "Asia/Pyongyang", or "UTC".`;
  problems.push(createError('unknown-time-zone', where, zone, message));
  return undefined;
}
