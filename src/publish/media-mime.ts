/** What a file of media is called in a `data:` address. */
import { lookup } from 'mrmime';

/** The type of a file by its ending. */
export function toMediaMime(path: string): string {
  const type: unknown = lookup(path);
  // Of `.constructor` the table has what every object has.
  return typeof type === 'string' ? type : 'application/octet-stream';
}
