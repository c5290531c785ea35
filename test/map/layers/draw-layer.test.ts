import { expect } from '@open-wc/testing';
import { toLayerClasses } from '../../../src/core/map/layer-classes.js';
import type { LayerStyle } from '../../../src/core/model.js';
import { readFeatures } from '../../../src/core/places/read-features.js';
import { drawLayer, type LayerInks } from '../../../src/map/layers/draw-layer.js';
import { drawSwatch } from '../../../src/map/layers/draw-swatch.js';
import { LayerHatches } from '../../../src/map/layers/layer-hatches.js';
import { toForcedLooks, toLooks } from '../../../src/map/layers/layer-looks.js';
import { toClassShapes } from '../../../src/map/layers/layer-shapes.js';
import type { View } from '../../../src/map/view.js';

const feature = (geometry: object, it?: unknown) => ({ type: 'Feature', properties: { it }, geometry });
const square = (west: number, east: number) => ({
  type: 'Polygon',
  coordinates: [[[west, -5], [east, -5], [east, 5], [west, 5], [west, -5]]],
}); // prettier-ignore

interface Options {
  readonly style?: LayerStyle;
  readonly forced?: boolean;
  readonly lon?: number;
}

const inksOf = (style: LayerStyle, values: unknown[], isForced = false): LayerInks => {
  const { classes } = toLayerClasses(
    values.map((it) => ({ properties: { it } })),
    style,
  );
  const looks = isForced
    ? toForcedLooks(classes).map((look) => ({ ...look, colour: 'rgb(0, 0, 0)' }))
    : toLooks(classes, ({ light }) => light);
  return { looks, edge: 'rgb(0, 0, 0)', halo: 'rgb(255, 255, 255)', ground: 'rgb(255, 255, 255)', hatching: new LayerHatches() }; // prettier-ignore
};

/** Data at zoom 4, on a canvas of 256 by 128 pixels around the equator. */
function draw(
  geometries: readonly { geometry: object; it?: unknown }[],
  { style = {}, forced, lon = 0 }: Options = {},
) {
  const canvas = document.createElement('canvas');
  canvas.width = 256;
  canvas.height = 128;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const { features } = readFeatures({
    type: 'FeatureCollection',
    features: geometries.map(({ geometry, it }) => feature(geometry, it)),
  });
  const view: View = { camera: { center: { lat: 0, lon }, zoom: 4 }, width: 256, height: 128 };
  const inks = inksOf(style, geometries.map(({ it }) => it), forced); // prettier-ignore
  drawLayer(context, view, toClassShapes(features, toLayerClasses(features, style)), inks);
  const at = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data];
  const inkIn = (x: number, y: number, width: number, height: number) =>
    context.getImageData(x, y, width, height).data.filter((value, index) => index % 4 === 3 && value > 60).length / (width * height); // prettier-ignore
  return { at, inkIn };
}

describe('drawLayer', () => {
  it('fills areas so that the ground shines through, and leaves holes', () => {
    const { at } = draw([{ geometry: square(-5, 5) }]);
    expect(at(128, 64)[3]).to.be.within(185, 200);
    expect(at(20, 64)[3]).to.equal(0);
  });

  it('tells steps by their shade, and hatches what has no number', () => {
    const style = { by: 'it', steps: [10] };
    const { at, inkIn } = draw([{ geometry: square(-10, -5), it: 1 }, { geometry: square(-2, 3), it: 20 }, { geometry: square(5, 10) }], { style }); // prettier-ignore
    const lightness = (x: number) => at(x, 64)[0]! + at(x, 64)[1]! + at(x, 64)[2]!;
    expect(lightness(45)).to.be.above(lightness(132) + 100);
    expect(inkIn(198, 50, 30, 30)).to.be.within(0.1, 0.6);
  });

  it('draws lines and points', () => {
    const line = draw([{ geometry: { type: 'LineString', coordinates: [[-5, 0], [5, 0]] } }]); // prettier-ignore
    expect([line.at(128, 64)[3], line.at(128, 68)[3]]).to.deep.equal([255, 0]);
    const point = draw([{ geometry: { type: 'Point', coordinates: [0, 0] } }]);
    expect([point.at(128, 64)[3], point.at(131, 64)[3], point.at(137, 64)[3]]).to.deep.equal([255, 255, 0]);
  });

  it('draws in each copy of the world that is seen', () => {
    for (const lon of [180, -180]) expect(draw([{ geometry: square(-180, -175) }, { geometry: square(175, 180) }], { lon }).inkIn(80, 40, 96, 40)).to.be.above(0.95); // prettier-ignore
  });

  it('tells steps by how dense their hatch is where colours are forced, and leaves what has no number empty', () => {
    const style = { by: 'it', steps: [10, 20] };
    const areas = [1, 15, 30, undefined].map((it, index) => ({
      geometry: square(-10 + 5 * index, -6 + 5 * index),
      it,
    }));
    const { inkIn } = draw(areas, { style, forced: true });
    const shares = areas.map((_, index) => inkIn(20 + 57 * index, 45, 30, 40));
    expect(shares[1]).to.be.above(shares[0]! + 0.1);
    expect(shares[2]).to.be.above(shares[1]! + 0.1);
    expect(shares[3]).to.equal(0);
  });

  it('tells kinds by hatch, dashes and shape where colours are forced, each by another', () => {
    const values = Array.from({ length: 8 }, (_, index) => ({ it: index, value: String(index) }));
    const { classes } = toLayerClasses(values.map(({ it }) => ({ properties: { it } })), { by: 'it', classes: values }); // prettier-ignore
    const looks = toForcedLooks(classes);
    for (const part of ['hatch', 'dashes'] as const)
      expect(new Set(looks.map((look) => JSON.stringify(look[part]))).size).to.equal(8);
  });
});

describe('drawSwatch', () => {
  for (const kind of ['area', 'line', 'point'] as const)
    it(`draws what a class looks like as ${kind}`, () => {
      const canvas = document.createElement('canvas');
      const inks = inksOf({ by: 'it', steps: [10] }, [1, 20, undefined]);
      const pictures = inks.looks.map((look) => {
        drawSwatch(canvas, kind, look, inks);
        return canvas.toDataURL();
      });
      expect(new Set(pictures).size).to.equal(3);
    });
});
