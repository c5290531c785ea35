/** Why a file could not be fetched. A browser says only that it could not; here it is asked what can still be found out. */
import type { Obstacle } from '../core/problems/finding.js';

/** How the file was asked for. */
export interface Asked {
  readonly signal: AbortSignal;
  /** The hash that it must have. */
  readonly integrity?: string;
}

/** What stood between this page and `url`, to which no answer came. It asks once more, and rejects only with `signal`. */
export async function whyNotFetched(url: URL, { signal, integrity }: Asked): Promise<Obstacle> {
  if (!navigator.onLine) return 'offline';
  if (location.protocol === 'https:' && url.protocol === 'http:') return 'insecure';
  const policy = watchPolicy(url);
  try {
    if (integrity && (await ask(url, 'cors', signal))) return 'integrity';
    const type = await ask(url, 'no-cors', signal);
    if (type === 'opaque') return 'cors';
    return (await policy.refuses()) ? 'policy' : 'unreachable';
  } finally {
    policy.stop();
  }
}

/** The type of the answer, if there is one. Its body is nobody's concern, and does not come. */
async function ask(url: URL, mode: RequestMode, signal: AbortSignal): Promise<ResponseType | undefined> {
  const enough = new AbortController();
  try {
    const { type } = await fetch(url, { mode, signal: AbortSignal.any([signal, enough.signal]) });
    return type;
  } catch {
    signal.throwIfAborted();
    return undefined;
  } finally {
    enough.abort();
  }
}

/** How long a page's policy may take to tell that it has refused, in milliseconds: it does so after the request has failed. */
const patience = 100;

/** Hears whether the page's Content Security Policy refuses `url`. */
function watchPolicy({ origin }: URL): { readonly refuses: () => Promise<boolean>; readonly stop: () => void } {
  const end = new AbortController();
  const refused = new Promise<boolean>((resolve) => {
    const hear = ({ blockedURI }: SecurityPolicyViolationEvent) => blockedURI.startsWith(origin) && resolve(true);
    document.addEventListener('securitypolicyviolation', hear, end);
  });
  const silence = () => new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience));
  return { refuses: () => Promise.race([refused, silence()]), stop: () => end.abort() };
}
