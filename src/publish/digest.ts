/** Digests of files: what a browser checks, and what names a file that never changes. */

import { toBase64 } from '../poster/data-url.js';

type Hash = 'SHA-256' | 'SHA-384';

/** Subresource Integrity, `sha384-…` unless said. */
export async function toIntegrity(content: string | Uint8Array, hash: Hash = 'SHA-384'): Promise<string> {
  return `${hash.toLowerCase().replace('-', '')}-${toBase64(await digest(hash, content))}`;
}

/** A name for these contents and no others: twelve hexadecimal digits. */
export async function toShortHash(...contents: readonly (string | Uint8Array)[]): Promise<string> {
  const digests = await Promise.all(contents.map(async (content) => toHex(await digest('SHA-256', content))));
  return toHex(await digest('SHA-256', digests.join(' '))).slice(0, 12);
}

/** The bytes of a file's content. */
export function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

async function digest(hash: Hash, content: string | Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, new Uint8Array(toBytes(content))));
}

function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
