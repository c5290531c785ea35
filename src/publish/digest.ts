/** Digests of files: what a browser checks, and what names a file that never changes. */

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

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  const step = 0x8000;
  const parts = Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * step, (index + 1) * step)),
  );
  return btoa(parts.join(''));
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
