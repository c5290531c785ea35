import type { ReadAsset } from '../poster/index.js';
import { readElementText } from './read-element.js';

/** The paths of the built element's files, by what asks for them: nobody can list a folder from a browser. */
export interface ElementFiles {
  /** What a published page may ask for, whatever its story. */
  readonly page: readonly string[];
  /** What of it stands under all else that the element asks for. */
  readonly first: readonly string[];
  /** What of it a map with streets stands on. */
  readonly streets: readonly string[];
  /** The words of each language but English. */
  readonly words: Readonly<Record<string, string>>;
  /** What reads words of a page's own. */
  readonly ownWords: readonly string[];
  /** What shows tiles over the basemap. */
  readonly tiles: readonly string[];
  /** The index of the basemap's files. */
  readonly basemap: string;
  /** What only pages ask for that tell other stories with the element. */
  readonly others: readonly string[];
}

/** What the build has written of its own files. @throws RangeError where it has not */
export async function readElementFiles(readAsset: ReadAsset): Promise<ElementFiles> {
  return JSON.parse(await readElementText(readAsset, 'files.json')) as ElementFiles;
}
