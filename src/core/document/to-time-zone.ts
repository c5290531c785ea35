/** Names of time zones that an author wrote. */
import type { FindClock } from '../dates/time-zone.js';
import { createFinding, type Finding } from '../problems/finding.js';

/** What the reading of one document shares. */
export interface Reading {
  /** What was wrong so far. */
  readonly findings: Finding[];
  readonly findClock: FindClock;
  /** Zones that are known without a clock: making one is dear, and few places need theirs. */
  readonly knownZones: ReadonlySet<string>;
}

/** The zone, if this machine knows it; a finding is added if not. */
export function toTimeZone(
  zone: unknown,
  where: string,
  { findings, findClock, knownZones }: Reading,
): string | undefined {
  if (zone === undefined || zone === '') return undefined;
  if (typeof zone === 'string' && (knownZones.has(zone) || findClock(zone))) return zone;
  findings.push(createFinding('error', 'unknown-time-zone', where, zone));
  return undefined;
}
