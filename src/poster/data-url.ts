/** Files as addresses. */

/** Bytes as an address that needs no file. */
export function toDataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${toBase64(bytes)}`;
}

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  const step = 0x8000;
  const parts = Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * step, (index + 1) * step)),
  );
  return btoa(parts.join(''));
}
