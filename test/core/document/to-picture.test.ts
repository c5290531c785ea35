import { describe, expect, it } from 'vitest';
import { isPictureItself, toOverlay, toOverlays, toPictureMap } from '../../../src/core/document/to-picture.js';
import type { PictureDocument } from '../../../src/core/document/schema.js';
import { toStory } from '../../../src/core/document/to-story.js';
import type { Finding } from '../../../src/core/problems/finding.js';
import { toPicturePixel } from '../../fixtures/picture-pixels.js';

const bounds = { south: 50, west: 10, north: 50.1, east: 10.2 };
const plan = { image: 'plan.jpg', bounds, name: 'Plan of 1833', alt: 'A plan.', attribution: 'A. Map' };
const [northWest, northEast, southEast, southWest] = [
  { lat: 50.1, lon: 10 },
  { lat: 50.1, lon: 10.2 },
  { lat: 50, lon: 10.2 },
  { lat: 50, lon: 10 },
] as const;

function read(...documents: unknown[]) {
  const findings: Finding[] = [];
  const overlays = toOverlays(documents as PictureDocument[], 'basemap', findings);
  return { overlays, found: findings.map(({ code, where }) => `${code} ${where}`) };
}

describe('a picture that is laid over the earth', () => {
  it('has its corners clockwise from the top left, and is seen whole', () => {
    const { overlays, found } = read(plan);
    expect(found).toEqual([]);
    expect(overlays).toEqual([
      {
        ...{ type: 'image', src: 'plan.jpg', name: 'Plan of 1833', alt: 'A plan.', attribution: 'A. Map', opacity: 1 },
        corners: [northWest, northEast, southEast, southWest],
      },
    ]);
  });

  it('may be turned: three corners, or four', () => {
    const corners = [southWest, northWest, northEast, southEast];
    const { overlays } = read(
      { image: 'a.png', corners },
      { iiif: 'https://a.example/i', corners: corners.slice(0, 3) },
    );
    expect(overlays.map((one) => [one.type, one.corners])).toEqual([
      ['image', corners],
      ['iiif', corners.slice(0, 3)],
    ]);
  });

  it.each([
    [-1, 0],
    [0.4, 0.4],
    [7, 1],
    ['much', 1],
    [Number.NaN, 1],
  ])('is seen by %s as by %s', (opacity, expected) => {
    expect(read({ ...plan, opacity }).overlays[0]!.opacity).toBe(expected);
  });

  it.each<[object, string[]]>([
    [{ ...plan, image: 'javascript:x' }, ['unsafe-url basemap[0].image']],
    [{ ...plan, image: 7 }, []],
    [{ bounds }, []],
    [{ ...plan, bounds: { ...bounds, north: 50 } }, ['wrong-value basemap[0].bounds']],
    [{ ...plan, bounds: { ...bounds, north: 99 } }, ['not-on-earth basemap[0].bounds']],
    [{ image: 'a.png', corners: [northWest, northEast] }, ['wrong-value basemap[0].corners']],
    [{ image: 'a.png', corners: [northWest, northWest, northEast] }, ['wrong-value basemap[0].corners']],
    [{ image: 'a.png', corners: [northWest, { lat: 99, lon: 0 }, southEast] }, ['not-on-earth basemap[0].corners[1]', 'wrong-value basemap[0].corners']], // prettier-ignore
    [{ image: 'a.png', alt: '' }, ['missing-value basemap[0].bounds']],
    [{ zoomify: 'tiles/', bounds }, ['wrong-value basemap[0].width']],
    [{ zoomify: 'tiles/', bounds, width: 400 }, ['wrong-value basemap[0].height']],
    [{ ...plan, width: 0, height: 10 }, ['wrong-value basemap[0].width']],
    [{ ...plan, height: -5 }, ['wrong-value basemap[0].height']],
    [{ iiif: 'https://a.example/i', bounds, width: 1e308 }, ['wrong-value basemap[0].width']],
    [{ zoomify: 'tiles/', bounds, width: 400, height: 2 ** 21 }, ['wrong-value basemap[0].height']],
  ])('is left out where it cannot be laid: %j', (document, expected) => {
    const { overlays, found } = read(document);
    expect(overlays).toEqual([]);
    expect(found).toEqual(expected);
  });
});

