import { expect, fixture, html } from '@open-wc/testing';
import type { Camera } from '../../../src/core/map/camera.js';
import { GroundBuffer } from '../../../src/map/streets/ground-buffer.js';
import { draggedCamera, toViewPoint, type View } from '../../../src/map/view.js';

const camera: Camera = { center: { lat: 48, lon: 9 }, zoom: 16 };
const view: View = { camera, width: 400, height: 240 };
const closer = (levels: number): View => ({ ...view, camera: { ...camera, zoom: camera.zoom + levels } });
const dragged = (right: number, down: number): View => ({ ...view, camera: draggedCamera(view, right, down) });

/** A canvas in a frame as large as the view, and what is painted on it. */
async function make() {
  const frame = await fixture<HTMLElement>(html`<div style="position:relative;width:400px;height:240px"></div>`);
  const canvas = document.createElement('canvas');
  Object.assign(canvas.style, { position: 'absolute', width: '100%', height: '100%' });
  frame.append(canvas);
  const buffer = new GroundBuffer(canvas);
  const painted: View[] = [];
  const draw = (shown: View, isLarge = true) => buffer.draw(shown, isLarge, (_, all) => painted.push(all));
  /** Where the canvas has a point, in pixels of the frame. */
  const placeOf = (at: Camera['center']) => {
    const [box, { x, y }] = [canvas.getBoundingClientRect(), frame.getBoundingClientRect()];
    const scale = box.width / painted.at(-1)!.width;
    const point = toViewPoint(painted.at(-1)!, at);
    return { x: box.x - x + point.x * scale, y: box.y - y + point.y * scale };
  };
  return { canvas, buffer, painted, draw, placeOf };
}

const places = [camera.center, { lat: 48.001, lon: 9.002 }, { lat: 47.999, lon: 8.998 }];

describe('the ground of a map', () => {
  it('is as large as its picture, and follows nothing, where little is drawn', async () => {
    const { canvas, buffer, painted, draw } = await make();
    draw(view, false);
    expect(painted).to.deep.equal([view]);
    expect(canvas.style.transform).to.equal('');
    expect([canvas.clientWidth, canvas.width]).to.deep.equal([400, Math.round(400 * devicePixelRatio)]);
    expect(buffer.follow(dragged(1, 0))).to.equal(false);
  });

  it('is larger by an eighth at each side where much is, around the same middle', async () => {
    const { canvas, painted, draw, placeOf } = await make();
    draw(view);
    expect(painted).to.deep.equal([{ camera, width: 500, height: 300 }]);
    expect([canvas.width, canvas.height]).to.deep.equal([500, 300].map((side) => Math.round(side * devicePixelRatio)));
    expect(placeOf(camera.center)).to.deep.equal({ x: 200, y: 120 });
  });

  for (const [what, next] of [
    ['dragged', dragged(50, -30)],
    ['dragged the other way', dragged(-50, 30)],
    ['brought closer', closer(0.75)],
    ['taken back a little', closer(-0.25)],
    ['as it is', view],
  ] as const)
    it(`is moved to where a view has it that is ${what}, without a new drawing`, async () => {
      const { buffer, painted, draw, placeOf } = await make();
      draw(view);
      expect(buffer.follow(next)).to.equal(true);
      expect(painted).to.have.length(1);
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
    it(`does not follow a view ${what}`, async () => {
      const { canvas, buffer, draw } = await make();
      draw(view);
      const { transform } = canvas.style;
      expect(buffer.follow(next)).to.equal(false);
      expect(canvas.style.transform).to.equal(transform);
    });

  it('does not follow before anything is drawn, nor once somebody has sized its canvas, and so emptied it', async () => {
    const { canvas, buffer, draw } = await make();
    expect(buffer.follow(view)).to.equal(false);
    draw(view);
    canvas.width = Math.round(400 * devicePixelRatio);
    expect(buffer.follow(view)).to.equal(false);
    draw(view);
    expect(buffer.follow(view)).to.equal(true);
  });

  it('is drawn anew where the map rests, wherever it was moved to', async () => {
    const { buffer, draw, placeOf } = await make();
    draw(view);
    buffer.follow(dragged(40, 20));
    draw(closer(0.5));
    expect(placeOf(camera.center)).to.deep.equal({ x: 200, y: 120 });
  });

  it('leaves its canvas as it was', async () => {
    const { canvas, buffer, draw } = await make();
    draw(view);
    buffer.destroy();
    const { width, height, transform } = canvas.style;
    expect([width, height, transform]).to.deep.equal(['100%', '100%', '']);
  });
});
