import { describe, expect, it } from 'vitest';
import type { PathPart } from '../../src/poster/path-part.js';
import { SvgDrawing } from '../../src/poster/svg-drawing.js';
import { pointsOf } from './outlines.js';

const shown = { left: 0, top: 0, right: 100, bottom: 60 };
const square: PathPart = { points: pointsOf([10, 10], [30, 10], [30, 30], [10, 30]), isClosed: true };
const line: PathPart = { points: pointsOf([-500, 20], [500, 20]), isClosed: false };

function drawn(draw: (drawing: SvgDrawing) => void): string {
  const drawing = new SvgDrawing(1, 'test');
  draw(drawing);
  return drawing.toSvg();
}

describe('a drawing in SVG', () => {
  it('has everything in the order in which it was drawn, and of paths what shows', () => {
    const svg = drawn((drawing) => {
      drawing.add('<g>');
      drawing.draw([line], shown, { stroke: '#111' }, 'fine');
      drawing.add('</g>');
      drawing.draw([square], shown, { fill: '#222' }, 'fine');
    });
    expect(svg).toBe('<g><path d="m-8 20 116 0" stroke="#111"/></g><path d="m10 10 20 0 0 20-20 0z" fill="#222"/>');
  });

  it('has nothing of what does not show', () => {
    const beyond: PathPart = { points: pointsOf([200, 200], [300, 300]), isClosed: false };
    expect(drawn((drawing) => drawing.draw([beyond], shown, { stroke: '#111' }, 'fine'))).toBe('');
  });

  it('writes a path once that is drawn twice', () => {
    const svg = drawn((drawing) => {
      drawing.draw([square], shown, { fill: '#111' }, 'fine');
      drawing.draw([square], shown, { fill: '#222' }, 'fine');
      drawing.draw([line], shown, { stroke: '#333' }, 'fine');
      drawing.draw([square], shown, { stroke: '#444' }, 'fine');
    });
    expect(svg).toBe(
      '<defs><path id="test-0" d="m10 10 20 0 0 20-20 0z"/></defs>' +
        '<use href="#test-0" fill="#111"/><use href="#test-0" fill="#222"/>' +
        '<path d="m-8 20 116 0" stroke="#333"/><use href="#test-0" stroke="#444"/>',
    );
  });

  it('is one element where the outline follows on the area, and two where the area covers its outline', () => {
    const [area, outline] = [{ fill: '#111', 'fill-opacity': '0.5' }, { stroke: '#222' }];
    const inOrder = drawn((drawing) => {
      drawing.draw([square], shown, area, 'fine');
      drawing.draw([square], shown, outline, 'fine');
    });
    expect(inOrder).toBe('<path d="m10 10 20 0 0 20-20 0z" stroke="#222" fill="#111" fill-opacity="0.5"/>');
    const covered = drawn((drawing) => {
      drawing.draw([square], shown, outline, 'fine');
      drawing.draw([square], shown, area, 'fine');
    });
    expect(covered.match(/<use/g)).toHaveLength(2);
  });

  it('leaves out what is covered later, and keeps a little under the edge', () => {
    const svg = drawn((drawing) => {
      drawing.draw([line], shown, { stroke: '#111' }, 'fine');
      drawing.draw([square], shown, { fill: '#222' }, 'fine');
      drawing.cover({ left: 0, top: 0, right: 60, bottom: 60 });
      drawing.draw([square], shown, { fill: '#333' }, 'fine');
    });
    expect(svg).toBe('<path d="m52 20 56 0" stroke="#111"/><path d="m10 10 20 0 0 20-20 0z" fill="#333"/>');
  });

  it('leaves out what is covered by one thing after the other', () => {
    const svg = drawn((drawing) => {
      drawing.draw([line], shown, { stroke: '#111' }, 'fine');
      drawing.cover({ left: 0, top: 0, right: 60, bottom: 60 });
      drawing.cover({ left: 60, top: -5, right: 200, bottom: 90 });
    });
    expect(svg).toBe('');
  });

  it('is coarser where that will do', () => {
    const bent: PathPart = { points: pointsOf([10, 10], [50, 13], [90, 10]), isClosed: false };
    expect(drawn((drawing) => drawing.draw([bent], shown, {}, 'fine'))).toBe('<path d="m10 10 40 3 40-3"/>');
    expect(drawn((drawing) => drawing.draw([bent], shown, {}, 'coarse'))).toBe('<path d="m10 10 80 0"/>');
  });

  it('has one definition of what is defined twice', () => {
    const svg = drawn((drawing) => {
      const define = (content: string) => drawing.define((id) => `<pattern id="${id}">${content}</pattern>`);
      expect(define('a')).toBe('test-0');
      expect(define('b')).toBe('test-1');
      expect(define('a')).toBe('test-0');
    });
    expect(svg).toBe('<defs><pattern id="test-0">a</pattern><pattern id="test-1">b</pattern></defs>');
  });
});
