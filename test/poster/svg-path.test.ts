import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SvgPath } from '../../src/poster/svg-path.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Reads the little of SVG that is written: the points of each part. */
function readPath(d: string): Point[][] {
  const parts: Point[][] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest = ''] of d.matchAll(/([Mlz])([^Mlz]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    for (let index = 0; index < numbers.length; index += 2) {
      const [right, down] = [numbers[index]!, numbers[index + 1]!];
      [x, y] = command === 'M' ? [right, down] : [x + right, y + down];
      if (command === 'M') parts.push([]);
      parts.at(-1)!.push({ x, y });
    }
    if (command === 'z') ({ x, y } = parts.at(-1)![0]!);
  }
  return parts;
}

const pixel = fc.double({ min: -3000, max: 3000, noNaN: true });
const points = fc.array(fc.record({ x: pixel, y: pixel }), { minLength: 1, maxLength: 40 });

describe('a path in SVG', () => {
  it('leads to within a twentieth of a pixel of every point, however many steps there were before', () => {
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 4 }), fc.boolean(), (lines, isClosed) => {
        const path = new SvgPath();
        for (const [first, ...rest] of lines) {
          path.moveTo(first!.x, first!.y);
          for (const { x, y } of rest) path.lineTo(x, y);
          if (isClosed) path.close();
        }
        const read = readPath(path.toString());
        expect(read).toHaveLength(lines.length);
        lines.forEach((line, index) => {
          for (const { x, y } of line) {
            const near = read[index]!.some((other) => Math.abs(other.x - x) < 0.0501 && Math.abs(other.y - y) < 0.0501);
            expect(near).toBe(true);
          }
        });
      }),
    );
  });

  it('says no more than it must', () => {
    const path = new SvgPath();
    path.moveTo(10, 20);
    path.lineTo(10.5, 19.5);
    path.lineTo(10.52, 19.52);
    path.lineTo(20.5, 19.5);
    path.lineTo(20.5, 9);
    path.close();
    expect(path.toString()).toBe('M10 20l.5-.5 10 0 0-10.5z');
  });

  it('goes on from where a closed part began', () => {
    const path = new SvgPath();
    path.moveTo(0, 0);
    path.lineTo(4, 0);
    path.close();
    path.lineTo(0, 3);
    expect(path.toString()).toBe('M0 0l4 0zl0 3');
  });

  it('draws a circle as two halves', () => {
    const path = new SvgPath();
    path.circle(10, 10, 2.5);
    expect(path.toString()).toBe('M7.5 10a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z');
  });

  it('is empty before anything is drawn', () => {
    expect(new SvgPath().toString()).toBe('');
  });
});
