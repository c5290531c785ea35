/**
 * @param {readonly number[]} values at least one
 * @returns {number}
 */
export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

/**
 * @param {readonly number[]} values at least one
 * @returns {{ median: number, low: number, high: number }}
 */
export function summarise(values) {
  return { median: median(values), low: Math.min(...values), high: Math.max(...values) };
}

/**
 * @param {readonly number[]} values at least one
 * @param {number} part from 0 to 1
 * @returns {number} what so large a part of them is at most
 */
export function share(values, part) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(part * sorted.length) - 1];
}
