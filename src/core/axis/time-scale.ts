/**
 * The axis of a story: time to pixels and back. Linear inside a cluster; an empty gap between clusters is folded to a
 * fixed small width where the story would otherwise crowd. Time runs to the right; whoever draws mirrors it.
 */
import { millisecondsInDay, millisecondsInSecond } from 'date-fns/constants';
import type { Span } from '../dates/span.js';

/** Room at both ends of a cluster, in pixels: half a mark. */
export const clusterMargin = 12;

/** A stretch of the axis drawn to one measure. */
export interface Cluster {
  /** Pixels of `earliest` and of `latest`. */
  readonly from: number;
  readonly to: number;
  readonly earliest: number;
  readonly latest: number;
  /** The shortest time anything in it takes up, in milliseconds: a finer tick would mean nothing. */
  readonly grain: number;
}

/** A fold of the axis: from the latest possible end of what is before it to the earliest possible start of what follows. */
export interface Break {
  /** The pixels between the margins of the clusters on its two sides. */
  readonly from: number;
  readonly to: number;
  readonly earliest: number;
  readonly latest: number;
}

/** Time to pixels and back; both strictly rising, each the inverse of the other, beyond the ends too. */
export interface TimeScale {
  readonly width: number;
  readonly clusters: readonly Cluster[];
  readonly breaks: readonly Break[];
  /** Pixels from the axis' beginning. */
  position(time: number): number;
  /** Axis milliseconds. */
  time(position: number): number;
}

/**
 * The scale that shows all `spans` on `width` pixels. Each span takes up its whole length: of something that lasts, give
 * the ends alone, as two spans without length. Open ends (±Infinity) take up nothing. Without any span, the axis is empty
 * and everything is at its middle. Throws a RangeError for a width that is not a number above 0.
 */
export function toTimeScale(spans: readonly Span[], width: number): TimeScale {
  if (!(width > 0 && width < Infinity))
    throw new RangeError(`The width of an axis must be above 0 pixels, not ${width}`);
  const stretches = toStretches(spans);
  if (stretches.length === 0) return { width, clusters: [], breaks: [], position: () => width / 2, time: () => 0 };
  const clusters = toClusters(fold([toGroup(stretches)], width), width);
  const knots = toKnots(clusters);
  const times = knots.map(({ time }) => time);
  const pixels = knots.map(({ pixel }) => pixel);
  return {
    width,
    clusters,
    breaks: clusters.slice(1).map((after, index) => {
      const before = clusters[index]!;
      return {
        from: before.to + clusterMargin,
        to: after.from - clusterMargin,
        earliest: before.latest,
        latest: after.earliest,
      };
    }),
    position: (time) => interpolate(times, pixels, time),
    time: (position) => interpolate(pixels, times, position),
  };
}

/** What is marked at one time or stretch, and the gap before it. */
interface Stretch extends Span {
  /** From the latest end of all before it to its start; 0 where it touches or overlaps them. */
  readonly gap: number;
}

interface Group {
  readonly stretches: readonly Stretch[];
  readonly earliest: number;
  readonly latest: number;
  readonly grain: number;
  /** How much of the room that is left over it wants, beside the others. */
  readonly weight: number;
}

const mark = 24;

/** The pixels of a fold on an axis of `width`, and the least of a cluster between its margins: a date fits under it. */
function toFoldWidth(width: number): number {
  return Math.min(36, Math.max(28, width / 18));
}

function toStretches(spans: readonly Span[]): Stretch[] {
  let end = Infinity;
  return spans
    .filter(({ earliest, latest }) => Number.isFinite(earliest) && Number.isFinite(latest))
    .sort((a, b) => a.earliest - b.earliest || a.latest - b.latest)
    .map(({ earliest, latest }) => {
      const gap = Math.max(0, earliest - end);
      end = end === Infinity ? latest : Math.max(end, latest);
      return { earliest, latest, gap };
    });
}

function toGroup(stretches: readonly Stretch[]): Group {
  const earliest = stretches[0]!.earliest;
  let latest = earliest;
  let grain = Infinity;
  let marks = 0;
  let start = NaN;
  for (const stretch of stretches) {
    latest = Math.max(latest, stretch.latest);
    if (stretch.latest > stretch.earliest) grain = Math.min(grain, stretch.latest - stretch.earliest);
    if (stretch.earliest !== start) marks++;
    start = stretch.earliest;
  }
  if (grain === Infinity) grain = millisecondsInDay;
  // A single mark needs no more than the least.
  const weight = (marks - 0.9) * (1 + Math.log2(1 + (latest - earliest) / Math.max(grain, millisecondsInSecond)));
  return { stretches, earliest, latest, grain, weight };
}

