/** The axis of a story in a picture: the layout is the element's, the drawing is SVG. */
import { findMark, toActiveLabels, toAxisLayout, type AxisLayout, type MeasureText } from '../core/axis/layout.js';
import { toLinePath } from '../core/axis/line-path.js';
import type { AxisMark } from '../core/axis/marks.js';
import { toMark, toShape } from '../core/marks/mark.js';
import type { Story } from '../core/model.js';
import type { Language } from '../core/words/language.js';
import { drawCount } from './box-drawing.js';
import type { Face } from './font-widths.js';
import { drawMark, drawSign } from './mark-drawing.js';
import { palette } from './palette.js';
import { textWidth } from './text-width.js';
import { writeElement } from './write-svg.js';
import { writeText, type TextStyle } from './write-text.js';

/** What an axis shows, and how wide. */
export interface AxisOptions {
  readonly width: number;
  /** One row of marks without names. */
  readonly thin: boolean;
  readonly activeId?: string;
  /** Begins every id in the drawing. */
  readonly idPrefix: string;
}

/** A drawn axis, from its top left corner. */
export interface Axis {
  readonly svg: string;
  readonly height: number;
}

const styles = {
  label: { face: 'sans', size: 12, fill: palette.ink },
  tick: { face: 'sans', size: 11, fill: palette.muted },
  context: { face: 'bold', size: 11.5, fill: palette.ink },
  break: { face: 'italic', size: 11, fill: palette.muted },
} as const satisfies Record<string, TextStyle>;

const measure: MeasureText = (text, kind) => {
  const face: Face = kind === 'label' ? 'bold' : styles[kind].face;
  return textWidth(text, face, styles[kind].size);
};

/** The room that a thin axis leaves above its marks, which a page fills with a name. */
const thinTop = 12;

/** Draws the axis; nothing for a story without a date on it. */
export function drawAxis(story: Story, language: Language, options: AxisOptions): Axis | undefined {
  const { width, thin, activeId } = options;
  const layout = toAxisLayout(story.timeline, { width, thin }, language, measure);
  if (layout.marks.length === 0) return undefined;
  const mirror = (x: number) => (language.direction === 'rtl' ? width - x : x);
  const { rows, ticks, breaks } = layout;
  const text = (label: { text: string; x: number }, kind: keyof typeof styles, y: number) =>
    writeText(label.text, mirror(label.x), y, styles[kind]);
  const contexts = thin ? rows.line + 35 : rows.contexts;
  const tickRow = thin ? rows.line + 20 : rows.ticks;
  const parts = [
    drawLines(layout, mirror),
    ...ticks.labels.map((label) => text(label, 'tick', tickRow)),
    ...ticks.contexts.map((label) => text(label, 'context', contexts)),
    ...breaks.map(({ label }) => (label ? text(label, 'break', tickRow) : '')),
    ...(thin ? [] : toActiveLabels(layout, activeId, measure)).map(({ id, x, row, text }) =>
      writeText(text, mirror(x), rows.labels[row]!, {
        ...styles.label,
        ...(id === activeId && { face: 'bold', fill: palette.accentText }),
      }),
    ),
    ...toDrawingOrder(layout, activeId).map((mark, index) => drawAxisMark(mark, mirror, index, options, layout)),
  ];
  const top = thin ? thinTop : 0;
  return {
    svg: writeElement('g', { transform: top ? `translate(0 -${top})` : undefined }, ...parts),
    height: contexts + 8 - top,
  };
}

/** Bars under points, and the active mark over all. */
function toDrawingOrder(layout: AxisLayout, activeId: string | undefined): AxisMark[] {
  const active = findMark(layout, activeId);
  const rank = (mark: AxisMark) => (mark.kind === 'point' ? 1 : 0) + (mark === active ? 2 : 0);
  return [...layout.marks].sort((a, b) => rank(a) - rank(b));
}

