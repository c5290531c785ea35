import { expect } from '@open-wc/testing';
import { whyNotFetched } from '../../src/controllers/why-not-fetched.js';

type Ask = (mode: RequestMode | undefined, signal: AbortSignal) => Response | Promise<Response>;

const never = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
const typed = (type: ResponseType): Response => Object.defineProperty(new Response(), 'type', { value: type });

describe('why a file could not be fetched', () => {
  const original = window.fetch;
  const why = (answer: Ask, { url = 'story.json', integrity }: { url?: string; integrity?: string } = {}) => {
    window.fetch = async (_, { mode, signal } = {}) => answer(mode, signal!);
    return whyNotFetched(new URL(url, location.href), { signal: new AbortController().signal, integrity });
  };

  afterEach(() => {
    window.fetch = original;
    delete (navigator as { onLine?: boolean }).onLine;
  });

  for (const [what, answer, expected] of [
    ['nothing answers: it cannot be reached', never, 'unreachable'],
    ['another origin answers whoever does not read: it lets no other page', () => typed('opaque'), 'cors'],
    ['this origin answers the second time: nothing more is known', () => typed('basic'), 'unreachable'],
  ] as const) {
    it(what, async () => {
      expect(await why((mode) => (mode === 'no-cors' ? answer() : never()))).to.equal(expected);
    });
  }

  it('the file is there, and is not the one whose hash is asked for', async () => {
    expect(await why(() => typed('cors'), { integrity: 'sha384-x' })).to.equal('integrity');
  });

  it('without a connection nobody is asked', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    let isAsked = false;
    expect(await why(() => ((isAsked = true), typed('basic')))).to.equal('offline');
    expect(isAsked).to.equal(false);
  });

  it('the page’s policy has refused it', async () => {
    const refuse = (): Promise<Response> => {
      const blockedURI = new URL('story.json', location.href).href;
      const told = new SecurityPolicyViolationEvent('securitypolicyviolation', { blockedURI } as SecurityPolicyViolationEventInit);
      setTimeout(() => document.dispatchEvent(told));
      return never();
    }; // prettier-ignore
    expect(await why(refuse)).to.equal('policy');
  });

  it('asks for no more than what an answer begins with', async () => {
    let asked: AbortSignal | undefined;
    await why((_, signal) => ((asked = signal), typed('opaque')));
    expect(asked?.aborted).to.equal(true);
  });

  it('is not answered to one who no longer waits', async () => {
    const waiting = new AbortController();
    window.fetch = () => {
      waiting.abort();
      return never();
    };
    const why = whyNotFetched(new URL(location.href), { signal: waiting.signal });
    expect(await why.catch((error: DOMException) => error.name)).to.equal('AbortError');
  });
});
