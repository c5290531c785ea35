/** What no header of a table says: its cells do. */
import { alike } from './agree-with-cells.js';
import {
  areAddresses,
  areDaysInFigures,
  areDegrees,
  areGroups,
  areLongTexts,
  areMailAddresses,
  areMedia,
  areNumbers,
  areRegisterNumbers,
  areSentences,
  areTelephones,
  areTitles,
  haveDecimals,
  shareOf,
} from './column-contents.js';
import type { ColumnKey } from './column-keys.js';
import { hideColumn, isUnknown, likenessOfDates, likenessOfPositions, takeColumn } from './column.js';
import type { Column, ColumnReaders } from './column.js';
import type { ColumnQuestion } from './table-reading.js';
import { findTitleColumns } from './title-columns.js';

/** Of places a guess must be surer: few other things in brackets or degrees are as few. */
const alikePlaces = 0.8;

/**
 * Gives columns that no header explains what they look like, and says what somebody should confirm. Columns in `kept` are for
 * readers, whatever they look like.
 */
export function guessColumns(
  all: readonly Column[],
  readers: ColumnReaders,
  kept: ReadonlySet<Column>,
): ColumnQuestion[] {
  const guesser = new Guesser(all);
  if (!guesser.has('when', 'start', 'end', 'year')) guesser.guess('when', (column) => isDates(column, readers));
  if (!guesser.has(...positionKeys)) guesser.guess('position', (column) => isPositions(column, readers));
  if (!guesser.has(...positionKeys)) guesser.guessPair();
  for (const column of guesser.unknown)
    if (!kept.has(column) && isPrivate(column, readers)) hideColumn(column, 'contents');
  for (const column of guesser.unknown) {
    if (!areAddresses(column.sample)) continue;
    takeColumn(column, areMedia(column.sample) ? 'media' : 'source address', 'contents', 4);
  }
  if (!guesser.has('text')) guesser.guess('text', ({ sample }) => areLongTexts(sample));
  const isBetter = guesser.has('text') ? areSentences : () => true;
  if (!guesser.has('title')) guesser.guess('title', (column) => isTitles(column) && isBetter(column.sample));
  if (!guesser.has('group')) guesser.guess('group', ({ sample }) => areGroups(sample));
  if (!guesser.has('title', 'text')) guesser.askForTitle();
  return guesser.questions;
}

const positionKeys = ['lat', 'lon', 'position', 'easting'] as const;

/** What no header explains is looked at in so many columns: a table of more has what it is about in the first of them. */
const mostTried = 50;

class Guesser {
  readonly questions: ColumnQuestion[] = [];

  constructor(private readonly all: readonly Column[]) {}

  get unknown(): readonly Column[] {
    return this.all.filter(isUnknown);
  }

  has(...keys: readonly ColumnKey[]): boolean {
    return this.all.some(({ key }) => key !== undefined && keys.includes(key));
  }

  /** The first column that looks like it; whoever is asked hears of the others that do. */
  guess(key: ColumnKey, looksLike: (column: Column) => boolean): void {
    const candidates = this.unknown.slice(0, mostTried).filter(looksLike);
    const [first] = candidates;
    if (!first) return;
    takeColumn(first, key, 'contents', 4);
    if (isWorthAsking(key)) this.#ask(key, candidates);
  }

  /** Two columns of decimals side by side: degrees north, then east; the other way round where only that can be. */
  guessPair(): void {
    const { unknown } = this;
    for (const [index, first] of unknown.entries()) {
      const second = unknown[index + 1];
      if (second?.index !== first.index + 1 || !haveDecimals(first.sample) || !haveDecimals(second.sample)) continue;
      const [lat, lon] = areDegrees(first.sample, 'lat') ? [first, second] : [second, first];
      if (!areDegrees(lat.sample, 'lat') || !areDegrees(lon.sample, 'lon')) continue;
      takeColumn(lat, 'lat', 'contents', 4);
      takeColumn(lon, 'lon', 'contents', 4);
      return this.#ask('lat', [lat, lon]);
    }
  }

  /** No column looks like a title: whoever is asked knows which one is it. */
  askForTitle(): void {
    const headers = findTitleColumns(this.all).map(({ header }) => header);
    const choices = [...new Set(headers)].slice(0, mostTried);
    if (choices.length > 0) this.questions.push({ key: 'title', choices, why: 'none' });
  }

  #ask(key: ColumnKey, candidates: readonly Column[]): void {
    this.questions.push({ key, choices: candidates.map(({ header }) => header), why: 'contents' });
  }
}

function isWorthAsking(key: ColumnKey): boolean {
  return key === 'title' || key === 'when' || key === 'position';
}

/** What may be a date or a place is not private. */
function isPrivate(column: Column, readers: ColumnReaders): boolean {
  const { sample } = column;
  const looksPrivate = areMailAddresses(sample) || areTelephones(sample) || areRegisterNumbers(sample);
  return looksPrivate && !isDates(column, readers) && !isPositions(column, readers);
}

/** Of mere numbers only years and days in eight figures are dates. */
function isDates(column: Column, readers: ColumnReaders): boolean {
  const { sample } = column;
  const areYears = shareOf(sample, (cell) => /^(?:1\d|20)\d\d$/.test(cell)) === 1;
  const mayBe = !areNumbers(sample) || areYears || areDaysInFigures(sample);
  return mayBe && likenessOfDates(column, readers) >= alike;
}

function isPositions(column: Column, readers: ColumnReaders): boolean {
  return !areNumbers(column.sample) && likenessOfPositions(column, readers) >= alikePlaces;
}

function isTitles({ sample, values }: Column): boolean {
  return areTitles(sample) && shareOf(values, Boolean) >= 0.5;
}
