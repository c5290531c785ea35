import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { SvgPen } from '../../src/poster/svg-pen.js';

const size = { width: 400, height: 300 };

/** What a pen has drawn on a screen like the picture: in thirds of a pixel, and scaled by as much. */
function drawn(draw: (pen: SvgPen) => void): string {
  const pen = new SvgPen(size, 1, 'test');
  draw(pen);
  const [, drawing = ''] =
    /^<g transform="scale\(0\.333333\)" fill="none" stroke-linejoin="round"(?:\/>|>(.*)<\/g>$)/s.exec(pen.toSvg())!;
  return drawing;
}

function square(pen: SvgPen, x = 10): void {
  pen.beginPath();
  pen.moveTo(x, 10);
  pen.lineTo(x + 10, 10);
  pen.lineTo(x + 10, 20);
  pen.lineTo(x, 10);
}

describe('a pen that writes SVG', () => {
  it('fills with its colour and strength', () => {
    const svg = drawn((pen) => {
      pen.fillStyle = '#123456';
      pen.globalAlpha = 0.25;
      square(pen);
      pen.fill();
    });
    expect(svg).toBe('<path d="m30 30 30 0 0 30z" fill="#123456" fill-opacity="0.25"/>');
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
      '<path d="m30 30 30 0 0 30z" stroke="#abcdef" stroke-width="8.4" stroke-linecap="round" stroke-dasharray="0.3 16.5"/>',
    );
  });

  it('has pointed corners unless told otherwise, as a canvas has', () => {
    const svg = drawn((pen) => {
      square(pen);
      pen.stroke();
    });
    expect(svg).toBe('<path d="m30 30 30 0 0 30z" stroke="#000" stroke-width="3" stroke-linejoin="miter"/>');
  });

  it('is as exact on a screen with more pixels', () => {
    const pen = new SvgPen(size, 1.25, 'test');
    square(pen);
    pen.fill();
    expect(pen.toSvg()).toContain('scale(0.266667)');
    expect(pen.toSvg()).toContain('d="m38 38 37 0 0 37z"');
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
      '<defs><path id="test-0" d="m30 30 30 0 0 30z"/></defs>' +
        '<use href="#test-0" fill="#000"/><use href="#test-0" fill="#fff"/><path d="m90 30 30 0 0 30z" fill="#fff"/>',
    );
  });

  it('writes what shows of a path, and a little beyond', () => {
    const svg = drawn((pen) => {
      pen.beginPath();
      pen.moveTo(-1000, 50);
      pen.lineTo(1000, 50);
      pen.stroke();
      pen.beginPath();
      pen.moveTo(-1000, -1000);
      pen.lineTo(1000, -1000);
      pen.lineTo(1000, 50);
      pen.lineTo(-1000, 50);
      pen.fill();
      square(pen, 5000);
      pen.fill();
    });
    expect(svg).toContain('d="m-24 150 1248 0"');
    expect(svg).toContain('d="m-24-24 1248 0 0 174-1248 0z"');
    expect(svg.match(/<path/g)).toHaveLength(2);
  });

  it('writes what shows of a path where it is clipped', () => {
    const svg = drawn((pen) => {
      pen.save();
      pen.beginPath();
      pen.rect(100, -50, 100, 900);
      pen.clip();
      pen.beginPath();
      pen.moveTo(-1000, 50);
      pen.lineTo(1000, 50);
      pen.stroke();
      pen.restore();
      pen.stroke();
    });
    expect(svg).toContain('<path d="m276 150 348 0"');
    expect(svg).toContain('</g><path d="m-24 150 1248 0"');
  });

  it('shows no outline where something is closed along the edge to which it is clipped', () => {
    const svg = drawn((pen) => {
      pen.beginPath();
      pen.rect(100, 0, 100, 300);
      pen.clip();
      pen.beginPath();
      pen.moveTo(100, 100);
      pen.lineTo(150, 150);
      pen.lineTo(100, 200);
      pen.lineTo(100, 100);
      pen.stroke();
    });
    expect(svg).toContain('d="m276 300 24 0 150 150-150 150-24 0z"');
  });

  it('does not write what a rectangle covers', () => {
    const svg = drawn((pen) => {
      square(pen);
      pen.fill();
      square(pen, 250);
      pen.stroke();
      pen.fillStyle = '#dfe8ea';
      pen.fillRect(0, 0, 200, 300);
    });
    expect(svg).toBe(
      '<path d="m750 30 30 0 0 30z" stroke="#000" stroke-width="3" stroke-linejoin="miter"/>' +
        '<path d="m0 0 600 0 0 900-600 0z" fill="#dfe8ea"/>',
    );
  });

  it('goes on with its path after it has filled a rectangle', () => {
    const svg = drawn((pen) => {
      square(pen);
      pen.fillRect(0, 0, 1, 1);
      pen.fill();
    });
    expect(svg).toContain('<path d="m30 30 30 0 0 30z" fill="#000"/>');
  });

  it('takes less care with an edge that is not to be seen: that of a hatch alone', () => {
    const bow = (pen: SvgPen) => {
      pen.beginPath();
      pen.moveTo(10, 10);
      pen.lineTo(50, 11);
      pen.lineTo(90, 10);
      pen.lineTo(50, 90);
      pen.fillStyle = pen.pattern(pen, '#b5341f', { x: 0, y: 0 });
    };
    const [coarse, fine] = ['m30 30 240 0-120 240z', 'm30 30 120 3 120-3-120 240z'];
    expect(
      drawn((pen) => {
        bow(pen);
        pen.fill();
      }),
    ).toContain(coarse);
    const withArea = drawn((pen) => {
      bow(pen);
      const hatch = pen.fillStyle;
      pen.fillStyle = '#b5341f';
      pen.fill();
      pen.fillStyle = hatch;
      pen.fill();
    });
    expect(withArea).toContain(fine);
    expect(withArea).not.toContain(coarse);
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
      pen.fillRect(10, 10, 2, 2);
      pen.restore();
      pen.fillRect(13, 10, 2, 2);
      pen.restore();
      pen.fillRect(16, 10, 2, 2);
    });
    expect(svg.replace(/<defs>.*<\/defs>/, '')).toBe(
      '<g clip-path="url(#test-0)"><g clip-path="url(#test-0)"><path d="m30 30 6 0 0 6-6 0z" fill="#222"/></g>' +
        '<path d="m39 30 6 0 0 6-6 0z" fill="#222"/></g><path d="m48 30 6 0 0 6-6 0z" fill="#111"/>',
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
    const pen = new SvgPen(size, 1, 'test');
    const first = pen.pattern(pen, '#111', { x: 10, y: 20 }, { distance: 7, width: 0.8 });
    expect(pen.pattern(pen, '#111', { x: 10, y: 20 }, { distance: 7, width: 0.8 })).toBe(first);
    expect(pen.pattern(pen, '#222', { x: 10, y: 20 }, { distance: 7, width: 0.8 })).not.toBe(first);
    const svg = pen.toSvg();
    expect(svg).toContain('patternTransform="scale(3)" x="-3" y="-6" width="7" height="7"');
    expect(svg.match(/<pattern/g)).toHaveLength(2);
  });

  it('measures text in its font, with what is between the letters', () => {
    const pen = new SvgPen(size, 1, 'test');
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
      pen.strokeText('A & B', 50, 60);
      pen.fillText('A & B', 50, 60);
    });
    expect(svg.match(/<text/g)).toHaveLength(1);
    expect(svg).toContain('>A &#38; B</text>');
    for (const attribute of [
      'x="150"',
      'font-size="36"',
      'stroke-width="9"',
      'font-style="italic"',
      'paint-order="stroke"',
      'stroke="#fff"',
      'fill="#54737a"',
    ])
      expect(svg).toContain(attribute);
  });

  it('begins or ends text where it is told to, and keeps a width that it is given', () => {
    const svg = drawn((pen) => {
      pen.font = '400 12px sans-serif';
      pen.textAlign = 'left';
      pen.fillText('begins', 10, 10);
      pen.textAlign = 'right';
      pen.fillText('ends', 10, 10);
      pen.textAlign = 'center';
      pen.fillText('keeps', 10, 10, 40);
      pen.fillText('ᚠᚢ', 10, 10, 40);
    });
    const [begins, ends, keeps, unknown] = svg.match(/<text.*?<\/text>/g)!;
    expect(begins).toContain('text-anchor="start"');
    expect(ends).toContain('text-anchor="end"');
    expect(keeps).toContain('textLength="120" lengthAdjust="spacingAndGlyphs"');
    expect(keeps).not.toContain('text-anchor');
    expect(unknown, 'letters whose width is guessed').not.toContain('textLength');
  });

  it('writes an edge by itself where other letters follow than its own', () => {
    const svg = drawn((pen) => {
      pen.font = '400 12px sans-serif';
      pen.strokeStyle = '#fff';
      pen.fillStyle = '#123456';
      pen.strokeText('A', 10, 10);
      pen.strokeText('B', 20, 10);
      pen.fillText('A', 10, 10);
      pen.fillText('B', 20, 10);
    });
    const seen = svg.match(/<text.*?<\/text>/g)!.map((text) => [/>(.)</.exec(text)![1], /fill="(.*?)"/.exec(text)![1]]);
    expect(seen).toEqual([['A', 'none'], ['B', 'none'], ['A', '#123456'], ['B', '#123456']]); // prettier-ignore
  });

  it('moves and turns what is written, until the pen is as it was', () => {
    const svg = drawn((pen) => {
      pen.font = '400 10px sans-serif';
      pen.save();
      pen.translate(100, 50);
      pen.rotate(Math.PI / 2);
      pen.translate(20, 0);
      pen.fillText('turned', 0, 0);
      pen.restore();
      pen.fillText('upright', 5, 5);
    });
    expect(svg).toContain('transform="rotate(90 300 210)"');
    expect(svg.match(/<text x="300" y="220.8"[^>]*>turned/)).not.toBeNull();
    expect(svg.match(/<text x="15" y="25.8"(?![^>]*transform)[^>]*>upright/)).not.toBeNull();
  });

  it('tells how many pixels of the screen the picture has, so that parts meet between two of them', () => {
    expect(new SvgPen(size, 1.5, 'test').canvas.width).toBe(600);
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
