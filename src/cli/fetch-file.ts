/** A file at an address that the user has named, as an import reads it. */
import { toFileName } from '../core/urls/file-name.js';
import { toSheetCsv } from '../core/urls/sheet-address.js';
import type { ImportFile } from '../importers/index.js';
import { askServer, toUnreachable } from './ask-server.js';
import type { World } from './world.js';

/** Whether what the user has named is an address and no file. */
export function isWebAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/**
 * The file at `url`, which is asked now; of a sheet of Google’s its CSV. Its name is the one that its server gives it, or the
 * last part of its address, which is none where that is the same for every sheet.
 * @throws {UserError} where it cannot be had
 */
export async function fetchFile(url: string, world: World): Promise<ImportFile> {
  const sheet = toSheetCsv(url);
  const { headers, body } = await askServer(sheet ?? url, 'the file', world, 'follow');
  const name = toGivenName(headers.get('content-disposition')) ?? (sheet === undefined ? toFileName(url) : '');
  return { ...(name && { name }), bytes: passOn(body as AsyncIterable<Uint8Array> | null, url) };
}

async function* passOn(body: AsyncIterable<Uint8Array> | null, url: string): AsyncGenerator<Uint8Array> {
  try {
    yield* body ?? [];
  } catch (error) {
    throw toUnreachable(error, url);
  }
}

/** The file's name in `Content-Disposition` (RFC 6266). */
function toGivenName(header: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(header ?? '')?.[1];
  const plain = /filename="([^"]+)"|filename=([^;\s]+)/i.exec(header ?? '');
  try {
    return encoded === undefined ? (plain?.[1] ?? plain?.[2]) : decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
