import { describe, expect, it } from 'vitest';
import { isWithin } from '../../src/core/map/labels.js';
import { drawCount, drawFrame } from '../../src/poster/box-drawing.js';
import { toPicture } from '../../src/poster/picture.js';
import { parseSvg, readTexts } from './read-picture.js';

const pictureOf = (drawing: string) => toPicture({ width: 100, height: 100 }, 'box', '', drawing).svg;

function frameOf(svg: string) {
  const [frame] = Array.from(parseSvg(svg).getElementsByTagName('rect'));
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(frame!.getAttribute(name)));
  return { x: x!, y: y!, width: width!, height: height! };
}

describe('the count of a shared mark', () => {
  it.each([2, 11, 200, 12_345])('has room for %d in its frame, around its point', (count) => {
    const svg = pictureOf(drawCount(count, 50, 40));
    const [text] = readTexts(svg);
    expect(text?.text).toBe(String(count));
    expect(isWithin(text!.box, frameOf(svg))).toBe(true);
    const { x, y, width, height } = frameOf(svg);
    expect([x + width / 2, y + height / 2].map(Math.round)).toEqual([50, 40]);
  });
});

describe('the frame of a name that says only in which area something lies', () => {
  it('is its box, dashed, as the element has it', () => {
    const svg = pictureOf(drawFrame({ x: 10, y: 20, width: 60, height: 18 }, '#8f2815'));
    expect(frameOf(svg)).toEqual({ x: 10, y: 20, width: 60, height: 18 });
    expect(svg).toContain('stroke-dasharray="3 3"');
    expect(svg).toContain('stroke="#8f2815"');
  });
});