function drawLines({ rows: { line }, ticks, breaks, width }: AxisLayout, mirror: (x: number) => number): string {
  const stroke = (d: string, colour: string, strokeWidth: number) =>
    d && writeElement('path', { d, fill: 'none', stroke: colour, 'stroke-width': strokeWidth });
  const tick = (top: number, length: number) => (x: number) => `M${mirror(x).toFixed(1)} ${line + top}v${length}`;
  return [
    stroke(ticks.minor.map(tick(5, 6)).join(''), palette.border, 1),
    stroke(ticks.major.map(tick(3, 9)).join(''), palette.mark, 1),
    stroke(
      toLinePath(
        breaks.map(({ from, to }) => mirror((from + to) / 2)),
        line,
        width,
      ),
      palette.mark,
      1.5,
    ),
  ].join('');
}

function drawAxisMark(
  mark: AxisMark,
  mirror: (x: number) => number,
  index: number,
  { activeId, idPrefix }: AxisOptions,
  layout: AxisLayout,
): string {
  const { events, first, kind, x, y, from } = mark;
  const active = events.find(({ id }) => id === activeId);
  const count = (at: number) => (events.length > 1 ? drawCount(events.length, at, y - 9) : '');
  if (kind === 'point') return drawMark(toMark(active ?? first), mirror(x), y, !!active) + count(mirror(x) - 10);
  const colour = active ? palette.accent : palette.mark;
  const hasSign = first.status === 'denied' || first.status === 'claimed';
  const sign = hasSign ? drawSign(first.status, mirror(x), y, colour) : '';
  const isRaised = y < layout.rows.line;
  return drawBar(mark, mirror, colour, isRaised, `${idPrefix}-bar-${index}`) + sign + count(mirror(from) + 4);
}

/** A stretch of time: soft at the ends where they are not known, dashed where it is expected. */
function drawBar(mark: AxisMark, mirror: (x: number) => number, colour: string, isRaised: boolean, id: string): string {
  const { first, y, aside, openStart, openEnd } = mark;
  const isSpan = toShape(first.when) === 'span';
  const [left, right] = [mirror(mark.from), mirror(mark.to)].sort((a, b) => a - b) as [number, number];
  const [top, height] = toBarRow(isSpan, isRaised, aside);
  const bar = { x: left, y: y - 12 + top, width: right - left, height };
  if (first.status === 'expected') {
    const edge = { fill: palette.paper, stroke: colour, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' };
    return writeElement('rect', { ...bar, y: bar.y - 1, height: height + 2, rx: 6, ...edge });
  }
  const isMirrored = mirror(0) !== 0;
  const [softLeft, softRight] = isSpan ? (isMirrored ? [openEnd, openStart] : [openStart, openEnd]) : [true, true];
  const opacity = isSpan ? '0.75' : '0.45';
  const frame =
    first.status === 'confirmed'
      ? writeElement('rect', {
          ...{ x: bar.x - 2, y: bar.y - 2, width: bar.width + 4, height: height + 4, rx: 3 },
          ...{ fill: 'none', stroke: colour, 'stroke-width': 1 },
        })
      : '';
  if (!softLeft && !softRight)
    return writeElement('rect', { ...bar, rx: 2.5, fill: colour, 'fill-opacity': opacity }) + frame;
  const reach = isSpan ? 1 : Math.min(0.35, 28 / bar.width);
  const stop = (offset: number, isShown: boolean) =>
    writeElement('stop', { offset: offset.toFixed(3), 'stop-color': colour, 'stop-opacity': isShown ? opacity : '0' });
  const gradient = writeElement(
    'linearGradient',
    { id },
    stop(0, !softLeft),
    ...(isSpan ? [] : [stop(reach, true), stop(1 - reach, true)]),
    ...(softLeft && softRight && isSpan ? [stop(0.5, true)] : []),
    stop(1, !softRight),
  );
  return gradient + writeElement('rect', { ...bar, fill: `url(#${id})` }) + frame;
}

function toBarRow(isSpan: boolean, isRaised: boolean, aside: boolean): [top: number, height: number] {
  if (aside) return [0, 3];
  if (isSpan) return isRaised ? [17, 4] : [9.5, 5];
  return isRaised ? [16, 6] : [6, 12];
}
