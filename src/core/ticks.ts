/**
 * The dates under the axis. Each cluster gets the finest unit whose labels fit, no finer than anything in it is known. A
 * day, a month, a year is a stretch: its label stands under its middle, its ticks at its ends. A clock time is a point.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns/addMonths';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { setYear } from 'date-fns/setYear';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfYear } from 'date-fns/startOfYear';
import { keepWithin, type PixelRange } from './lanes.js';
import type { Language } from './language.js';
import { clusterMargin, type Cluster, type TimeScale } from './time-scale.js';

/** A text centred on the axis, in pixels. */
export interface TickLabel {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** All that is drawn under the axis line. */
export interface Ticks {
  /** Labelled times, in pixels. */
  readonly major: readonly number[];
  /** The ends of days, months, years; the times between the labelled ones. */
  readonly minor: readonly number[];
  /** The row under the line: days, hours … */
  readonly labels: readonly TickLabel[];
  /** The row under that: what the labels are days, hours … of. */
  readonly contexts: readonly TickLabel[];
}

/** The width of a text in pixels. */
export type Measure = (text: string) => number;

/**
 * The ticks of `scale` in words of `language`. Labels keep clear of each other and stay with their cluster.
 * Times that `Date` cannot hold have none.
 */
export function toTicks(scale: TimeScale, language: Language, measure: Measure): Ticks {
  const write = toWriter(language, measure);
  const last = scale.clusters.length - 1;
  const parts = scale.clusters.map((cluster, index) =>
    Math.max(-cluster.earliest, cluster.latest) < lastDate
      ? toClusterTicks(cluster, write, {
          from: index === 0 ? 0 : cluster.from - clusterMargin,
          to: index === last ? scale.width : cluster.to + clusterMargin,
        })
      : { major: [], minor: [], labels: [], contexts: [] },
  );
  return {
    major: parts.flatMap(({ major }) => major),
    minor: parts.flatMap(({ minor }) => minor),
    labels: parts.flatMap(({ labels }) => labels),
    contexts: parts.flatMap(({ contexts }) => contexts),
  };
}

type UnitName = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

interface Unit {
  readonly name: UnitName;
  /** Its usual length in milliseconds. */
  readonly length: number;
  readonly steps: readonly number[];
  /** The beginning of the unit that `time` is in. */
  readonly start: (time: number) => number;
  /** The next multiple of `step` after the unit that begins at `start`. */
  readonly next: (start: number, step: number) => number;
  /** Whether the unit that begins at `start` is a multiple of `step`. */
  readonly isOn: (start: number, step: number) => boolean;
  /** What its labels leave out. */
  readonly context?: Unit;
}

/** One unit of time on the axis, its pixels cut to the cluster. */
interface Cell extends PixelRange {
  readonly start: number;
}

type TextKind = 'label' | 'context' | 'brief';

/** Texts for a time, with their widths, the longest first. */
type Writer = (kind: TextKind, unit: UnitName, time: number) => { text: string; width: number }[];

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const dayLength = 24 * hour;
const lastDate = 8.64e15;

const labelGap = 6;
const leastTick = 5;
const leastLabel = 12;

const year: Unit = {
  name: 'year',
  length: 365.2425 * dayLength,
  steps: [1, 10, 100, 1000, 10_000, 100_000].flatMap((step) => [step, 2 * step, 5 * step]),
  start: (time) => +startOfYear(new UTCDateMini(time)),
  next: (start, step) => +setYear(new UTCDateMini(start), nextYear(new UTCDateMini(start).getFullYear(), step)),
  isOn: (start, step) => isYearOn(new UTCDateMini(start).getFullYear(), step),
};

const month: Unit = {
  name: 'month',
  length: 30.4 * dayLength,
  steps: [1, 3, 6],
  start: (time) => +startOfMonth(new UTCDateMini(time)),
  next: (start, step) => +addMonths(new UTCDateMini(start), step - (new UTCDateMini(start).getMonth() % step)),
  isOn: (start, step) => new UTCDateMini(start).getMonth() % step === 0,
  context: year,
};

const day: Unit = {
  name: 'day',
  length: dayLength,
  steps: [1, 2, 3, 7],
  // In UTC every day is as long.
  start: (time) => Math.floor(time / dayLength) * dayLength,
  next: (start) => start + dayLength,
  isOn: isDayOn,
  context: month,
};

const units: readonly Unit[] = [
  toClockUnit('second', second, [1, 5, 15, 30]),
  toClockUnit('minute', minute, [1, 5, 15, 30]),
  toClockUnit('hour', hour, [1, 3, 6, 12]),
  day,
  month,
  year,
];

function toClockUnit(name: UnitName, length: number, steps: readonly number[]): Unit {
  return {
    name,
    length,
    steps,
    start: (time) => Math.floor(time / length) * length,
    next: (start, step) => (Math.floor(start / length / step) + 1) * step * length,
    isOn: (start, step) => (start / length) % step === 0,
    context: day,
  };
}

/** Counted from the first of the month; the last of them only with a whole step of days after it. */
function isDayOn(start: number, step: number): boolean {
  if (step === 1) return true;
  const date = new UTCDateMini(start);
  return (date.getDate() - 1) % step === 0 && date.getDate() + step - 1 <= getDaysInMonth(date);
}

/** Round by name: 200 BC, 100 BC, AD 1, 100, 200. Year 0 is 1 BC. */
function isYearOn(number: number, step: number): boolean {
  return (number > 0 ? number : 1 - number) % step === 0 || number === 1;
}

function nextYear(number: number, step: number): number {
  if (number > 0) return (Math.floor(number / step) + 1) * step;
  const before = (Math.ceil((1 - number) / step) - 1) * step;
  return before > 0 ? 1 - before : 1;
}

function toClusterTicks(cluster: Cluster, write: Writer, room: PixelRange): Ticks {
  const { unit, step, labels } = choose(cluster, write, room);
  const unitWidth = toUnitWidth(cluster, unit);
  const finer = unit.steps.find((finer) => step % finer === 0 && unitWidth * finer >= leastTick) ?? step;
  const whole = unit.context !== day && labels.length === 1 && fills(cluster, unit);
  const own = whole ? placeWithin(room, middle(cluster), write('context', unit.name, cluster.earliest)) : undefined;
  return {
    major: isTimed(unit, step) || unitWidth < leastTick ? toEdges(cluster, unit, step) : [],
    minor: toEdges(cluster, unit, finer),
    labels: own ? [] : labels,
    contexts: own ? [own] : unit.context ? toContexts(cluster, unit.context, write, room) : [],
  };
}

interface Choice {
  readonly unit: Unit;
  readonly step: number;
  readonly labels: readonly TickLabel[];
}

/** The finest unit and step whose labels stand side by side; where none do, as many of the coarsest as can. */
function choose(cluster: Cluster, write: Writer, room: PixelRange): Choice {
  const finest = units.findLastIndex(({ length }) => length * 0.9 <= cluster.grain);
  let coarsest: Choice | undefined;
  for (const unit of units.slice(Math.max(0, finest)))
    for (const step of unit.steps) {
      const space = toUnitWidth(cluster, unit) * step;
      if (space < leastLabel && !fills(cluster, unit)) continue;
      const labels = toLabels(toCells(cluster, unit, step), cluster, unit, step, write, room);
      if (labels.length === 0) continue;
      const widest = Math.max(...labels.map(({ width }) => width));
      coarsest = { unit, step, labels: withoutCollisions(labels) };
      if (labels.length === 1 ? widest <= room.to - room.from : widest * 1.33 + labelGap <= space) return coarsest;
    }
  if (coarsest) return coarsest;
  const whole = { start: year.start(cluster.earliest), from: cluster.from, to: cluster.to };
  return { unit: year, step: 1, labels: toLabels([whole], cluster, year, 1, write, room) };
}

function toLabels(cells: readonly Cell[], cluster: Cluster, unit: Unit, step: number, write: Writer, room: PixelRange) {
  const timed = isTimed(unit, step);
  return cells
    .filter(({ start }) => !timed || start >= cluster.earliest)
    .map((cell) => {
      const { text, width } = write('label', unit.name, cell.start)[0]!;
      return { text, width, x: keepWithin(timed ? cell.from : middle(cell), width, room) };
    });
}

/** Labels of points stand at them, those of stretches under their middle. */
function isTimed(unit: Unit, step: number): boolean {
  return unit.context === day && (step > 1 || unit.name === 'hour');
}

function toCells(cluster: Cluster, unit: Unit, step: number): Cell[] {
  const cells: Cell[] = [];
  let start = unit.start(cluster.earliest);
  do {
    const end = unit.next(start, 1);
    if (unit.isOn(start, step)) cells.push({ start, from: toPixel(cluster, start), to: toPixel(cluster, end) });
    start = unit.next(start, step);
  } while (start < cluster.latest);
  return cells;
}

/** Where cells begin, and the end of the last, if they do so inside the cluster. */
function toEdges(cluster: Cluster, unit: Unit, step: number): number[] {
  const starts = toCells(cluster, unit, step).map(({ start }) => start);
  const end = unit.next(starts.at(-1) ?? unit.start(cluster.earliest), step);
  return [...starts, end]
    .filter((time) => time >= cluster.earliest && time <= cluster.latest + 1)
    .map((time) => toPixel(cluster, time));
}

/**
 * The cells of the labels' context, as fully named as there is room; one of them must say the year, else a single text stands
 * for the widest of them.
 */
function toContexts(cluster: Cluster, context: Unit, write: Writer, room: PixelRange): TickLabel[] {
  const cells = toCells(cluster, context, 1);
  const places = cells.map((cell, index) => ({
    x: middle(cell),
    room: {
      from: index === 0 ? room.from : cell.from + labelGap / 2,
      to: index === cells.length - 1 ? room.to : cell.to - labelGap / 2,
    },
    full: write('context', context.name, cell.start).slice(0, 2),
    brief: write('brief', context.name, cell.start),
  }));
  const dated = places.some(({ room, x, full }) => placeWithin(room, x, full));
  if (dated) return places.flatMap(({ room, x, full, brief }) => placeWithin(room, x, [...full, ...brief]) ?? []);
  const widths = cells.map(({ from, to }) => to - from);
  const widest = cells[widths.indexOf(Math.max(...widths))]!;
  const single = placeWithin(room, middle(widest), write('context', context.name, widest.start));
  return single ? [single] : [];
}

function placeWithin(room: PixelRange, x: number, texts: { text: string; width: number }[]): TickLabel | undefined {
  const fitting = texts.find(({ width }) => width <= room.to - room.from);
  return fitting && { ...fitting, x: keepWithin(x, fitting.width, room) };
}

function withoutCollisions(labels: readonly TickLabel[]): TickLabel[] {
  let end = -Infinity;
  return labels.filter(({ x, width }) => {
    if (x - width / 2 < end + labelGap) return false;
    end = x + width / 2;
    return true;
  });
}

/** Whether all of the cluster lies in one unit. */
function fills(cluster: Cluster, unit: Unit): boolean {
  return unit.next(unit.start(cluster.earliest), 1) >= cluster.latest;
}

function toUnitWidth({ from, to, earliest, latest }: Cluster, { length }: Unit): number {
  return ((to - from) * length) / (latest - earliest || 1);
}

function toPixel({ from, to, earliest, latest }: Cluster, time: number): number {
  return from + Math.min(1, Math.max(0, (time - earliest) / (latest - earliest || 1))) * (to - from);
}

function middle({ from, to }: PixelRange): number {
  return (from + to) / 2;
}

const labelFormats: Readonly<Record<UnitName, Intl.DateTimeFormatOptions>> = {
  second: { timeStyle: 'medium' },
  minute: { timeStyle: 'short' },
  hour: { timeStyle: 'short' },
  day: { day: 'numeric' },
  month: { month: 'short' },
  year: { year: 'numeric' },
};

const contextFormats: Readonly<Partial<Record<UnitName, readonly Intl.DateTimeFormatOptions[]>>> = {
  day: [
    { day: 'numeric', month: 'long', year: 'numeric' },
    { day: 'numeric', month: 'short', year: 'numeric' },
    { month: 'short', year: 'numeric' },
    { year: 'numeric' },
  ],
  month: [{ month: 'long', year: 'numeric' }, { month: 'short', year: 'numeric' }, { year: 'numeric' }],
  year: [{ year: 'numeric' }],
};

/** Beside a context that names the year. */
const briefFormats: Readonly<Partial<Record<UnitName, readonly Intl.DateTimeFormatOptions[]>>> = {
  day: [{ day: 'numeric', month: 'short' }, { day: 'numeric' }],
  month: [{ month: 'short' }],
};

const formats: Readonly<Record<TextKind, (unit: UnitName) => readonly Intl.DateTimeFormatOptions[]>> = {
  label: (unit) => [labelFormats[unit]],
  context: (unit) => contextFormats[unit] ?? [],
  brief: (unit) => briefFormats[unit] ?? [],
};

function toWriter(language: Language, measure: Measure): Writer {
  return (kind, unit, time) =>
    formats[kind](unit).map((options) => {
      // Year 1 stands beside years before it or alone, and reads badly without its era.
      const era = options.year && new UTCDateMini(time).getFullYear() <= 1;
      const text = language.dateFormat(era ? { ...options, era: 'short' } : options).format(time);
      return { text, width: measure(text) };
    });
}
