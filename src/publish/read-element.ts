/** Reading the built element. */
import type { ReadAsset } from '../poster/index.js';

/** The bytes of a file. @throws RangeError where the element has no such file */
export async function readElementBytes(readAsset: ReadAsset, path: string): Promise<Uint8Array> {
  const bytes = await readAsset(path);
  if (!bytes) throw new RangeError(`The built element has no ${path}`);
  return bytes;
}

/** The text of a file. @throws RangeError where the element has no such file */
export async function readElementText(readAsset: ReadAsset, path: string): Promise<string> {
  return new TextDecoder().decode(await readElementBytes(readAsset, path));
}
