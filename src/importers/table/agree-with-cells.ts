/** A header alone may mislead: what stands below it must be able to be what it says. */
import { calendars } from '../../core/dates/calendar.js';
import { toOwnColumn } from '../../core/document/own-columns.js';
import { certainties, mediaTypes, statuses } from '../../core/model.js';
import { readClockCell } from '../dates/clock-cell.js';
import {
  areAddresses,
  areDegrees,
  areGroups,
  areMedia,
  areNumbers,
  haveDecimals,
  haveFigures,
  shareOf,
} from './column-contents.js';
import type { ColumnKey } from './column-keys.js';
import { isAnyDate } from './column-names.js';
import { forgetColumn, likenessOfDates, likenessOfPositions, takeColumn } from './column.js';
import type { Column, ColumnReaders } from './column.js';

/** From this likeness on, a column is what it looks like. */
export const alike = 0.6;

/** What decides about a column with a key. */
interface Question {
  readonly column: Column;
  readonly all: readonly Column[];
  /** Whether the header is that of one of our own columns, which is taken at its word. */
  readonly isOurs: boolean;
  readonly readers: ColumnReaders;
}

/** Gives a column whose cells cannot be what its header says the key that both agree on, or none. */
export function agreeWithCells(column: Column, all: readonly Column[], readers: ColumnReaders): void {
  const { key, sample } = column;
  if (key === undefined || sample.length === 0 || !Object.hasOwn(agreements, key)) return;
  const isOurs = toOwnColumn(column.header) === key;
  const agreed = agreements[key]!({ column, all, isOurs, readers });
  if (agreed === undefined) forgetColumn(column);
  else if (agreed !== key) takeColumn(column, agreed, 'header', column.rank);
}

type Agreement = (question: Question) => ColumnKey | undefined;

const agreements: Readonly<Partial<Record<ColumnKey, Agreement>>> = {
  when: agreeOnDate('when'),
  start: agreeOnDate('start'),
  end: agreeOnDate('end'),
  added: agreeOnDate('added'),
  from: ({ column, all, readers }) => {
    if (looksLikeDates(column, readers)) return 'start';
    return all.some(({ key }) => key === 'end') ? undefined : 'from';
  },
  time: ({ column, readers }) =>
    isClock(column) || !looksLikeDates(column, readers) ? 'time' : beginning.test(column.header) ? 'start' : 'when',
  'end time': ({ column, readers }) => (isClock(column) || !looksLikeDates(column, readers) ? 'end time' : 'end'),
  day: ({ column, all, readers }) => {
    if (all.some(({ key }) => key === 'month')) return 'day';
    return looksLikeDates(column, readers) ? 'when' : undefined;
  },
  where: ({ column, readers }) => (likenessOfPositions(column, readers) >= alike ? 'position' : 'where'),
  position: ({ column, readers }) => (likenessOfPositions(column, readers) >= alike ? 'position' : undefined),
  lat: agreeOnDegrees('lat', 'lon'),
  lon: agreeOnDegrees('lon', 'lat'),
  media: ({ column, isOurs }) =>
    isOurs || areMedia(column.sample) || areAddresses(column.sample) ? 'media' : undefined,
  'source address': ({ column }) => {
    if (areMedia(column.sample)) return 'media';
    return areAddresses(column.sample) ? 'source address' : undefined;
  },
  title: ({ column, isOurs }) => (!isOurs && areAddresses(column.sample) ? 'source address' : 'title'),
  group: ({ column: { rank, sample } }) => (rank !== 2 || areGroups(sample) ? 'group' : undefined),
  status: agreeOnWords('status', statuses),
  certainty: agreeOnWords('certainty', certainties),
  calendar: agreeOnWords('calendar', calendars),
  'media type': agreeOnWords('media type', mediaTypes),
};

/** What may be a date is one where the cells can be: dates that nobody can read are told, and not taken for something else. */
function agreeOnDate(key: ColumnKey): Agreement {
  return ({ column, readers }) => {
    const { header, rank, sample } = column;
    const isSaid = rank !== 2 && !(rank === 3 && isAnyDate(header));
    if (rank === 0 || (isSaid && haveFigures(sample))) return key;
    return likenessOfDates(column, readers) >= alike ? key : undefined;
  };
}

/** Words that mean a size or a count too are degrees only beside others, and a mere letter only with decimals. */
function agreeOnDegrees(axis: 'lat' | 'lon', other: 'lat' | 'lon'): Agreement {
  return ({ column: { rank, sample }, all }) => {
    if (rank === 0) return axis;
    const areSuch = all.some(({ key }) => key === other) && areDegrees(sample, axis);
    return areSuch && (rank !== 2 || haveDecimals(sample)) ? axis : undefined;
  };
}

/** A column with none of our words is another’s of the same name; in a cell or two they may be misspelt. */
function agreeOnWords(key: ColumnKey, allowed: readonly string[]): Agreement {
  return ({ column: { sample } }) =>
    sample.length > 2 && shareOf(sample, (cell) => allowed.includes(cell.toLowerCase())) === 0 ? undefined : key;
}

const beginning = /start|begin|d[ée]but|inicio|início|inizio|開始|开始/i;

function isClock({ sample }: Column): boolean {
  return shareOf(sample, (cell) => readClockCell(cell).length > 0) >= alike;
}

function looksLikeDates(column: Column, readers: ColumnReaders): boolean {
  return !areNumbers(column.sample) && likenessOfDates(column, readers) >= alike;
}

/** What says something only beside another column. */
const needs: readonly (readonly [ColumnKey, readonly ColumnKey[]])[] = [
  ['alt', ['media']],
  ['caption', ['media']],
  ['credit', ['media']],
  ['easting', ['utm zone']],
  ['northing', ['utm zone']],
  ['utm zone', ['easting']],
  ['month', ['year']],
  ['day', ['year']],
  ['end month', ['end year']],
  ['end day', ['end year']],
];

/** Forgets a column that says something of another which the table has not; one of our own is told row by row. */
export function forgetLonely(column: Column, all: readonly Column[]): void {
  const need = needs.find(([key]) => key === column.key)?.[1];
  if (!need || toOwnColumn(column.header) === column.key) return;
  if (!all.some(({ key }) => key !== undefined && need.includes(key))) forgetColumn(column);
}