/** Folds the longest gaps of whatever crowds, all of about one length together, as long as that gains room. */
function fold(groups: readonly Group[], axis: number): readonly Group[] {
  const folded = toFoldWidth(axis);
  const most = Math.max(1, Math.floor((axis + folded) / (2 * folded + 2 * clusterMargin)));
  const widths = toWidths(groups, axis);
  for (const [index, group] of groups.entries()) {
    const parts = crowds(group, widths[index]!) ? split(group, widths[index]!, folded) : [group];
    if (parts.length > 1 && groups.length - 1 + parts.length <= most)
      return fold([...groups.slice(0, index), ...parts, ...groups.slice(index + 1)], axis);
  }
  return groups;
}

/** Whether a quarter of the marks that there could be are lost because they fall together. */
function crowds({ stretches, earliest, latest }: Group, width: number): boolean {
  const scale = width / (latest - earliest || 1);
  const middles = stretches
    .map((stretch) => ((stretch.earliest + stretch.latest) / 2 - earliest) * scale)
    .sort((a, b) => a - b);
  let marks = 0;
  let distinct = 0;
  let taken = -Infinity;
  let before = -Infinity;
  for (const middle of middles) {
    if (middle > before) distinct++;
    before = middle;
    if (middle - taken < mark) continue;
    marks++;
    taken = middle;
  }
  return marks < 0.75 * Math.min(distinct, 1 + Math.floor(width / mark));
}

function split(group: Group, width: number, folded: number): Group[] {
  const { stretches, earliest, latest } = group;
  const gaps = stretches.slice(1).map(({ gap }) => gap);
  const longest = gaps.reduce((a, b) => Math.max(a, b), 0);
  const long = gaps.filter((gap) => gap > longest / 2);
  const rest = latest - earliest - long.reduce((sum, gap) => sum + gap, 0);
  const room = (longest / (latest - earliest)) * width;
  if (room <= folded + 2 * clusterMargin || longest < rest / (long.length + 1)) return [group];
  const parts: Stretch[][] = [];
  for (const [index, stretch] of stretches.entries()) {
    if (index === 0 || stretch.gap > longest / 2) parts.push([]);
    parts.at(-1)!.push(stretch);
  }
  return parts.map(toGroup);
}

/** The pixels between the margins of each group: those of a fold, for which `fold` leaves room, and a share of the rest. */
function toWidths(groups: readonly Group[], axis: number): number[] {
  const least = toFoldWidth(axis);
  const room = Math.max(axis / 4, axis - (groups.length - 1) * least - groups.length * 2 * clusterMargin);
  const spare = room - groups.length * least;
  const weights = groups.reduce((sum, { weight }) => sum + weight, 0);
  return groups.map(({ weight }) => least + (spare * weight) / weights);
}

function toClusters(groups: readonly Group[], axis: number): Cluster[] {
  let start = 0;
  return toWidths(groups, axis).map((width, index) => {
    const { earliest, latest, grain } = groups[index]!;
    const end = start + width + 2 * clusterMargin;
    // What has no length gets no width: it stands in the middle of its room.
    const [from, to] =
      latest > earliest ? [start + clusterMargin, end - clusterMargin] : [(start + end) / 2, (start + end) / 2];
    const cluster = { from, to, earliest, latest, grain };
    start = end + toFoldWidth(axis);
    return cluster;
  });
}

/** Where time and pixels are fixed together. */
interface Knot {
  readonly time: number;
  readonly pixel: number;
}

/** The ends of the clusters, two at least, no two alike. */
function toKnots(clusters: readonly Cluster[]): Knot[] {
  const ends = clusters.flatMap(({ from, to, earliest, latest }) => [
    { time: earliest, pixel: from },
    { time: latest, pixel: to },
  ]);
  const knots = ends.filter(({ time }, index) => time !== ends[index - 1]?.time);
  const [{ time, pixel }] = knots as [Knot];
  // A single moment has no measure of its own.
  return knots.length > 1 ? knots : [...knots, { time: time + millisecondsInSecond, pixel: pixel + 1 }];
}

/** The value at `x` of the line through the knots; before the first and after the last it goes on as steeply. */
function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  let low = 0;
  let high = xs.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (xs[middle]! <= x) low = middle;
    else high = middle;
  }
  return ys[low]! + ((x - xs[low]!) / (xs[high]! - xs[low]!)) * (ys[high]! - ys[low]!);
}