describe('a picture that is the map', () => {
  const painting = { zoomify: 'https://a.example/painting/', width: 30_000, height: 19_970 };

  it('needs its size', () => {
    const findings: Finding[] = [];
    expect(toPictureMap(painting, 'basemap[0]', findings)).toMatchObject({ ...{ type: 'zoomify' }, width: 30_000 });
    expect(toPictureMap({ image: 'a.jpg' } as PictureDocument, 'basemap[1]', findings)).toBeUndefined();
    expect(findings.map(({ where }) => where)).toEqual(['basemap[1].width']);
  });

  it('has places in its pixels, and counts zooms from where it is whole', () => {
    const { story, findings } = toStory({
      basemap: [painting],
      events: [
        {
          title: 'A dog',
          where: { name: 'The dog', x: 12_000, y: 15_000 },
          camera: { zoom: 5, center: { x: 1, y: 2 } },
        },
      ],
    });
    expect(findings).toEqual([]);
    const [{ places, camera }] = story.events as [(typeof story.events)[0]];
    const at = places[0]!.kind === 'point' ? places[0]!.at : undefined;
    expect(toPicturePixel(at!).x).toBeCloseTo(12_000, 3);
    expect(toPicturePixel(at!).y).toBeCloseTo(15_000, 3);
    expect(camera!.zoom).toBe(14);
    expect(toPicturePixel(camera!.center!).y).toBeCloseTo(2, 3);
  });

  it.each<[string, object[], object, string[]]>([
    ['degrees on a picture', [painting], { name: 'A', lat: 1, lon: 2 }, ['not-on-picture events[0].where']],
    ['an area on a picture', [painting], { name: 'A', area: { region: 'fr' } }, ['not-on-picture events[0].where']],
    ['pixels on the earth', [], { name: 'A', x: 1, y: 2 }, ['no-picture events[0].where']],
    ['half of a pixel', [painting], { name: 'A', x: 1 }, ['wrong-value events[0].where']],
    ['pixels that nothing has', [painting], { name: 'A', x: 1, y: 1e9 }, ['wrong-value events[0].where']],
  ])('leaves a place its name: %s', (_, basemap, where, expected) => {
    const { story, findings } = toStory({ basemap, events: [{ title: 'A', where }] } as never);
    expect(story.events[0]!.places[0]).toMatchObject({ kind: 'named', name: 'A' });
    expect(findings.map((finding) => `${finding.code} ${finding.where}`)).toEqual(expected);
  });

  it('leaves out what lies on the earth', () => {
    const shapes = { type: 'FeatureCollection', features: [] } as const;
    const { story, findings } = toStory({
      basemap: [plan, painting, { tiles: 'https://a.example/{z}/{x}/{y}.png' }],
      layers: [{ name: 'A', geojson: shapes }],
      events: [{ title: 'A', basemap: [plan] }],
    } as never);
    expect(story).toMatchObject({ picture: { src: painting.zoomify } });
    for (const key of ['overlays', 'tiles', 'layers']) expect(story).not.toHaveProperty(key);
    expect(story.events[0]).not.toHaveProperty('overlays');
    expect(findings.map((finding) => `${finding.code} ${finding.where}`).sort()).toEqual([
      'not-on-picture basemap[0]',
      'not-on-picture basemap[2]',
      'not-on-picture events[0].basemap[0]',
      'not-on-picture layers[0]',
    ]);
  });

  it('is one: another has to be laid over it', () => {
    const { story, findings } = toStory({ basemap: [painting, painting], events: [] });
    expect(story.picture).toMatchObject({ src: painting.zoomify });
    expect(findings.map((finding) => `${finding.code} ${finding.where}`)).toEqual(['wrong-value basemap[1]']);
  });
});

const square = [northWest, northEast, southEast, southWest];

describe('a picture in the place of its address', () => {
  it.each(['png', 'jpeg', 'webp', 'gif', 'avif'])('may be %s', (type) => {
    expect(isPictureItself(`data:image/${type};base64,AQID`)).toBe(true);
    const findings: Finding[] = [];
    expect(
      toOverlay({ image: `data:image/${type};base64,AQ==`, corners: square }, 'basemap[0]', findings)?.src,
    ).toContain(type);
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
    expect(toOverlay({ image: address, corners: square }, 'basemap[0]', findings)).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(['unsafe-url']);
  });

  it('is none of pictures that come in tiles', () => {
    const findings: Finding[] = [];
    const iiif = { iiif: 'data:image/png;base64,AQID', corners: square };
    expect(toOverlay(iiif, 'basemap[0]', findings)).toBeUndefined();
    expect(findings.map(({ where }) => where)).toEqual(['basemap[0].iiif']);
  });
});

describe('the corners of a picture', () => {
  it.each([
    ['one is lost that the check has left out', [northWest, undefined, southEast, southWest]],
    ['one is not on the earth', [northWest, { lat: 91, lon: 0 }, southEast, southWest]],
    ['there are two', square.slice(0, 2)],
    ['there is nothing', null],
    ['they are a text', 'NW'],
  ])('are wrong as a whole where %s', (_, given) => {
    const findings: Finding[] = [];
    const document = { image: 'a.png', corners: given } as unknown as PictureDocument;
    expect(toOverlay(document, 'basemap[0]', findings)).toBeUndefined();
    expect(findings.at(-1)).toMatchObject({ code: 'wrong-value', where: 'basemap[0].corners' });
  });
});
