import { expect } from '@open-wc/testing';
import { whyNotFetched } from '../../src/controllers/why-not-fetched.js';

type Ask = (init: RequestInit) => Response | Promise<Response>;

const never = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

describe('why a file could not be fetched', () => {
  const original = window.fetch;
  const why = (
    answer: Ask,
    { url = 'story.json', ...asked }: { integrity?: string; redirect?: 'error'; url?: string } = {},
  ) => {
    window.fetch = async (_, init = {}) => answer(init);
    return whyNotFetched(new URL(url, location.href), { signal: new AbortController().signal, ...asked });
  };

  afterEach(() => {
    window.fetch = original;
    delete (navigator as { onLine?: boolean }).onLine;
  });

  const hash = 'sha384-x';
  const cases: readonly (readonly [what: string, answer: Ask, integrity: string | undefined, expected: string])[] = [
    ['nothing answers', never, undefined, 'unreachable'],
    ['it answers the second time: there was a break', () => new Response(), undefined, 'unreachable'],
    ['the same of a file that has its hash', () => new Response(), hash, 'unreachable'],
    [
      'only who does not read is answered',
      ({ mode }) => (mode === 'no-cors' ? new Response() : never()),
      undefined,
      'cors',
    ],
    ['it is there, and has another hash', ({ integrity }) => (integrity ? never() : new Response()), hash, 'integrity'],
  ];
  for (const [what, answer, integrity, expected] of cases) {
    it(`${what}: ${expected}`, async () => {
      expect(await why(answer, { integrity })).to.equal(expected);
    });
  }

  describe('where no redirect may be followed', () => {
    const sendsOn = Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
    const elsewhere = 'https://elsewhere.invalid/story.json';
    const byManual =
      (response: Response): Ask =>
      ({ redirect }) =>
        redirect === 'manual' ? response : never();

    for (const [what, answer, url, expected] of [
      ['its server sends on', byManual(sendsOn), undefined, 'redirect'],
      ['it answers the third time: there was a break', byManual(new Response()), undefined, 'unreachable'],
      ['nothing answers', never, undefined, 'unreachable'],
      ['another server sends on', byManual(sendsOn), elsewhere, 'redirect'],
      ['nobody may read it, or nothing answers', never, elsewhere, 'closed'],
    ] as const)
      it(`${what}: ${expected}`, async () => {
        expect(await why(answer, { url, redirect: 'error' })).to.equal(expected);
      });

    it('nobody is asked to whom a server sends on', async () => {
      const modes: (RequestRedirect | undefined)[] = [];
      await why(({ redirect }) => (modes.push(redirect), never()), { redirect: 'error', integrity: hash });
      expect(modes).to.deep.equal(['error', 'error', 'manual']);
    });
  });

  it('without a connection nobody is asked', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    let isAsked = false;
    expect(await why(() => ((isAsked = true), new Response()))).to.equal('offline');
    expect(isAsked).to.equal(false);
  });

  for (const [what, init, expected] of [
    ['the page’s policy has refused it', {}, 'policy'],
    ['a policy that only reports has not', { disposition: 'report' }, 'unreachable'],
    ['nor has one for pictures', { effectiveDirective: 'img-src' }, 'unreachable'],
    ['nor of a host whose name begins alike', { blockedURI: `${location.origin}0/story.json` }, 'unreachable'],
  ] as const) {
    it(`${what}: ${expected}`, async () => {
      const blockedURI = new URL('story.json', location.href).href;
      const told = { blockedURI, disposition: 'enforce', effectiveDirective: 'connect-src', ...init };
      const refuse = (): Promise<Response> => {
        const violation = new SecurityPolicyViolationEvent(
          'securitypolicyviolation',
          told as SecurityPolicyViolationEventInit,
        );
        queueMicrotask(() => document.dispatchEvent(violation));
        return never();
      };
      expect(await why(refuse)).to.equal(expected);
    });
  }

  it('asks for no more than what an answer begins with', async () => {
    let asked: AbortSignal | undefined;
    await why(({ signal }) => ((asked = signal!), new Response()));
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
