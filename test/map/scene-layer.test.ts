import { expect } from '@open-wc/testing';
import type { MapScene, SceneArea, SceneRoute } from '../../src/core/map/scene.js';
import type { LatLon } from '../../src/core/model.js';
import { Hatches } from '../../src/map/hatches.js';
import type { MapColours } from '../../src/map/map-colours.js';
import { SceneLayer, type RegionShapes } from '../../src/map/scene-layer.js';
import type { View } from '../../src/map/view.js';

const colours = { accent: 'rgb(255, 0, 0)', mark: 'rgb(0, 0, 255)', paper: 'rgb(255, 255, 255)' } as MapColours;
const square = (west: number, east: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, -5],
      [east, -5],
      [east, 5],
      [west, 5],
      [west, -5],
    ],
  ],
});

const area = (style: SceneArea['style'], active: boolean, west = -5, east = 5): SceneArea => ({
  area: { type: 'geometry', geometry: square(west, east) },
  style,
  active,
});

const route = (style: SceneRoute['style'], accent: boolean, ...lons: number[]): SceneRoute => ({
  line: lons.map((lon): LatLon => ({ lat: 0, lon })),
  style,
  accent,
});

/** What a scene looks like at zoom 4, as a canvas of 256 by 128 pixels around the equator. */
function draw(scene: Partial<MapScene>, lon = 0, shapeOf: RegionShapes = () => undefined) {
  const canvas = document.createElement('canvas');
  canvas.width = 256;
  canvas.height = 128;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const view: View = { camera: { center: { lat: 0, lon }, zoom: 4 }, width: 256, height: 128 };
  new SceneLayer(new Hatches()).draw(context, view, { areas: [], routes: [], ...scene }, shapeOf, colours);
  return { context, at: (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data] };
}

const inkOf = ({ context }: ReturnType<typeof draw>) => {
  const { data } = context.getImageData(0, 0, 256, 128);
  return data.filter((_, index) => index % 4 === 3).reduce((sum, alpha) => sum + alpha, 0);
};

describe('SceneLayer', () => {
  it('hatches an area and leaves what is around it', () => {
    const drawn = draw({ areas: [area('hatch', true)] });
    expect(drawn.at(128, 64)[3]).to.be.above(0);
    expect(drawn.at(10, 64)[3]).to.equal(0);
  });

  it('hatches circles and regions alike, a region once its shape is there', () => {
    const circle = { type: 'circle', center: { lat: 0, lon: 0 }, radius: 400_000 } as const;
    const region = { type: 'region', region: 'somewhere' } as const;
    const hatch = (area: SceneArea['area']) => ({ areas: [{ area, style: 'hatch', active: true } as const] });
    expect(draw(hatch(circle)).at(128, 64)[3]).to.be.above(0);
    expect(draw(hatch(region)).at(128, 64)[3]).to.equal(0);
    const shape = { type: 'MultiPolygon' as const, coordinates: [square(-5, 5).coordinates] };
    expect(draw(hatch(region), 0, (name) => (name === 'somewhere' ? shape : undefined)).at(128, 64)[3]).to.be.above(0);
  });

  it('draws an area that is not active faintly, and its tint not at all', () => {
    expect(inkOf(draw({ areas: [area('hatch', false)] }))).to.be.below(
      inkOf(draw({ areas: [area('hatch', true)] })) / 2,
    );
    expect(inkOf(draw({ areas: [area('hatch', false)] }))).to.be.above(0);
    expect(inkOf(draw({ areas: [area('tint', false)] }))).to.equal(0);
  });

  it('tints an area that is meant itself, without lines', () => {
    const drawn = draw({ areas: [area('tint', true)] });
    const alphas = Array.from({ length: 40 }, (_, step) => drawn.at(108 + step, 64)[3]);
    expect(new Set(alphas).size).to.equal(1);
  });

  it('draws an area that crosses the date line on both sides of it', () => {
    const drawn = draw({ areas: [area('tint', true, 175, 185)] }, -180);
    expect(drawn.at(125, 64)[3]).to.be.above(0);
    expect(drawn.at(131, 64)[3]).to.be.above(0);
  });

  it('draws what is travelled in accent and solid', () => {
    const [red = 0, , blue = 0, alpha] = draw({ routes: [route('solid', true, -5, 5)] }).at(128, 64);
    expect(red).to.be.above(blue);
    expect(alpha).to.be.above(200);
  });

  it('draws what is not travelled yet in the colour of marks', () => {
    const [red = 0, , blue = 0] = draw({ routes: [route('solid', false, -5, 5)] }).at(128, 64);
    expect(blue).to.be.above(red);
  });

  it('dots what is ahead', () => {
    const drawn = draw({ routes: [route('dotted', true, -5, 5)] });
    const alphas = Array.from({ length: 40 }, (_, step) => drawn.at(108 + step, 64)[3]!);
    expect(Math.min(...alphas)).to.equal(0);
    expect(Math.max(...alphas)).to.be.above(100);
  });

  it('draws a stretch wider than a line', () => {
    const height = (style: SceneRoute['style']) => {
      const drawn = draw({ routes: [route(style, true, -5, 5)] });
      return Array.from({ length: 30 }, (_, step) => drawn.at(128, 50 + step)[3]!).filter((alpha) => alpha > 0).length;
    };
    expect(height('stretch')).to.be.above(height('solid'));
  });

  it('draws the traveller over the routes', () => {
    const drawn = draw({ routes: [route('solid', false, -5, 5)], traveller: { lat: 0, lon: 0 } });
    expect(drawn.at(128, 64).slice(0, 3)).to.deep.equal([255, 0, 0]);
  });

  it('waits for the shape of a region', () => {
    const region: SceneArea = { area: { type: 'region', region: 'east' }, style: 'hatch', active: true };
    expect(inkOf(draw({ areas: [region] }))).to.equal(0);
  });
});
