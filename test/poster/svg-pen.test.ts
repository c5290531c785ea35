import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { SvgPen } from '../../src/poster/svg-pen.js';

function drawn(draw: (pen: SvgPen) => void): string {
  const pen = new SvgPen(400, 1.5, 'test');
  draw(pen);
  return pen.toSvg();
}

function square(pen: SvgPen, x = 10): void {
  pen.beginPath();
  pen.moveTo(x, 10);
  pen.lineTo(x + 10, 10);
  pen.lineTo(x + 10, 20);
  pen.closePath();
}

describe('a pen that writes SVG', () => {
  it('fills with its colour and strength', () => {
    const svg = drawn((pen) => {
      pen.fillStyle = '#123456';
      pen.globalAlpha = 0.25;
      square(pen);
      pen.fill();
    });
    expect(svg).toBe('<path d="M10 10l10 0 0 10z" fill="#123456" fill-opacity="0.25"/>');
  });

  it('strokes with its colour, width, ends and dashes', () => {
    const svg = drawn((pen) => {
      pen.strokeStyle = '#abcdef';
      pen.lineWidth = 2.8;
      pen.lineCap = pen.lineJoin = 'round';
      pen.setLineDash([0.1, 5.5]);
      square(pen);
      pen.stroke();
    });
    expect(svg).toBe(
      '<path d="M10 10l10 0 0 10z" fill="none" stroke="#abcdef" stroke-width="2.8" stroke-linejoin="round" stroke-linecap="round" stroke-dasharray="0.1 5.5"/>',
    );
  });

  it('draws nothing for an empty path', () => {
    expect(
      drawn((pen) => {
        pen.beginPath();
        pen.fill();
        pen.stroke();
      }),
    ).toBe('');
  });

  it('writes a path once that it draws twice', () => {
    const svg = drawn((pen) => {
      square(pen);
      pen.fill();
      pen.fillStyle = '#fff';
      pen.fill();
      square(pen, 30);
      pen.fill();
    });
    expect(svg).toBe(
      '<defs><path id="test-0" d="M10 10l10 0 0 10z"/></defs>' +
        '<use href="#test-0" fill="#000"/><use href="#test-0" fill="#fff"/><path d="M30 10l10 0 0 10z" fill="#fff"/>',
    );
  });

  it('goes back to what was saved: its ink, and what it was clipped to', () => {
    const svg = drawn((pen) => {
      pen.fillStyle = '#111';
      pen.save();
      pen.fillStyle = '#222';
      square(pen);
      pen.clip();
      pen.save();
      pen.clip();
      pen.fillRect(0, 0, 5, 5);
      pen.restore();
      pen.fillRect(1, 0, 5, 5);
      pen.restore();
      pen.fillRect(2, 0, 5, 5);
    });
    expect(svg.replace(/<defs>.*<\/defs>/, '')).toBe(
      '<g clip-path="url(#test-0)"><g clip-path="url(#test-0)"><rect x="0" y="0" width="5" height="5" fill="#222"/></g>' +
        '<rect x="1" y="0" width="5" height="5" fill="#222"/></g><rect x="2" y="0" width="5" height="5" fill="#111"/>',
    );
    expect(svg.match(/<clipPath/g)).toHaveLength(1);
  });

  it('restores to the beginning where nothing was saved', () => {
    const svg = drawn((pen) => {
      pen.fillStyle = '#111';
      pen.restore();
      pen.fillRect(0, 0, 1, 1);
    });
    expect(svg).toContain('fill="#000"');
  });

  it('keeps every id apart from those of another picture', () => {
    const svg = drawn((pen) => {
      square(pen);
      pen.clip();
      pen.fillStyle = pen.pattern(pen, '#b5341f', { x: 3, y: 4 });
      pen.save();
      pen.fill();
      pen.restore();
      pen.restore();
    });
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^test-/);
    for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
  });

  it('hatches with lines that go with the map, one pattern for each look', () => {
    const pen = new SvgPen(400, 1, 'test');
    const first = pen.pattern(pen, '#111', { x: 10, y: 20 }, { distance: 7, width: 0.8 });
    expect(pen.pattern(pen, '#111', { x: 10, y: 20 }, { distance: 7, width: 0.8 })).toBe(first);
    expect(pen.pattern(pen, '#222', { x: 10, y: 20 }, { distance: 7, width: 0.8 })).not.toBe(first);
    const svg = pen.toSvg();
    expect(svg).toContain('x="-3" y="-6" width="7" height="7"');
    expect(svg.match(/<pattern/g)).toHaveLength(2);
  });

  it('measures text in its font, with what is between the letters', () => {
    const pen = new SvgPen(400, 1, 'test');
    pen.font = "400 10px 'Noto Sans'";
    const plain = pen.measureText('KOREA').width;
    expect(plain).toBeGreaterThan(25);
    pen.letterSpacing = '2px';
    expect(pen.measureText('KOREA').width).toBeCloseTo(plain + 10, 6);
    pen.letterSpacing = '0px';
    pen.font = "600 10px 'Noto Sans'";
    expect(pen.measureText('KOREA').width).toBeGreaterThan(plain);
    pen.font = "italic 400 20px 'Noto Sans'";
    expect(pen.measureText('KOREA').width).toBeGreaterThan(1.5 * plain);
  });

  it('writes text with its edge, escaped', () => {
    const svg = drawn((pen) => {
      pen.font = "italic 400 12px 'Noto Sans'";
      pen.strokeStyle = '#fff';
      pen.lineWidth = 3;
      pen.fillStyle = '#54737a';
      pen.strokeText();
      pen.fillText('A & B', 50, 60);
    });
    expect(svg.match(/<text/g)).toHaveLength(1);
    expect(svg).toContain('>A &#38; B</text>');
    for (const attribute of ['font-style="italic"', 'paint-order="stroke"', 'stroke="#fff"', 'fill="#54737a"'])
      expect(svg).toContain(attribute);
  });

  it('tells how many pixels of the screen the picture has, so that parts meet between two of them', () => {
    expect(new SvgPen(400, 1.5, 'test').canvas.width).toBe(600);
  });

  it('writes well-formed XML', () => {
    const svg = drawn((pen) => {
      pen.save();
      pen.beginPath();
      pen.rect(0, 0, 10, 10);
      pen.clip();
      pen.beginPath();
      pen.arc(5, 5, 2);
      pen.fill();
      pen.setTransform();
      pen.restore();
    });
    const root = new DOMParser({
      onError: (_, message) => {
        throw new SyntaxError(message);
      },
    }).parseFromString(`<svg>${svg}</svg>`, 'text/xml');
    expect(root.getElementsByTagName('path')).toHaveLength(2);
  });
});
