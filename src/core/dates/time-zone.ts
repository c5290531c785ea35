/**
 * Clocks of time zones, from the zone data of `Intl`. Civil times are milliseconds written as if they were UTC.
 */
import { millisecondsInDay } from 'date-fns/constants';

/** Gives the civil time of a zone at an instant, both in milliseconds. */
export type Clock = (instant: number) => number;

/**
 * The clock of an IANA zone or of an offset (`Z`, `±hh:mm`); undefined where there is no such zone.
 */
export function toClock(zone: string): Clock | undefined {
  const fixed = /^(?:Z|([+-])(\d\d):(\d\d))$/.exec(zone);
  if (fixed) {
    const offset = toOffset(fixed.slice(1));
    return (instant) => instant + offset;
  }
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    return (instant) =>
      instant + toOffset(/GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?/.exec(format.format(instant))?.slice(1));
  } catch {
    return undefined;
  }
}

/** Finds the clock of a zone. */
export type FindClock = typeof toClock;

/** Finds clocks and keeps them: making one costs as much as a hundred looks at it. For whoever reads many times. */
export function keepClocks(): FindClock {
  const clocks = new Map<string, Clock | undefined>();
  return (zone) => {
    if (!clocks.has(zone)) clocks.set(zone, toClock(zone));
    return clocks.get(zone);
  };
}

/**
 * The instants at which a clock shows a civil time, in order: one as a rule, two where the clock is set back over it,
 * none where it is set forward over it.
 */
export function toInstants(civil: number, clock: Clock): number[] {
  return [...new Set(guesses(civil, clock))].filter((instant) => clock(instant) === civil);
}

/** The instant of a civil time that a clock leaves out: the time as the clock showed it before it was set forward. */
export function toInstantInGap(civil: number, clock: Clock): number {
  return guesses(civil, clock)[0];
}

/** By the offsets of the day before and the day after, so that any change between is seen from both sides. */
function guesses(civil: number, clock: Clock): [number, number] {
  const day = millisecondsInDay;
  return [civil - (clock(civil - day) - (civil - day)), civil - (clock(civil + day) - (civil + day))];
}

function toOffset([sign, ...parts]: readonly (string | undefined)[] = []): number {
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((part) => +(part ?? 0));
  return (sign === '-' ? -1000 : 1000) * ((hours * 60 + minutes) * 60 + seconds);
}
