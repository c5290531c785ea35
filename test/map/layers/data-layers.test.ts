import { expect } from '@open-wc/testing';
import type { DataLayer } from '../../../src/core/model.js';
import type { Problem } from '../../../src/core/problems/problem.js';
import { DataLayers } from '../../../src/map/layers/data-layers.js';
import { ColourReader } from '../../../src/map/map-colours.js';
import type { View } from '../../../src/map/view.js';
import { frames, waitUntil } from '../../fixtures/moments.js';

const square = (west: number, east: number) => ({
  type: 'Polygon' as const,
  coordinates: [[[west, -5], [east, -5], [east, 5], [west, 5], [west, -5]]],
}); // prettier-ignore
const layer = (name: string, geojson: unknown, more: Partial<DataLayer> = {}): DataLayer =>
  ({ name, geojson, style: {}, ...more }) as DataLayer;

const view: View = { camera: { center: { lat: 0, lon: 0 }, zoom: 4 }, width: 256, height: 128 };
const panned: View = { ...view, camera: { center: { lat: 0, lon: 0.5 }, zoom: 4 } };
const answers = new Map<string, () => Response>();
const asked: string[] = [];
const { fetch } = window;

beforeEach(() => {
  asked.length = 0;
  window.fetch = (input) => {
    asked.push(String(input));
    return Promise.resolve(answers.get(String(input))?.() ?? new Response('', { status: 404 }));
  };
});
afterEach(() => {
  window.fetch = fetch;
});

function make(toAddress: (url: string) => string | undefined = (url) => url) {
  const box = document.body.appendChild(document.createElement('div'));
  Object.assign(box.style, { position: 'relative', width: '256px', height: '128px' });
  const pane = box.appendChild(document.createElement('div'));
  const problems: Problem[] = [];
  let redraws = 0;
  let changes = 0;
  const stage = {
    pane,
    colours: new ColourReader(box, () => undefined),
    drawAgain: () => void redraws++,
    onProblem: (problem: Problem) => void problems.push(problem),
  };
  const layers = new DataLayers(stage, { toAddress, onChange: () => void changes++ });
  const canvases = () => [...pane.querySelectorAll('canvas')];
  return { pane, layers, problems, canvases, counts: () => ({ redraws, changes }) };
}

const inkOf = (canvas: HTMLCanvasElement) =>
  canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.filter((value, index) => index % 4 === 3 && value > 0).length; // prettier-ignore
const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);

describe('DataLayers', () => {
  it('draws each layer on a canvas of its own, in the order of the story, whichever comes first', () => {
    const { layers, canvases } = make();
    const [under, over] = [layer('under', square(-5, 0)), layer('over', square(0, 5))];
    layers.show([over]);
    layers.show([under, over]);
    layers.move(view, false);
    expect(canvases().map((canvas) => [canvas.style.zIndex, inkOf(canvas) > 0])).to.deep.equal([['1', true], ['0', true]]); // prettier-ignore
    expect(layers.ready.map((each) => each.layer.name)).to.deep.equal(['under', 'over']);
  });

  it('moves what is drawn while the map moves, and draws it anew at rest', () => {
    const { layers, canvases } = make();
    layers.show([layer('a', square(-5, 5))]);
    layers.move(view, false);
    const [canvas] = canvases();
    const { transform } = canvas!.style;
    const context = canvas!.getContext('2d')!;
    context.clearRect(0, 0, canvas!.width, canvas!.height);
    layers.move(panned, true);
    expect(canvas!.style.transform).not.to.equal(transform);
    expect(inkOf(canvas!)).to.equal(0);
    layers.move(panned, false);
    expect(inkOf(canvas!)).to.be.above(0);
  });

  it('draws nothing anew where nothing has moved', () => {
    const { layers, canvases } = make();
    layers.show([layer('a', square(-5, 5))]);
    layers.move(view, false);
    const [canvas] = canvases();
    canvas!.getContext('2d')!.clearRect(0, 0, canvas!.width, canvas!.height);
    layers.move(view, false);
    expect(inkOf(canvas!)).to.equal(0);
    layers.recolour();
    layers.move(view, false);
    expect(inkOf(canvas!)).to.be.above(0);
  });

  it('fetches a file once, though several layers are of it, and tells when it is there', async () => {
    answers.set('data.json', () => Response.json(square(-5, 5)));
    const { layers, counts } = make();
    const both = [layer('a', 'data.json'), layer('b', 'data.json')];
    layers.show(both);
    expect(layers.ready).to.deep.equal([]);
    const before = counts();
    await waitUntil(() => layers.ready.length === 2, 'both are there');
    layers.show([]);
    layers.show(both);
    expect(asked).to.deep.equal(['data.json']);
    expect(counts().changes).to.be.above(before.changes);
    expect(counts().redraws).to.be.above(before.redraws);
  });

  it('asks for nothing that it may not ask for yet', async () => {
    let isAllowed = false;
    answers.set('/there.json', () => Response.json(square(-5, 5)));
    const { layers, problems } = make((url) => (isAllowed ? `/${url}` : undefined));
    const one = layer('a', 'there.json');
    layers.show([one]);
    await frames();
    expect([asked, problems]).to.deep.equal([[], []]);
    isAllowed = true;
    layers.show([one]);
    await waitUntil(() => layers.ready.length === 1, 'it is there');
    expect(asked).to.deep.equal(['/there.json']);
  });

  for (const [what, answer, code] of [
    ['is not there', () => new Response('', { status: 404 }), 'layer-unavailable'],
    ['is no JSON', () => new Response('<!doctype html>'), 'layer-unavailable'],
    ['is too large', () => new Response(new Uint8Array(10_000_001)), 'layer-unavailable'],
    ['is no GeoJSON', () => Response.json({ type: 'Topology' }), 'layer-no-geojson'],
    ['is in metres', () => Response.json({ type: 'Point', coordinates: [389_000, 5_819_000] }), 'layer-projected'],
  ] as const)
    it(`says once that a file ${what}, and shows the rest`, async () => {
      answers.set('wrong.json', answer);
      const { layers, problems } = make();
      const all = [layer('wrong', 'wrong.json'), layer('right', square(-5, 5))];
      layers.show(all);
      await waitUntil(() => problems.length > 0, 'it is told');
      layers.show([]);
      layers.show(all);
      await frames();
      expect(codes(problems)).to.deep.equal([code]);
      expect(layers.ready.map((each) => each.layer.name)).to.deep.equal(['right']);
    });

  it('takes a layer away once its event is over', async () => {
    const { layers, canvases } = make();
    layers.show([layer('a', square(-5, 5))]);
    layers.move(view, false);
    layers.show([]);
    await waitUntil(() => canvases().length === 0, 'it is gone');
    expect(layers.ready).to.deep.equal([]);
  });

  it('shows no more layers at a time than a phone has room for', () => {
    const { layers, canvases } = make();
    layers.show(Array.from({ length: 500 }, (_, index) => layer(String(index), square(-5, 5))));
    expect(canvases()).to.have.length(12);
  });

  it('names whom the layers that are there are from, each once', () => {
    const { layers } = make();
    layers.show([layer('a', square(-5, 5), { attribution: 'A' }), layer('b', square(-5, 5), { attribution: 'A' }), layer('c', square(-5, 5)), layer('d', 'no.json', { attribution: 'D' })]); // prettier-ignore
    expect(layers.credits()).to.deep.equal(['A']);
  });

  it('leaves nothing in the map', () => {
    const { layers, pane } = make();
    layers.show([layer('a', square(-5, 5))]);
    layers.destroy();
    expect(pane.childElementCount).to.equal(0);
  });
});
