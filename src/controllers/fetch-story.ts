/**
 * A story document's text from its address, or what kept it away.
 */
import { findError, type Finding } from '../core/finding.js';

/** The most that is read, in bytes: a document over this is a mistake, or an attack. */
export const largestDocument = 20 * 1024 * 1024;

/** The text, or what went wrong. */
export type Fetched = { readonly text: string } | { readonly finding: Finding };

/**
 * Fetches `src`, relative to the page.
 * @throws DOMException `AbortError` when `signal` says that nobody waits any more.
 */
export async function fetchStory(src: string, signal: AbortSignal): Promise<Fetched> {
  try {
    const url = new URL(src, document.baseURI);
    if (!/^https?:$/.test(url.protocol)) return failure('unsafe-url', src, 'src');
    const response = await fetch(url, { signal });
    if (!response.ok) return failure('not-loaded', response.status, src);
    const text = await readLimited(response);
    return text === undefined ? failure('too-large', src, largestDocument) : { text };
  } catch (error) {
    if (signal.aborted) throw error;
    return failure('not-loaded', src, src, error instanceof Error ? error.message : String(error));
  }
}

function failure(code: string, value: unknown, ...hints: unknown[]): Fetched {
  return { finding: findError(code, '', value, ...hints) };
}

/** The body as text, or nothing where it is over the limit; what is too long is not read to its end. */
async function readLimited(response: Response): Promise<string | undefined> {
  if (Number(response.headers.get('content-length')) > largestDocument || !response.body) {
    await response.body?.cancel();
    return response.body ? undefined : '';
  }
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > largestDocument) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
