import { expect, fixture, html } from '@open-wc/testing';
import type { Camera } from '../../../src/core/map/camera.js';
import { GroundBuffer } from '../../../src/map/streets/ground-buffer.js';
import { withMargin } from '../../../src/map/streets/ground-picture.js';
import { draggedCamera, type View } from '../../../src/map/view.js';
import { frames, hastenFrames, waitUntil } from '../../fixtures/moments.js';

const camera: Camera = { center: { lat: 48, lon: 9 }, zoom: 16 };
const view: View = { camera, width: 900, height: 640 };
const closer = (levels: number): View => ({ ...view, camera: { ...camera, zoom: camera.zoom + levels } });
const dragged = (right: number, down = 0): View => ({ ...view, camera: draggedCamera(view, right, down) });

/** A ground in a frame as large as the view, and what is painted of it. */
async function make() {
  const frame = await fixture<HTMLElement>(html`<div style="position:relative;width:900px;height:640px"></div>`);
  const canvas = document.createElement('canvas');
  Object.assign(canvas.style, { position: 'absolute', width: '100%', height: '100%' });
  frame.append(canvas);
  const buffer = new GroundBuffer(canvas);
  const painted: View[] = [];
  const named: View[] = [];
  const draw = (shown: View, isMoving = false, isLarge = true) =>
    buffer.draw(shown, isMoving, {
      isLarge,
      paint: (_, part) => painted.push(part),
      paintNames: (_, part) => named.push(part),
    });
  const canvases = () => [...frame.querySelectorAll('canvas')];
  return {
    ...{ frame, canvas, buffer, draw },
    far: () => canvases()[1]!,
    /** What has been painted since the last time. */
    paints: () => painted.splice(0),
    /** Where names have been painted since the last time. */
    names: () => named.splice(0),
    /** Whether what is drawn fills the map. */
    isFilled: () => {
      const all = frame.getBoundingClientRect();
      return canvases().some((each) => {
        const box = each.getBoundingClientRect();
        const isWide = box.left <= all.left + 0.01 && box.right >= all.right - 0.01;
        const isHigh = box.top <= all.top + 0.01 && box.bottom >= all.bottom - 0.01;
        return each.style.visibility !== 'hidden' && isWide && isHigh;
      });
    },
  };
}

type Made = Awaited<ReturnType<typeof make>>;

/** Draws a view, and waits until all is drawn: the picture, what is around it, and what lies far around. */
async function rest({ draw, paints }: Made, shown = view): Promise<void> {
  draw(shown);
  await untilStill(paints);
}

/** Waits until nothing has been painted for some frames; what has been. */
async function untilStill(paints: Made['paints']): Promise<View[]> {
  const all: View[] = [];
  for (let still = 0; still < 3; still++) {
    await frames(1);
    const some = paints();
    if (some.length > 0) still = 0;
    all.push(...some);
  }
  return all;
}

const areaOf = (views: readonly View[]) => views.reduce((sum, { width, height }) => sum + width * height, 0);

/** What is painted in one frame, in square pixels. */
const most = 66_000;

