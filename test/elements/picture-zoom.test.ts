import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { PictureZoom } from '../../src/elements/picture-zoom.js';
import { drawnPicture } from '../fixtures/drawn-pictures.js';

/** A picture of these sizes in a box of 300 × 200, and what it tells. */
async function make(width: number, height: number) {
  const box = await fixture<HTMLElement>(
    html`<div style="inline-size:300px;block-size:200px;overflow:hidden;display:grid"></div>`,
  );
  const told: unknown[] = [];
  const zoom = new PictureZoom(box, {
    onZoom: () => undefined,
    onStroke: ({ x, y }) => told.push([x, y]),
    onGround: () => told.push('ground'),
  });
  const image = Object.assign(new Image(), { src: drawnPicture(width, height) });
  await image.decode();
  image.style.margin = 'auto';
  zoom.show(image);
  const { left, top } = box.getBoundingClientRect();
  const send = (type: string, x: number, y: number, more: PointerEventInit = {}, target: Element = image) =>
    target.dispatchEvent(
      new PointerEvent(type, { clientX: left + x, clientY: top + y, bubbles: true, pointerType: 'touch', ...more }),
    );
  const size = () => [image.offsetWidth, image.offsetHeight];
  const at = (x: number, y: number) => ({ x: left + x, y: top + y });
  return { box, image, zoom, told, send, size, at };
}

describe('PictureZoom', () => {
  for (const [width, height, expected] of [
    [600, 400, [300, 200]],
    [900, 300, [300, 100]],
    [100, 200, [100, 200]],
    [30, 20, [300, 200]],
  ] as const)
    it(`shows ${width} × ${height} whole, in its shape`, async () => {
      expect((await make(width, height)).size()).to.deep.equal(expected);
    });

  it('knows the real size of a drawing, at whatever size it is shown', async () => {
    const { zoom, size, image } = await make(600, 400);
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"/>`;
    const loaded = oneEvent(image, 'load');
    image.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
    await loaded;
    zoom.toggle();
    expect(size()).to.deep.equal([600, 400]);
    expect(zoom.isLargest).to.equal(false);
  });

  it('has the real size among its steps, up and down', async () => {
    const { zoom, size } = await make(600, 400);
    zoom.zoom(1);
    expect(size()).to.deep.equal([480, 320]);
    zoom.zoom(1);
    expect(size()).to.deep.equal([600, 400]);
    zoom.zoom(1);
    expect(size()).to.deep.equal([960, 640]);
    zoom.zoom(-1);
    expect(size()).to.deep.equal([600, 400]);
  });

  it('goes between whole and the real size, with a small picture to twice what fits', async () => {
    const large = await make(1500, 1000);
    large.zoom.toggle();
    expect(large.size()).to.deep.equal([1500, 1000]);
    large.zoom.toggle();
    expect(large.size()).to.deep.equal([300, 200]);
    const small = await make(150, 100);
    small.zoom.toggle();
    expect(small.size()).to.deep.equal([600, 400]);
  });

  it('never goes beyond four times what fits, or twice the real size', async () => {
    for (const [width, expected] of [[150, 1200], [1500, 3000]] as const) {
      const { zoom, size, at } = await make(width, (width * 2) / 3);
      zoom.zoomAt(1e9, at(150, 100));
      expect([size()[0], zoom.isLargest]).to.deep.equal([expected, true]);
      zoom.zoomAt(1e-9, at(150, 100));
      expect([size()[0], zoom.isWhole]).to.deep.equal([300, true]);
    }
  }); // prettier-ignore

  it('keeps under the pointer what was there', async () => {
    const { box, image, zoom, at } = await make(1200, 800);
    zoom.zoomAt(2, at(225, 50));
    const { left, top } = image.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    expect([Math.round(left - frame.left), Math.round(top - frame.top)]).to.deep.equal([-225, -50]);
  });

  it('is dragged where it is larger than its box', async () => {
    const { box, zoom, send } = await make(1200, 800);
    zoom.toggle();
    const { scrollLeft, scrollTop } = box;
    send('pointerdown', 150, 100, { pointerType: 'mouse' });
    send('pointermove', 110, 130, { pointerType: 'mouse' });
    send('pointerup', 110, 130, { pointerType: 'mouse' });
    expect([box.scrollLeft - scrollLeft, box.scrollTop - scrollTop]).to.deep.equal([40, -30]);
  });

  it('grows as two fingers part, and shrinks as they meet', async () => {
    const { zoom, send, size, told } = await make(1200, 800);
    send('pointerdown', 100, 100, { pointerId: 1 });
    send('pointerdown', 200, 100, { pointerId: 2 });
    send('pointermove', 300, 100, { pointerId: 2 });
    expect(size()).to.deep.equal([600, 400]);
    send('pointermove', 200, 100, { pointerId: 2 });
    expect(zoom.isWhole).to.equal(true);
    send('pointerup', 200, 100, { pointerId: 2 });
    send('pointerup', 100, 100, { pointerId: 1 });
    expect(told).to.deep.equal([]);
  });

  it('tells of a stroke of a finger where there is nothing to move', async () => {
    const { send, zoom, told } = await make(600, 400);
    const stroke = (pointerType: string) => {
      send('pointerdown', 200, 100, { pointerType });
      send('pointermove', 140, 105, { pointerType });
      send('pointerup', 140, 105, { pointerType });
    };
    stroke('touch');
    stroke('mouse');
    zoom.toggle();
    stroke('touch');
    expect(told).to.deep.equal([[-60, 5]]);
  });

  it('tells of a press on the ground beside the picture, and of no drag that ends there', async () => {
    const { box, send, told, image } = await make(100, 200);
    image.click();
    expect(told).to.deep.equal([]);
    box.click();
    expect(told).to.deep.equal(['ground']);
    send('pointerdown', 150, 100, { pointerType: 'mouse' });
    send('pointermove', 20, 100, { pointerType: 'mouse' });
    send('pointerup', 20, 100, { pointerType: 'mouse' }, box);
    box.click();
    expect(told).to.deep.equal(['ground']);
  });
});
