/** The results as text. */

/** @typedef {{ median: number, low: number, high: number }} Summary */
/** @typedef {Record<keyof import('./measure.mjs').Measures, Summary>} Summaries */
/** @typedef {{ size: number, dateline: Summaries, timeline: Summaries }} Result */

const rows = [
  { key: 'ready', name: 'ready, ms', format: (value) => value.toFixed(0) },
  { key: 'work', name: 'main thread till then, ms of CPU', format: (value) => value.toFixed(0) },
  { key: 'nodes', name: 'DOM nodes', format: (value) => value.toFixed(0) },
  { key: 'shadowNodes', name: 'of them in shadow roots', format: (value) => value.toFixed(0) },
  { key: 'marks', name: 'marks in view', format: (value) => value.toFixed(0) },
  { key: 'nextTask', name: 'longest task on next, ms of CPU', format: (value) => value.toFixed(1) },
  { key: 'heap', name: 'JS heap, MB', format: (value) => (value / 1e6).toFixed(1) },
];
const heads = ['events', 'measure', 'Dateline', 'TimelineJS3', 'ratio'];

/**
 * @param {readonly Result[]} results
 * @returns {string} medians with their ranges, and Dateline's part of TimelineJS's
 */
export function formatTable(results) {
  const lines = [heads, ...results.flatMap(toLines)];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => pad(cell, widths[column], column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function toLines({ size, dateline, timeline }) {
  return rows.map(({ key, name, format }, index) => [
    index === 0 ? String(size) : '',
    name,
    formatSummary(dateline[key], format),
    formatSummary(timeline[key], format),
    formatRatio(dateline[key].median, timeline[key].median),
  ]);
}

function formatSummary({ median, low, high }, format) {
  const range = format(low) === format(high) ? '' : ` (${format(low)}–${format(high)})`;
  return format(median) + range;
}

const formatRatio = (ours, theirs) => (theirs === 0 ? '' : (ours / theirs).toFixed(2));

const pad = (cell, width, column) => (column === 1 ? cell.padEnd(width) : cell.padStart(width));
