/**
 * The dates under the axis. Each cluster gets the finest unit whose labels fit, no finer than anything in it is known. A
 * day, a month, a year is a stretch: its label stands under its middle, its ticks at its ends. A clock time is a point.
 */
import { maxTime, millisecondsInHour } from 'date-fns/constants';
import type { Language } from '../words/language.js';
import { keepWithin } from './labels.js';
import type { PixelRange } from './lanes.js';
import { clusterMargin, type Cluster, type TimeScale } from './time-scale.js';
import { day, units, year, type AxisUnit } from './units.js';

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
    Math.max(-cluster.earliest, cluster.latest) < maxTime
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

/** One unit of time on the axis, its pixels cut to the cluster. */
interface Cell extends PixelRange {
  readonly start: number;
}

type SizedText = Pick<TickLabel, 'text' | 'width'>;

/** A time in each of the formats. */
type Writer = (time: number, formats: readonly Intl.DateTimeFormatOptions[]) => SizedText[];

const labelGap = 6;
const leastTick = 5;
const leastLabel = 12;

function toClusterTicks(cluster: Cluster, write: Writer, room: PixelRange): Ticks {
  const { unit, step, labels } = choose(cluster, write, room);
  const unitWidth = toUnitWidth(cluster, unit);
  const finer = unit.steps.find((finer) => step % finer === 0 && unitWidth * finer >= leastTick) ?? step;
  const whole = unit.context !== day && labels.length === 1 && fills(cluster, unit);
  const own = whole ? placeWithin(room, middle(cluster), write(cluster.earliest, unit.full)) : undefined;
  return {
    major: isTimed(unit, step) || unitWidth < leastTick ? toEdges(cluster, unit, step) : [],
    minor: toEdges(cluster, unit, finer),
    labels: own ? [] : labels,
    contexts: own ? [own] : unit.context ? toContexts(cluster, unit.context, write, room) : [],
  };
}

interface Choice {
  readonly unit: AxisUnit;
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
  const whole = { start: cluster.earliest, from: cluster.from, to: cluster.to };
  return { unit: year, step: 1, labels: toLabels([whole], cluster, year, 1, write, room) };
}

function toLabels(
  cells: readonly Cell[],
  cluster: Cluster,
  unit: AxisUnit,
  step: number,
  write: Writer,
  room: PixelRange,
) {
  const timed = isTimed(unit, step);
  return cells
    .filter(({ start }) => !timed || start >= cluster.earliest)
    .map((cell) => {
      const { text, width } = write(cell.start, [unit.label])[0]!;
      return { text, width, x: keepWithin(timed ? cell.from : middle(cell), width, room) };
    });
}

/** Labels of points stand at them, those of stretches under their middle. */
function isTimed(unit: AxisUnit, step: number): boolean {
  return unit.context === day && (step > 1 || unit.length === millisecondsInHour);
}

/** The indices that `step` is counted to, from the unit in which the cluster begins up to its end. */
function toIndices({ earliest, latest }: Cluster, { index, start, next }: AxisUnit, step: number): number[] {
  const indices: number[] = [];
  for (let at = next(index(earliest) - 1, step); start(at) <= latest + 1; at = next(at, step)) indices.push(at);
  return indices;
}

function toCells(cluster: Cluster, unit: AxisUnit, step: number): Cell[] {
  return toIndices(cluster, unit, step)
    .map((index) => ({ start: unit.start(index), end: unit.start(index + 1) }))
    .filter(({ start }) => start <= cluster.earliest || start < cluster.latest)
    .map(({ start, end }) => ({ start, from: toPixel(cluster, start), to: toPixel(cluster, end) }));
}

/** Where units begin inside the cluster, and where the last ends if it does so at the cluster's end. */
function toEdges(cluster: Cluster, unit: AxisUnit, step: number): number[] {
  return toIndices(cluster, unit, step)
    .map(unit.start)
    .filter((time) => time >= cluster.earliest)
    .map((time) => toPixel(cluster, time));
}

/**
 * The cells of the labels' context, as fully named as there is room; one of them must say the year, else a single text stands
 * for the widest of them.
 */
function toContexts(cluster: Cluster, context: AxisUnit, write: Writer, room: PixelRange): TickLabel[] {
  const cells = toCells(cluster, context, 1);
  const places = cells.map((cell, index) => ({
    x: middle(cell),
    room: {
      from: index === 0 ? room.from : cell.from + labelGap / 2,
      to: index === cells.length - 1 ? room.to : cell.to - labelGap / 2,
    },
    full: write(cell.start, context.full.slice(0, 2)),
    brief: write(cell.start, context.brief),
  }));
  const dated = places.some(({ room, x, full }) => placeWithin(room, x, full));
  if (dated) return places.flatMap(({ room, x, full, brief }) => placeWithin(room, x, [...full, ...brief]) ?? []);
  const widths = cells.map(({ from, to }) => to - from);
  const widest = cells[widths.indexOf(Math.max(...widths))]!;
  const single = placeWithin(room, middle(widest), write(widest.start, context.full));
  return single ? [single] : [];
}

function placeWithin(room: PixelRange, x: number, texts: readonly SizedText[]): TickLabel | undefined {
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
function fills(cluster: Cluster, unit: AxisUnit): boolean {
  return unit.start(unit.index(cluster.earliest) + 1) >= cluster.latest;
}

function toUnitWidth({ from, to, earliest, latest }: Cluster, { length }: AxisUnit): number {
  return ((to - from) * length) / (latest - earliest || 1);
}

function toPixel({ from, to, earliest, latest }: Cluster, time: number): number {
  return from + Math.min(1, Math.max(0, (time - earliest) / (latest - earliest || 1))) * (to - from);
}

function middle({ from, to }: PixelRange): number {
  return (from + to) / 2;
}

function toWriter(language: Language, measure: Measure): Writer {
  return (time, formats) =>
    formats.map((options) => {
      // Year 1 stands beside years before it or alone, and reads badly without its era.
      const era = options.year && year.index(time) <= 1;
      const text = language.dateFormat(era ? { ...options, era: 'short' } : options).format(time);
      return { text, width: measure(text) };
    });
}
