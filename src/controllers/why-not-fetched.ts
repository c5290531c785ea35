/** Why a file could not be fetched. A browser says only that it could not; here it is asked what can still be found out. */
import type { Obstacle } from '../core/problems/finding.js';

/** How the file was asked for. */
export interface Asked {
  readonly signal: AbortSignal;
  /** The hash that it must have. */
  readonly integrity?: string;
  /** With `error` nobody is asked to whom its server sends on. */
  readonly redirect?: 'error';
}

/** So long it is asked, in milliseconds: the page waits for the answer. */
const patience = 2000;

/** Hosts of this machine, which browsers trust without https. */
const ownMachine = /^(localhost|127\.[\d.]+|\[::1\])$/;

/** What stood between this page and `url`, to which no answer came. It asks once more, and rejects only with `signal`. */
export async function whyNotFetched(url: URL, { signal, integrity, redirect }: Asked): Promise<Obstacle> {
  if (!navigator.onLine) return 'offline';
  if (location.protocol === 'https:' && url.protocol === 'http:' && !ownMachine.test(url.hostname)) return 'insecure';
  const policy = watchPolicy(url);
  const end = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  try {
    // It comes now: there was a break, and nothing is wrong.
    if (await ask(url, { integrity, redirect, signal: end })) return 'unreachable';
    if (integrity && (await ask(url, { redirect, signal: end }))) return 'integrity';
    if (redirect) {
      if ((await ask(url, { redirect: 'manual', signal: end })) === 'opaqueredirect') return 'redirect';
    } else if (await ask(url, { mode: 'no-cors', signal: end })) return 'cors';
    if (await policy.refuses()) return 'policy';
    // Who does not read is asked only where every redirect is followed (Fetch, “HTTP fetch”).
    return redirect && url.origin !== location.origin ? 'closed' : 'unreachable';
  } finally {
    policy.stop();
    signal.throwIfAborted();
  }
}

/** What kind of answer there is, if any. Its body is nobody's concern, and does not come unless it is hashed. */
async function ask(
  url: URL,
  options: RequestInit & { readonly signal: AbortSignal },
): Promise<ResponseType | undefined> {
  const enough = new AbortController();
  try {
    return (await fetch(url, { ...options, signal: AbortSignal.any([options.signal, enough.signal]) })).type;
  } catch {
    return undefined;
  } finally {
    enough.abort();
  }
}

/** How long a page's policy may take to tell that it has refused, in milliseconds: it does so after the request has failed. */
const turn = 100;

/** Hears whether the page's Content Security Policy refuses `url`. */
function watchPolicy({ origin }: URL): { readonly refuses: () => Promise<boolean>; readonly stop: () => void } {
  const end = new AbortController();
  const refused = new Promise<boolean>((resolve) => {
    const hear = ({ blockedURI, disposition, effectiveDirective }: SecurityPolicyViolationEvent) => {
      const isOurs = effectiveDirective === 'connect-src' && `${blockedURI}/`.startsWith(`${origin}/`);
      if (isOurs && disposition === 'enforce') resolve(true);
    };
    document.addEventListener('securitypolicyviolation', hear, end);
  });
  const silence = () => new Promise<boolean>((resolve) => setTimeout(() => resolve(false), turn));
  return { refuses: () => Promise.race([refused, silence()]), stop: () => end.abort() };
}
