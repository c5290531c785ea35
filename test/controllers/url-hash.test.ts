import { expect } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import { UrlHash, type HashHost } from '../../src/controllers/url-hash.js';

function host(hash: boolean): HashHost {
  const element = document.createElement('div') as unknown as HashHost & {
    addController(controller: ReactiveController): void;
  };
  return Object.assign(element, { hash, addController() {} });
}

describe('deep links', () => {
  const heard: string[] = [];
  const make = (hash: boolean, prefix = '') =>
    new UrlHash(
      host(hash),
      () => prefix,
      (id) => heard.push(id),
    );

  beforeEach(() => {
    heard.length = 0;
  });
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const [hash, prefix, id] of [
    ['#departure', '', 'departure'],
    ['#kim/departure', 'kim', 'departure'],
    ['#departure', 'kim', 'departure'],
    ['#other/departure', 'kim', undefined],
    ['#%64eparture', '', 'departure'],
    ['#%E0%A4%A', '', '%E0%A4%A'],
    ['', '', undefined],
  ] as const) {
    it(`reads ${hash || 'no hash'} of a story called "${prefix}" as ${id}`, () => {
      history.replaceState(null, '', hash || location.pathname + location.search);
      expect(make(true, prefix).read()).to.equal(id);
    });
  }

  it('leaves the URL alone unless the page asks for links', () => {
    history.replaceState(null, '', '#departure');
    const controller = make(false);
    controller.write('arrival');
    expect(controller.read()).to.equal(undefined);
    expect(location.hash).to.equal('#departure');
  });

  it('writes without adding to the history, and keeps the state that is there', () => {
    history.replaceState({ page: 7 }, '');
    const length = history.length;
    const controller = make(true, 'kim');
    controller.write('arrival');
    expect(location.hash).to.equal('#kim/arrival');
    expect(history.length).to.equal(length);
    expect(history.state).to.deep.equal({ page: 7 });
  });

  it('hears a link that is clicked, but not its own writing, and nothing once it is gone', async () => {
    const controller = make(true);
    controller.hostConnected();
    controller.write('arrival');
    location.hash = '#departure';
    await new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    expect(heard).to.deep.equal(['departure']);
    controller.hostDisconnected();
    location.hash = '#arrival';
    await new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    expect(heard).to.deep.equal(['departure']);
  });

  it('lives with a page that may not change its URL', () => {
    const original = history.replaceState;
    history.replaceState = () => {
      throw new DOMException('no', 'SecurityError');
    };
    try {
      expect(() => make(true).write('arrival')).not.to.throw();
    } finally {
      history.replaceState = original;
    }
  });
});
