import { expect } from '@open-wc/testing';
import type { MapPicture } from '../../../src/core/model.js';
import { FileLoader } from '../../../src/map/file-loader.js';
import { PictureSource } from '../../../src/map/layers/picture-source.js';
import { waitUntil } from '../../fixtures/moments.js';

const { fetch } = window;
afterEach(() => {
  window.fetch = fetch;
});

const info = { '@context': 'http://iiif.io/api/image/3/context.json', type: 'ImageService3', width: 800, height: 600 };

/** The source of a picture, whose server answers so, what is asked for, and what went wrong. */
function make(picture: MapPicture, answer: () => Response = () => new Response('{}')) {
  const [asked, failed]: [string[], string[]] = [[], []];
  let ready = 0;
  window.fetch = (url, request) => {
    asked.push(`${String(url as string)} ${request?.redirect}`);
    return Promise.resolve(answer());
  };
  const loader = new FileLoader((url, error) => failed.push(`${url} ${(error as Error).message}`));
  const source = new PictureSource(picture, loader);
  return { source, asked, failed, want: () => source.want(() => ready++), ready: () => ready };
}

describe('the levels of a picture', () => {
  for (const picture of [
    { type: 'image', src: 'plan.jpg' },
    { type: 'zoomify', src: 'tiles/', width: 800, height: 600 },
  ] as const)
    it(`are known at once of ${picture.type}, and nobody is asked`, () => {
      const { source, asked, want } = make(picture);
      want();
      expect(source.levels!.levels.length).to.be.above(0);
      expect(asked).to.deep.equal([]);
    });

  it('of IIIF its server says, asked once, and followed nowhere else', async () => {
    const { source, asked, want, ready } = make(
      { type: 'iiif', src: 'https://a.example/i' },
      () => new Response(JSON.stringify({ ...info, tiles: [{ width: 256, scaleFactors: [1, 2, 4] }] })),
    );
    expect(source.levels).to.equal(undefined);
    want();
    want();
    await waitUntil(() => ready() === 1, 'they are known');
    want();
    expect(asked).to.deep.equal(['https://a.example/i/info.json error']);
    expect(source.levels).to.include({ width: 800, height: 600 });
    expect([source.isAt('https://a.example/i/info.json'), source.isAt('https://a.example/i')]).to.deep.equal([true, false]); // prettier-ignore
  });

  for (const [what, answer, message] of [
    ['is not there', () => new Response('', { status: 404 }), /HTTP 404/],
    ['is none', () => new Response('{"a":1}'), /not the info\.json of an image/],
    ['is too large', () => new Response(`"${'x'.repeat(1_000_001)}"`), /1000003 bytes, more than 1000000/],
  ] as const)
    it(`are not known where its file ${what}, which is told`, async () => {
      const { source, failed, want, ready } = make({ type: 'iiif', src: 'https://a.example/i' }, answer);
      want();
      await waitUntil(() => failed.length > 0, 'it is told');
      expect(failed[0]).to.match(message);
      expect([source.levels, ready()]).to.deep.equal([undefined, 0]);
    });
});
