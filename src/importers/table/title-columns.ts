/** Which columns of a table without a title may be its titles. */
import { toOwnColumn } from '../../core/document/own-columns.js';
import type { ColumnKey } from './column-keys.js';
import type { Column } from './column.js';

/** The columns of words: first those that are nothing else, then those that were taken for a place, a kind or a person. */
export function findTitleColumns(all: readonly Column[]): readonly Column[] {
  const worded = all.filter(({ sample }) => sample.some((cell) => /\p{L}{2}/u.test(cell)));
  return [...worded.filter(isFree), ...worded.filter(isNamed)];
}

function isFree({ key, why, fate }: Column): boolean {
  return (key === undefined || why === 'contents') && fate !== 'private' && why !== 'asked';
}

/** Whether its words were taken for something else that other people’s tables call so; our own columns are taken at their word. */
function isNamed({ key, why, header }: Column): boolean {
  return key !== undefined && why === 'header' && namingKeys.has(key) && toOwnColumn(header) !== key;
}

const namingKeys: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  ...(['where', 'venue', 'address', 'city', 'district', 'region', 'country', 'group', 'by', 'label'] as const),
]);
