/**
 * A story document's text from its address, or the problem that kept it away.
 */
import type { Problem } from '../core/model.js';

/** The most that is read, in bytes: a document over this is a mistake, or an attack. */
export const largestDocument = 20 * 1024 * 1024;

/** The text, or what went wrong in words for an author. */
export type Fetched = { readonly text: string } | { readonly problem: Problem };

/**
 * Fetches `src`, relative to the page.
 * @throws DOMException `AbortError` when `signal` says that nobody waits any more.
 */
export async function fetchStory(src: string, signal: AbortSignal): Promise<Fetched> {
  try {
    const url = new URL(src, document.baseURI);
    if (!/^https?:$/.test(url.protocol))
      return failure(src, 'unsafe-url', `“${src}” is not read: a story’s src is an http(s) or relative address.`);
    const response = await fetch(url, { signal });
    if (!response.ok) {
      return failure(
        src,
        'not-loaded',
        `“${src}” could not be loaded: the server answered ${response.status}. Check the address in src.`,
        response.status,
      );
    }
    const text = await readLimited(response);
    if (text === undefined) {
      return failure(
        src,
        'too-large',
        `“${src}” is larger than ${largestDocument / 1024 / 1024} MB and was not read. Split it into several stories.`,
      );
    }
    return { text };
  } catch (error) {
    if (signal.aborted) throw error;
    return failure(
      src,
      'not-loaded',
      `“${src}” could not be loaded: ${error instanceof Error ? error.message : String(error)}. Check the address in src and that its server allows this page to read it (CORS).`,
    );
  }
}

function failure(src: string, code: string, message: string, value: unknown = src): Fetched {
  return { problem: { level: 'error', code, file: src, where: '', value, message } };
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
