/** Names of time zones that an author wrote. */
import { findError, type Finding } from './finding.js';
import type { FindClock } from './time-zone.js';

/** What the reading of one document shares. */
export interface Reading {
  /** What was wrong so far. */
  readonly findings: Finding[];
  readonly findClock: FindClock;
}

/** The zone, if this machine knows it; a finding is added if not. */
export function toTimeZone(zone: unknown, where: string, { findings, findClock }: Reading): string | undefined {
  if (zone === undefined || zone === '') return undefined;
  if (typeof zone === 'string' && findClock(zone)) return zone;
  findings.push(findError('unknown-time-zone', where, zone));
  return undefined;
}
