import { expect } from '@open-wc/testing';
import { drawStreetMap, isBlankAround } from '../../../src/map/streets/draw-street-map.js';
import type { StreetColours } from '../../../src/map/streets/street-colours.js';
import { toStreetShapes } from '../../../src/map/streets/street-shapes.js';
import { boxOfBounds } from '../../../src/map/clip-to-bounds.js';
import { quarter, quarterBounds, quarterCentre } from '../../fixtures/street-pack.js';

const tokens = ['ink', 'muted', 'land', 'coast', 'water', 'river', 'sea', 'accent', 'mark', 'road', 'kerb', 'rail', 'building', 'site', 'green', 'park']; // prettier-ignore
const colours = {
  ...Object.fromEntries(tokens.map((token) => [token, 'rgb(0, 200, 0)'])),
  paper: 'rgb(250, 250, 250)',
  border: 'rgb(90, 0, 0)',
} as StreetColours;

const view = (zoom: number) => ({ camera: { center: quarterCentre, zoom }, width: 600, height: 600 });

function draw(zoom: number, packs = [toStreetShapes(quarter, quarterBounds)]) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [600, 600];
  const context = canvas.getContext('2d')!;
  drawStreetMap(context, view(zoom), packs, colours, isBlankAround(packs, view(zoom)));
  return (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data].slice(0, 3).join();
}

describe('the streets of a view', () => {
  it('end at a fine edge, and what lies beyond is neither land nor water', () => {
    const zoom = 13;
    const at = draw(zoom);
    const { x, y, width, height } = boxOfBounds(view(zoom), quarterBounds, 0);
    expect(at(2, 2)).to.equal('250,250,250');
    expect(at(300, 300)).to.equal('0,200,0');
    const along = [-2, -1, 0, 1, 2].map((step) => at(Math.round(x) + step, Math.round(y + height / 2)));
    expect(
      along.some((colour) => colour !== '250,250,250' && colour !== '0,200,0'),
      along.join(' '),
    ).to.equal(true);
    expect(at(Math.round(x + width) + 4, Math.round(y + height / 2))).to.equal('250,250,250');
  });

  it('leave the world alone where it is still shown, and where there are none', () => {
    expect(draw(9.25)(2, 2)).to.equal('0,0,0');
    expect(draw(14, [])(2, 2)).to.equal('0,0,0');
  });
});
