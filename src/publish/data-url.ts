import { toBase64 } from './digest.js';

/** Bytes as an address that needs no file. */
export function toDataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${toBase64(bytes)}`;
}