describe('the ground of a map', () => {
  let restore: () => void;
  before(() => (restore = hastenFrames()));
  after(() => restore());

  it('is as large as its picture, and painted anew for every view, where little is drawn', async () => {
    const { canvas, draw, paints } = await make();
    draw(view, false, false);
    draw(dragged(1), true, false);
    expect(paints()).to.deep.equal([view, dragged(1)]);
    expect(canvas.style.transform).to.equal('');
    expect([canvas.clientWidth, canvas.width]).to.deep.equal([900, Math.round(900 * devicePixelRatio)]);
    expect(await untilStill(paints)).to.deep.equal([]);
  });

  it('is there at once where much is, and what is around it comes in the next frames, a piece a frame', async () => {
    const made = await make();
    made.draw(view);
    expect(made.paints()).to.deep.equal([view]);
    expect(made.isFilled()).to.equal(true);
    const later: View[] = [];
    await waitUntil(() => {
      const now = made.paints();
      expect(now.length).to.be.at.most(1);
      expect(areaOf(now)).to.be.at.most(most);
      later.push(...now);
      return made.far().width > 300;
    }, 'what lies far around');
    const around = later.filter(({ camera }) => camera.zoom === 16);
    expect(areaOf(around)).to.be.closeTo(areaOf([withMargin(view)]) - areaOf([view]), 2);
    expect(made.canvas.clientWidth).to.equal(withMargin(view).width);
  });

  it('is gone on with as it is told next, not as it was, once it has been renewed', async () => {
    const { buffer, draw, paints } = await make();
    draw(view);
    await waitUntil(() => paints().some(({ camera }) => camera.zoom < 16), 'a piece of what lies far around');
    buffer.renew();
    await frames(2);
    expect(paints()).to.deep.equal([]);
    const others: number[] = [];
    const paint = (_: unknown, { camera }: View) => others.push(camera.zoom);
    buffer.draw(view, false, { isLarge: true, paint, paintNames: () => undefined });
    await waitUntil(() => others.filter((zoom) => zoom < 16).length > 3, 'all of it anew');
    expect(paints()).to.deep.equal([]);
  });

  it('has its names a frame later, which are laid out then, and in every piece that follows', async () => {
    const made = await make();
    made.draw(view);
    expect(made.names()).to.deep.equal([]);
    await frames(1);
    expect(made.names()).to.deep.equal([view]);
    expect(made.paints()).to.deep.equal([view]);
    const painted = (await untilStill(made.paints)).filter(({ camera }) => camera.zoom === 16);
    expect(made.names()).to.deep.equal(painted);
  });

  it('goes with a hand that drags it across three pictures: a piece a frame, no hole, always sharp', async () => {
    const made = await make();
    await rest(made);
    let painted = 0;
    for (let right = 8; right <= 3 * 900; right += 8) {
      made.draw(dragged(right, right / 4), true);
      expect(made.paints(), 'nothing at once').to.deep.equal([]);
      await frames(1);
      const now = made.paints();
      expect(now.length).to.be.at.most(1);
      painted += areaOf(now);
      expect(made.isFilled(), `${right} pixels on`).to.equal(true);
      expect(made.far().style.visibility, `${right} pixels on`).to.equal('hidden');
    }
    // What comes into view, and not much more: the whole picture at each margin's end would be seven times that.
    expect(painted).to.be.below(2.5 * 3 * 900 * (640 + 900 / 4));
  });

  it('shows what lies far around to a hand that is faster than the drawing, and never a hole', async () => {
    const made = await make();
    await rest(made);
    let blurred = 0;
    for (let right = 90; right <= 900; right += 90) {
      made.paints();
      made.draw(dragged(right), true);
      expect(made.paints(), 'nothing at once').to.deep.equal([]);
      expect(made.isFilled(), `${right} pixels on`).to.equal(true);
      if (made.far().style.visibility !== 'hidden') blurred++;
      await frames(1);
    }
    expect(blurred).to.be.above(0);
  });

  it('shows it from far off too, as fast as one zooms out, and is drawn at once nowhere', async () => {
    const made = await make();
    await rest(made);
    for (let frame = 1; frame <= 40; frame++) {
      made.draw(closer(-frame / 12), true);
      expect(made.paints(), 'nothing at once').to.deep.equal([]);
      await frames(1);
      expect(made.paints().length).to.be.at.most(1);
      expect(made.isFilled(), `frame ${frame}`).to.equal(true);
    }
  });

  it('is drawn anew on the way closer', async () => {
    const made = await make();
    await rest(made);
    const painted: View[] = [];
    for (let frame = 1; frame <= 30; frame++) {
      made.draw(closer(frame / 12), true);
      await frames(1);
      const now = made.paints();
      expect(now.length).to.be.at.most(1);
      painted.push(...now);
      expect(made.isFilled(), `frame ${frame}`).to.equal(true);
    }
    expect(painted.some(({ camera }) => camera.zoom > 16)).to.equal(true);
  });

  it('is whole and sharp again where the map has come to rest, around the same middle', async () => {
    const made = await make();
    await rest(made);
    made.draw(dragged(40, 20), true);
    made.draw(dragged(40, 20));
    expect(made.paints(), 'not at once').to.deep.equal([]);
    const painted = (await untilStill(made.paints)).filter(({ camera }) => camera.zoom === 16);
    expect(areaOf(painted)).to.be.closeTo(areaOf([withMargin(view)]), 2);
    const [box, frame] = [made.canvas.getBoundingClientRect(), made.frame.getBoundingClientRect()];
    expect([box.x - frame.x, box.y - frame.y]).to.deep.equal([-113, -80]);
  });

  it('is drawn at once where the map has jumped', async () => {
    const made = await make();
    await rest(made);
    const there = { ...view, camera: { ...camera, center: { lat: 48.1, lon: 9 } } };
    made.draw(there);
    expect(made.paints()).to.deep.equal([there]);
    expect(made.isFilled()).to.equal(true);
  });

  it('is drawn at once where it has other colours, and what is around it again', async () => {
    const made = await make();
    await rest(made);
    made.buffer.renew();
    made.draw(view);
    expect(made.paints()).to.deep.equal([view]);
    const zooms = (await untilStill(made.paints)).map(({ camera }) => camera.zoom);
    expect([...new Set(zooms)]).to.deep.equal([16, 14]);
  });

  it('is drawn at once where somebody has sized its canvas, and so emptied it', async () => {
    const made = await make();
    await rest(made);
    made.canvas.width = 900;
    made.draw(dragged(8));
    expect(made.paints()).to.deep.equal([dragged(8)]);
  });

  it('keeps no more than two canvases in the page, and leaves its own as it was', async () => {
    const { frame, canvas, buffer, ...made } = await make();
    await rest({ frame, canvas, buffer, ...made });
    expect(frame.querySelectorAll('canvas')).to.have.length(2);
    made.draw(closer(1), true);
    buffer.destroy();
    const { width, height, transform, visibility } = canvas.style;
    expect([width, height, transform, visibility]).to.deep.equal(['100%', '100%', '', '']);
    expect(frame.querySelectorAll('canvas')).to.have.length(1);
    made.paints();
    expect(await untilStill(made.paints)).to.deep.equal([]);
  });
});
