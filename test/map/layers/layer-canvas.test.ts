import { expect, fixture, html } from '@open-wc/testing';
import { LayerCanvas } from '../../../src/map/layers/layer-canvas.js';
import type { View } from '../../../src/map/view.js';
import { waitUntil } from '../../fixtures/moments.js';

const size = { width: 200, height: 100 };
const at = (lon: number, zoom = 5): View => ({ ...size, camera: { center: { lat: 10, lon }, zoom } });

/** A canvas on a pane, and what it was painted for. */
async function make() {
  const pane = await fixture<HTMLElement>(html`<div style="position:relative;width:200px;height:100px"></div>`);
  const layer = new LayerCanvas(pane);
  const painted: View[] = [];
  const paint = (pen: CanvasRenderingContext2D, view: View) => {
    painted.push(view);
    pen.fillRect(0, 0, view.width, view.height);
  };
  const canvas = pane.querySelector('canvas')!;
  return { pane, layer, canvas, painted, show: (view: View, isMoving = false) => layer.show(view, isMoving, paint) };
}

describe('the canvas of a layer', () => {
  it('is painted for more than the picture, and lies around it', async () => {
    const { canvas, pane, painted, show } = await make();
    show(at(20));
    expect(painted[0]!.width).to.be.above(size.width);
    const [box, map] = [canvas.getBoundingClientRect(), pane.getBoundingClientRect()];
    expect(box.left).to.be.below(map.left);
    expect(box.right).to.be.above(map.right);
  });

  it('is not painted again for the same view at rest, but for another', async () => {
    const { painted, show } = await make();
    show(at(20));
    show(at(20));
    expect(painted).to.have.length(1);
    show(at(20.01));
    show(at(20.01, 5.1));
    expect(painted).to.have.length(3);
  });

  it('moves with the map while that is enough, and is painted anew where it is not', async () => {
    const { canvas, painted, show } = await make();
    show(at(20));
    const before = canvas.getBoundingClientRect().left;
    show(at(20.1), true);
    expect(painted).to.have.length(1);
    expect(canvas.getBoundingClientRect().left).to.be.below(before);
    show(at(60), true);
    expect(painted).to.have.length(2);
  });

  it('is painted again once it is to forget', async () => {
    const { layer, painted, show } = await make();
    show(at(20));
    layer.forget();
    show(at(20));
    expect(painted).to.have.length(2);
  });

  it('is of the rank that it is given, and is taken away when it leaves', async () => {
    const { pane, layer, canvas } = await make();
    layer.setRank(3);
    expect(canvas.style.zIndex).to.equal('3');
    let isGone = false;
    layer.leave(() => (isGone = true));
    await waitUntil(() => isGone, 'it is gone');
    expect(pane.querySelector('canvas')).to.equal(null);
  });
});
