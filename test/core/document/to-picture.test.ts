import { describe, expect, it } from 'vitest';
import type { PictureDocument } from '../../../src/core/document/schema.js';
import { isPictureItself, toOverlay } from '../../../src/core/document/to-picture.js';
import type { Finding } from '../../../src/core/problems/finding.js';

const corners = [
  { lat: 2, lon: 1 },
  { lat: 2, lon: 2 },
  { lat: 1, lon: 2 },
  { lat: 1, lon: 1 },
];

describe('a picture in the place of its address', () => {
  it.each(['png', 'jpeg', 'webp', 'gif', 'avif'])('may be %s', (type) => {
    expect(isPictureItself(`data:image/${type};base64,AQID`)).toBe(true);
    const findings: Finding[] = [];
    expect(toOverlay({ image: `data:image/${type};base64,AQ==`, corners }, 'basemap[0]', findings)?.src).toContain(
      type,
    );
    expect(findings).toEqual([]);
  });

  it.each([
    'data:image/svg+xml;base64,AQID',
    'data:image/png,%3Csvg',
    'data:image/png;base64,<svg>',
    'data:image/png;base64,',
    'data:image/png;charset=x;base64,AQID',
    'data:text/html;base64,AQID',
    ' data:image/png;base64,AQID',
  ])('is none that is %s', (address) => {
    expect(isPictureItself(address)).toBe(false);
    const findings: Finding[] = [];
    expect(toOverlay({ image: address, corners }, 'basemap[0]', findings)).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(['unsafe-url']);
  });

  it('is none of pictures that come in tiles', () => {
    const findings: Finding[] = [];
    const iiif = { iiif: 'data:image/png;base64,AQID', corners };
    expect(toOverlay(iiif, 'basemap[0]', findings)).toBeUndefined();
    expect(findings.map(({ where }) => where)).toEqual(['basemap[0].iiif']);
  });
});

describe('the corners of a picture', () => {
  it.each([
    ['one is lost that the check has left out', [corners[0], undefined, corners[2], corners[3]]],
    ['one is not on the earth', [corners[0], { lat: 91, lon: 0 }, corners[2], corners[3]]],
    ['there are two', corners.slice(0, 2)],
    ['there is nothing', null],
    ['they are a text', 'NW'],
  ])('are wrong as a whole where %s', (_, given) => {
    const findings: Finding[] = [];
    const document = { image: 'a.png', corners: given } as unknown as PictureDocument;
    expect(toOverlay(document, 'basemap[0]', findings)).toBeUndefined();
    expect(findings.at(-1)).toMatchObject({ code: 'wrong-value', where: 'basemap[0].corners' });
  });
});
