/**
 * The arcs of a pack as text, a sixth less to fetch than lists of numbers. `src/map/arc-text.ts` reads it and says how it is
 * written.
 */

const FIRST = 35;
const BACKSLASH = 92;

/** A character for 0 to 63, none of which JSON has to escape. */
const toCharacter = (value) => String.fromCharCode(value + FIRST + (value + FIRST >= BACKSLASH ? 1 : 0));

function writeNumber(value) {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  for (; rest > 31; rest >>= 5) text += toCharacter((rest & 31) | 32);
  return text + toCharacter(rest);
}

/**
 * @param {readonly (readonly (readonly [number, number])[])[]} arcs of a quantised topology
 * @returns {string[]} a text for each
 */
export function writeArcs(arcs) {
  let end = [0, 0];
  return arcs.map((arc) => {
    let at = [0, 0];
    const steps = arc.map(([x, y], i) => {
      const step = i ? [x, y] : [x - end[0], y - end[1]];
      at = [at[0] + x, at[1] + y];
      return step;
    });
    end = at;
    return steps.flat().map(writeNumber).join('');
  });
}
