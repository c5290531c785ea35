/**
 * The arcs of a pack as they are written: in whole steps of its grid, each point as the way from the one before it, the first
 * of an arc from the last of the arc before, the very first from the corner. A number is a row of characters of five bits, the
 * lowest first, and a sixth where more follow; the lowest bit of all says which side of zero it is on.
 */

/** Arcs of a quantised topology: each point as the way from the one before it, the first of an arc from the corner. */
export function readArcs(texts: readonly string[]): [number, number][][] {
  let [endX, endY] = [0, 0];
  return texts.map((text) => {
    const numbers = readNumbers(text);
    const arc: [number, number][] = [];
    let [x, y] = [endX, endY];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const [dx, dy] = [numbers[i]!, numbers[i + 1]!];
      [x, y] = [x + dx, y + dy];
      arc.push(i === 0 ? [x, y] : [dx, dy]);
    }
    [endX, endY] = [x, y];
    return arc;
  });
}

const first = 35;
const backslash = 92;

function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [sum, shift] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const value = code - first - (code > backslash ? 1 : 0);
    sum |= (value & 31) << shift;
    shift += 5;
    if (value & 32) continue;
    numbers.push(sum & 1 ? -(sum + 1) / 2 : sum / 2);
    [sum, shift] = [0, 0];
  }
  return numbers;
}
