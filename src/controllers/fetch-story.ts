/**
 * A story's file from its address, or what kept it away.
 */
import {
  createFinding,
  type Details,
  type Finding,
  type FindingCode,
  type Obstacle,
} from '../core/problems/finding.js';

/** The most that is read, in bytes: a document over this is a mistake, or an attack. */
export const largestDocument = 20 * 1024 * 1024;

/** What is in the file, or what went wrong. */
export type Fetched = { readonly bytes: Uint8Array } | { readonly findings: readonly Finding[] };

/** How a story is fetched: until `signal` says that nobody waits any more; with `integrity`, only what has that hash. */
export interface FetchOptions extends Pick<RequestInit, 'cache' | 'integrity'> {
  readonly signal: AbortSignal;
  /** Whether it must come from there, and not from where its server sends on. */
  readonly redirect?: 'error';
}

/**
 * Fetches `src`, relative to the page; of a sheet of Google’s its CSV.
 * @throws DOMException `AbortError` when nobody waits any more.
 */
export async function fetchStory(src: string, options: FetchOptions): Promise<Fetched> {
  const url = toAddress(src);
  if (!url) return failure('unsafe-url', src, 'src');
  let response: Response | undefined;
  try {
    response = await fetch(url.host === 'docs.google.com' ? await toSheet(url) : url, options);
    if (!response.ok) return failure('not-loaded', response.status, src);
    const bytes = await readLimited(response);
    return bytes ? { bytes } : failure('too-large', src, largestDocument);
  } catch (error) {
    if (options.signal.aborted) throw error;
    return failure('not-loaded', response ? 'cut' : await findObstacle(url, options), src);
  }
}

/** Whether nothing else comes of asking again. */
export function isFinal(code: string): boolean {
  return code === 'unsafe-url' || code === 'too-large';
}

/** The whole address of a file, relative to the page; absent where nothing is fetched from there, and no link may lead there. */
export function toAddress(src: string): URL | undefined {
  try {
    const url = new URL(src, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Of a sheet, whatever address it was copied from, the address of its CSV. */
async function toSheet(url: URL): Promise<string | URL> {
  const { toSheetCsv } = await import('../core/urls/sheet-address.js');
  return toSheetCsv(url.href) ?? url;
}

/** What finds it out is code of its own, which has to come too. */
function findObstacle(url: URL, options: FetchOptions): Promise<Obstacle> {
  return import('./why-not-fetched.js')
    .then(({ whyNotFetched }) => whyNotFetched(url, options))
    .catch(() => 'unreachable');
}

function failure<Code extends FindingCode>(code: Code, ...details: Details[Code]): Fetched {
  return { findings: [createFinding('error', code, '', ...details)] };
}

/** The body, or nothing where it is over the limit; what is too long is not read to its end. */
async function readLimited(response: Response): Promise<Uint8Array | undefined> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = Number(response.headers.get('content-length')) > largestDocument ? Infinity : 0;
  while (size <= largestDocument) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    parts.push(value);
    size += value.byteLength;
  }
  await reader.cancel();
  return undefined;
}
