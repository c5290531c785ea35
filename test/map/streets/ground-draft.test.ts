import { expect } from '@open-wc/testing';
import { drawStreetMap } from '../../../src/map/streets/draw-street-map.js';
import { GroundDraft } from '../../../src/map/streets/ground-draft.js';
import { GroundPicture, type PaintGround } from '../../../src/map/streets/ground-picture.js';
import type { StreetColours } from '../../../src/map/streets/street-colours.js';
import { toStreetShapes } from '../../../src/map/streets/street-shapes.js';
import { draggedCamera, type View } from '../../../src/map/view.js';
import { metres, quarter, quarterBounds, quarterCentre } from '../../fixtures/street-pack.js';

const tokens = ['paper', 'border', 'land', 'coast', 'water', 'river', 'road', 'kerb', 'casing', 'rail', 'building', 'site', 'green']; // prettier-ignore
const colours = Object.fromEntries(
  tokens.map((token, index) => [token, `rgb(${20 * index}, ${255 - 18 * index}, ${(90 * index) % 255})`]),
) as unknown as StreetColours;
const shapes = toStreetShapes(quarter, quarterBounds);

const view = (zoom: number, width = 900, height = 480): View => ({
  camera: { center: quarterCentre, zoom },
  width,
  height,
});

const streets: PaintGround = (pen, shown) => {
  const ratio = pen.canvas.width / shown.width;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawStreetMap(pen, shown, [shapes], colours, true);
};

/** Draws to the end. */
function drawAll(draft: GroundDraft): void {
  while (!draft.drawPiece());
}

const canvas = () => document.createElement('canvas');

/** The picture that a draft becomes. */
function inPieces(draft: GroundDraft): GroundPicture {
  drawAll(draft);
  const picture = new GroundPicture(canvas());
  draft.show(picture);
  return picture;
}

function atOnce(shown: View): GroundPicture {
  const picture = new GroundPicture(canvas());
  picture.draw(shown, (pen) => streets(pen, shown));
  return picture;
}

/** What part of two pictures differs by more than an edge's rounding. */
function difference(one: GroundPicture, other: GroundPicture): number {
  const [dots, others] = [one, other].map(({ canvas }) =>
    canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data,
  ); // prettier-ignore
  return dots!.filter((value, index) => Math.abs(value - others![index]!) > 32).length / dots!.length;
}

/** A row of dots that is wrong in one piece would be more. */
const least = 2e-4;

describe('a picture that is drawn piece by piece', () => {
  for (const zoom of [13.4, 15.25, 16, 17.9])
    it(`is the same as one that is drawn at once, at zoom ${zoom}`, () => {
      const picture = inPieces(new GroundDraft(canvas(), view(zoom), streets));
      expect(difference(picture, atOnce(view(zoom)))).to.be.below(least);
    });

  it('fills the picture of a screen that has more dots than the one it was begun on', () => {
    const draft = new GroundDraft(canvas(), view(16), streets);
    drawAll(draft);
    const ratio = devicePixelRatio;
    const picture = new GroundPicture(canvas());
    try {
      Object.defineProperty(window, 'devicePixelRatio', { value: 2 * ratio, configurable: true });
      draft.show(picture);
    } finally {
      Object.defineProperty(window, 'devicePixelRatio', { value: ratio, configurable: true });
    }
    const { width, height } = picture.canvas;
    expect(width).to.equal(Math.round(2 * ratio * 900));
    expect(picture.canvas.getContext('2d')!.getImageData(width - 2, height - 2, 1, 1).data[3]).to.equal(255);
  });

  it('is the same where a wide road lies just beyond a piece, and reaches into it', () => {
    const [lon, lat] = metres(0, 220);
    const onRoad = { ...view(17.9), camera: { center: { lat, lon }, zoom: 17.9 } };
    for (let up = 170; up <= 240; up += 5) {
      const shown = { ...onRoad, camera: draggedCamera(onRoad, 0, -up) };
      const picture = inPieces(new GroundDraft(canvas(), shown, streets));
      expect(difference(picture, atOnce(shown)), `${up} pixels up`).to.be.below(least);
    }
  });

  it('is the same where most of it is taken from another', () => {
    const before = view(16);
    const after = { ...before, camera: draggedCamera(before, 60, -40) };
    const picture = inPieces(new GroundDraft(canvas(), after, streets, atOnce(before)));
    expect(difference(picture, atOnce(after))).to.be.below(least);
  });

  it('is drawn in pieces that are small, and are all of it together', () => {
    const sizes: number[] = [];
    const shown = view(16);
    drawAll(new GroundDraft(canvas(), shown, (_, { width, height }) => sizes.push(width * height)));
    expect(Math.max(...sizes)).to.be.at.most(66_000);
    expect(sizes.reduce((sum, size) => sum + size)).to.be.closeTo(shown.width * shown.height, 1);
  });

  for (const [what, right, down, part] of [
    ['to the right', 60, 0, 60 * 480],
    ['to the left', -60, 0, 60 * 480],
    ['down', 0, 40, 40 * 900],
    ['up and to the left', -60, -40, 60 * 440 + 40 * 900],
    ['beyond', 1000, 0, 480 * 900],
    ['not at all', 0, 0, 0],
  ] as const)
    it(`takes from another what that has of it, and draws the rest, where the map was dragged ${what}`, () => {
      const before = view(16);
      const after = { ...before, camera: draggedCamera(before, right, down) };
      let drawn = 0;
      drawAll(new GroundDraft(canvas(), after, (_, { width, height }) => (drawn += width * height), atOnce(before)));
      expect(drawn).to.be.closeTo(part, 1);
    });

  it('takes nothing from a picture of another zoom', () => {
    let drawn = 0;
    const paint: PaintGround = (_, { width, height }) => (drawn += width * height);
    drawAll(new GroundDraft(canvas(), view(16), paint, atOnce(view(16.1))));
    expect(drawn).to.be.closeTo(900 * 480, 1);
  });
});
