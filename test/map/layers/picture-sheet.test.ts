import { expect } from '@open-wc/testing';
import type { Overlay } from '../../../src/core/model.js';
import { toImageLevels } from '../../../src/core/pictures/picture-levels.js';
import { PictureSheet } from '../../../src/map/layers/picture-sheet.js';
import type { View } from '../../../src/map/view.js';
import { catchImageRequests, type ImageRequests } from '../../fixtures/image-requests.js';
import { waitUntil } from '../../fixtures/moments.js';

const view: View = { camera: { center: { lat: 50.05, lon: 10.1 }, zoom: 11 }, width: 600, height: 400 };
const picture: Overlay = {
  ...{ type: 'image', src: 'plan.jpg', opacity: 0.6 },
  corners: [
    { lat: 50.1, lon: 10 },
    { lat: 50.1, lon: 10.2 },
    { lat: 50, lon: 10.2 },
    { lat: 50, lon: 10 },
  ],
};
const levels = toImageLevels({ src: 'plan.jpg', width: 800, height: 600 });

let images: ImageRequests;
const sheets: PictureSheet[] = [];
beforeEach(() => {
  images = catchImageRequests();
});
afterEach(() => {
  images.restore();
  for (const sheet of sheets.splice(0)) sheet.remove();
});

function make() {
  const failed: string[] = [];
  const states: string[] = [];
  const sheet: PictureSheet = new PictureSheet(picture, {
    onState: () => states.push(sheet.state),
    onFail: (url) => failed.push(url),
  });
  document.body.append(sheet.element);
  sheets.push(sheet);
  return { sheet, failed, states, look: () => sheet.choose(levels, sheet.move(levels, view), view, false) };
}

describe('the sheet of a picture', () => {
  it('is coming and not seen until its image is there', async () => {
    images.isSlow = true;
    const { sheet, states, look } = make();
    look();
    expect([sheet.state, sheet.element.style.opacity]).to.deep.equal(['coming', '0']);
    images.release();
    await waitUntil(() => sheet.state === 'there', 'it is there');
    expect(states).to.deep.equal(['there']);
    expect(images.urls).to.deep.equal(['plan.jpg']);
  });

  it('comes up to as much of it as is to be seen, and goes', async () => {
    const { sheet, look } = make();
    look();
    await waitUntil(() => sheet.state === 'there', 'it is there');
    sheet.rise(true);
    expect(sheet.element.style.opacity).to.equal('0.6');
    sheet.setOpacity(0.3);
    expect(sheet.element.style.opacity).to.equal('0.3');
    await sheet.fall(true, false);
    expect(sheet.element.isConnected).to.equal(false);
  });

  it('is missing where its image does not come, which is told once', async () => {
    images.fails = () => true;
    const { sheet, failed, states, look } = make();
    look();
    await waitUntil(() => sheet.state === 'missing', 'it is missing');
    look();
    expect([failed, states]).to.deep.equal([['plan.jpg'], ['missing']]);
  });

  it('is missing where nothing is known of it', () => {
    const { sheet, states } = make();
    sheet.fail();
    expect(states).to.deep.equal(['missing']);
  });
});
