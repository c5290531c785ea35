import { expect, fixture, html } from '@open-wc/testing';
import type { Camera } from '../../../src/core/map/camera.js';
import { GroundPicture, withMargin } from '../../../src/map/streets/ground-picture.js';
import { draggedCamera, toViewPoint, type View } from '../../../src/map/view.js';

const camera: Camera = { center: { lat: 48, lon: 9 }, zoom: 16 };
const view: View = { camera, width: 400, height: 240 };
const closer = (levels: number): View => ({ ...view, camera: { ...camera, zoom: camera.zoom + levels } });
const dragged = (right: number, down: number): View => ({ ...view, camera: draggedCamera(view, right, down) });

/** A picture of the view and what is around it, in a frame as large as the view. */
async function make() {
  const frame = await fixture<HTMLElement>(html`<div style="position:relative;width:400px;height:240px"></div>`);
  const picture = new GroundPicture(document.createElement('canvas'));
  frame.append(picture.canvas);
  const all = withMargin(view);
  picture.draw(all, () => undefined);
  /** Where the canvas has a point, in pixels of the frame. */
  const placeOf = (at: Camera['center']) => {
    const [box, { x, y }] = [picture.canvas.getBoundingClientRect(), frame.getBoundingClientRect()];
    const scale = box.width / all.width;
    const point = toViewPoint(all, at);
    return { x: box.x - x + point.x * scale, y: box.y - y + point.y * scale };
  };
  return { picture, placeOf };
}

const places = [camera.center, { lat: 48.001, lon: 9.002 }, { lat: 47.999, lon: 8.998 }];

describe('a picture of the ground', () => {
  it('has a dot for each of the screen, and an eighth more than the view at each side', async () => {
    const { picture } = await make();
    const { width, height } = picture.canvas;
    expect([width, height]).to.deep.equal([500, 300].map((side) => Math.round(side * devicePixelRatio)));
    expect(picture.shown).to.deep.equal({ camera, width: 500, height: 300 });
  });

  for (const [what, next] of [
    ['dragged', dragged(50, -30)],
    ['dragged the other way', dragged(-50, 30)],
    ['brought closer', closer(0.75)],
    ['taken back a little', closer(-0.25)],
    ['as it is', view],
  ] as const)
    it(`is moved to where a view has it that is ${what}, and looks right there`, async () => {
      const { picture, placeOf } = await make();
      expect(picture.looksRight(next)).to.equal(true);
      picture.follow(next);
      for (const place of places) {
        const [there, wanted] = [placeOf(place), toViewPoint(next, place)];
        expect(there.x).to.be.closeTo(wanted.x, 0.1);
        expect(there.y).to.be.closeTo(wanted.y, 0.1);
      }
    });

  for (const [what, next] of [
    ['farther to the side than it reaches', dragged(52, 0)],
    ['farther down than it reaches', dragged(0, -32)],
    ['so close that it would be blurred', closer(0.76)],
    ['so far back that it would not fill the view', closer(-0.26)],
    ['elsewhere on earth', { ...view, camera: { ...camera, center: { lat: -33, lon: 151 } } }],
    ['of a wider picture', { ...view, width: 520 }],
  ] as const)
    it(`does not do for a view ${what}`, async () => {
      const { picture } = await make();
      expect(picture.looksRight(next)).to.equal(false);
    });

  it('covers what is around a view too, as far as it reaches', async () => {
    const { picture } = await make();
    expect([picture.covers(view, 50, 30), picture.covers(view, 51), picture.covers(view, 0, 31)]).to.deep.equal([true, false, false]); // prettier-ignore
  });

  it('shows nothing once somebody has sized its canvas, and so emptied it', async () => {
    const { picture } = await make();
    picture.canvas.width = Math.round(400 * devicePixelRatio);
    expect([picture.shown, picture.covers(view)]).to.deep.equal([undefined, false]);
  });
});
