import { expect, fixture, html } from '@open-wc/testing';
import type { TileServer } from '../../src/core/model.js';
import { LeafletTiles } from '../../src/map/leaflet-tiles.js';
import { catchImageRequests, type ImageRequests } from '../fixtures/image-requests.js';
import { waitUntil } from '../fixtures/moments.js';

const server: TileServer = { url: 'tiles/{z}/{x}/{y}.png', minZoom: 0, maxZoom: 19 };
const korea = { center: { lat: 40, lon: 127 }, zoom: 6 };

let images: ImageRequests;
beforeEach(() => {
  images = catchImageRequests();
});
afterEach(() => images.restore());

/** Tiles of a server on a pane in a shadow root, and what they tell. */
async function make(servers: readonly TileServer[] = [server]) {
  const host = await fixture<HTMLElement>(html`<div style="position:relative;width:300px;height:200px"></div>`);
  const root = host.attachShadow({ mode: 'open' });
  const pane = document.createElement('div');
  Object.assign(pane.style, { position: 'absolute', inset: '0' });
  root.append(pane);
  const [ready, problems]: [string[], string[]] = [[], []];
  const end = new AbortController();
  const reports = {
    onReady: ({ url }: TileServer) => void ready.push(url),
    onProblem: ({ code }: { code: string }) => void problems.push(code),
  };
  const tiles = new LeafletTiles(pane, korea, servers, reports, end.signal);
  return { root, pane, tiles, ready, problems, end };
}

describe('tiles', () => {
  it('are asked for at the zoom of the camera, and told of once they come', async () => {
    const { ready, problems, end } = await make();
    await waitUntil(() => ready.length > 0, 'they come');
    expect(images.urls.every((url) => url.startsWith('tiles/6/'))).to.equal(true);
    expect([ready, problems]).to.deep.equal([[server.url], []]);
    end.abort();
  });

  it('are those of where the camera is put', async () => {
    const { tiles, ready, end } = await make();
    await waitUntil(() => ready.length > 0, 'they come');
    tiles.show({ center: { lat: 50, lon: 10 }, zoom: 8 });
    await waitUntil(() => images.urls.some((url) => url.startsWith('tiles/8/')), 'those of there');
    end.abort();
  });

  it('follow a camera that is on its way, and are those of where it comes to rest', async () => {
    const { tiles, ready, end } = await make();
    await waitUntil(() => ready.length > 0, 'they come');
    for (const zoom of [6.3, 6.7, 7]) tiles.follow({ ...korea, zoom });
    tiles.rest();
    await waitUntil(() => images.urls.some((url) => url.startsWith('tiles/7/')), 'those of there');
    end.abort();
  });

  it('are none of an address that is no tiles’, which is told', async () => {
    const { problems, end } = await make([{ ...server, url: 'tiles/{z}.png' }]);
    expect(problems).to.deep.equal(['tiles-unavailable']);
    expect(images.urls).to.deep.equal([]);
    end.abort();
  });

  it('leave nothing behind at the end: no image, no style', async () => {
    const { root, pane, ready, end } = await make();
    await waitUntil(() => ready.length > 0, 'they come');
    expect(root.adoptedStyleSheets).to.have.length(1);
    end.abort();
    expect(root.adoptedStyleSheets).to.have.length(0);
    expect(pane.querySelector('img')).to.equal(null);
  });
});
