import { expect } from '@open-wc/testing';
import type { Problem } from '../../src/core/problems/problem.js';
import { PackStore } from '../../src/map/pack-store.js';
import type { PackInfo, RegionShape } from '../../src/map/pack.js';
import type { StoredPack } from '../../src/map/read-pack.js';
import { turn, waitUntil } from '../fixtures/moments.js';

const pack: StoredPack = {
  transform: { scale: [1, 1], translate: [0, 0] },
  layers: {},
  cuts: [],
  arcs: [],
  labels: { city: [[1, 2, 3, 'Town']] },
};

const infoOf = (name: string, content: unknown = pack, integrity = ''): PackInfo => ({
  name,
  url: `data:application/json,${encodeURIComponent(JSON.stringify(content))}`,
  integrity,
  bounds: { south: 0, west: 0, north: 1, east: 1 },
  minZoom: 0,
  bytes: 0,
  maxZoom: 4,
});

function makeStore() {
  const log = { ready: 0, problems: [] as Problem[] };
  const store = new PackStore({ onReady: () => log.ready++, onProblem: (problem) => log.problems.push(problem) });
  return { store, log };
}

describe('PackStore', () => {
  it('has a pack once it has come, and says so once', async () => {
    const { store, log } = makeStore();
    const info = infoOf('a');
    const fetches = countFetches();
    store.want(info);
    store.want(info);
    expect(store.ready([info])).to.deep.equal([]);
    await waitUntil(() => log.ready === 1);
    store.want(info);
    fetches.stop();
    expect(fetches.count()).to.equal(1);
    expect(store.ready([info])[0]?.labels[0]?.name).to.equal('Town');
  });

  it('does not say that a pack is coming when it says that it has come: nobody would draw it', async () => {
    const info = infoOf('a');
    const said: boolean[] = [];
    const store = new PackStore({ onReady: () => said.push(store.isComing(info)), onProblem: () => undefined });
    store.want(info);
    await waitUntil(() => said.length > 0);
    expect(said).to.deep.equal([false]);
  });

  it('says of a pack that it is coming until it has come or failed', async () => {
    const { store, log } = makeStore();
    const [good, bad] = [infoOf('a'), { ...infoOf('b'), url: 'data:application/json,{' }];
    expect([good, bad].map((info) => store.isComing(info))).to.deep.equal([false, false]);
    store.want(good);
    store.want(bad);
    expect([good, bad].map((info) => store.isComing(info))).to.deep.equal([true, true]);
    await waitUntil(() => log.ready === 1 && log.problems.length === 1);
    expect([good, bad].map((info) => store.isComing(info))).to.deep.equal([false, false]);
  });

  it('refuses a file that is not what it should be', async () => {
    const { store, log } = makeStore();
    const info = infoOf('a', pack, `sha384-${'A'.repeat(64)}`);
    store.want(info);
    await waitUntil(() => log.problems.length === 1);
    expect(log.problems[0]?.code).to.equal('basemap-unavailable');
    expect(log.problems[0]?.file).to.equal(info.url);
    expect(store.ready([info])).to.deep.equal([]);
  });

  it('leaves a file that failed alone for a while, then tries again, and complains once', async () => {
    const { store, log } = makeStore();
    const info = { ...infoOf('a'), url: '/no-such-file.json' };
    const { now } = performance;
    const fetches = countFetches();
    store.want(info);
    await waitUntil(() => log.problems.length > 0);
    await turn();
    for (let times = 0; times < 20; times++) store.want(info);
    expect(fetches.count()).to.equal(1);
    const asked = now.call(performance);
    performance.now = () => asked + 5001;
    store.want(info);
    performance.now = now;
    expect(fetches.count()).to.equal(2);
    await fetches.last();
    fetches.stop();
    await turn();
    expect(log.problems).to.have.length(1);
  });

  it('complains of a file that is no JSON', async () => {
    const { store, log } = makeStore();
    store.want({ ...infoOf('a'), url: 'data:application/json,{' });
    await waitUntil(() => log.problems.length === 1);
  });

  it('has the shape of a region once it has come', async () => {
    const { store, log } = makeStore();
    const arcs = [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ];
    const shape = { type: 'Topology', arcs, objects: { region: { type: 'MultiPolygon', arcs: [[[0]]] } } };
    const info = { ...infoOf('r', shape), label: { lat: 0, lon: 0 } };
    expect(store.region(info)).to.equal(undefined);
    await waitUntil(() => log.ready === 1);
    expect(store.region(info)?.coordinates[0]?.[0]).to.have.length(4);
  });

  it('has at once the shape of a region that has come with what is known of it, in the worldview of the map', () => {
    const { store } = makeStore();
    const fetches = countFetches();
    const square = (side: number) => [[0, 0], [side, 0], [side, side], [0, 0]]; // prettier-ignore
    const shape = {
      type: 'Topology',
      arcs: [square(1), square(2)],
      objects: { region: { type: 'MultiPolygon', arcs: [[[0]]] }, RU: { type: 'MultiPolygon', arcs: [[[1]]] } },
    } as unknown as RegionShape;
    const info = (url: string) => ({ ...infoOf('r'), url, label: { lat: 0, lon: 0 }, shape });
    const cornerOf = (url: string, worldview?: string) => store.region(info(url), worldview)?.coordinates[0]?.[0]?.[1];
    expect(cornerOf('a')).to.deep.equal([1, 0]);
    expect(cornerOf('b', 'RU')).to.deep.equal([2, 0]);
    expect(cornerOf('c', 'constructor')).to.deep.equal([1, 0]);
    fetches.stop();
    expect(fetches.count()).to.equal(0);
  });

  it('says nothing more once it is destroyed', async () => {
    const { store, log } = makeStore();
    const fetches = countFetches();
    store.want(infoOf('a'));
    store.want({ ...infoOf('b'), url: '/no-such-file.json' });
    fetches.stop();
    store.destroy();
    await fetches.all();
    await turn();
    expect(log).to.deep.equal({ ready: 0, problems: [] });
  });
});

/** Counts what is fetched. */
function countFetches() {
  const { fetch } = window;
  const answers: Promise<Response>[] = [];
  window.fetch = (...request) => {
    const answer = fetch(...request);
    answers.push(answer);
    return answer;
  };
  return {
    count: () => answers.length,
    last: () => answers.at(-1),
    all: () => Promise.allSettled(answers),
    stop: () => {
      window.fetch = fetch;
    },
  };
}
