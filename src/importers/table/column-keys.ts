/** What a column of a table may hold: one of our own columns, or a part of one that only other people’s tables have. */
import { ownColumns, type OwnColumn, type OwnColumnName } from '../../core/document/own-columns.js';

/** The columns that only other people’s tables have; our own columns are made of them. */
export const partColumns = [
  { name: 'start', description: 'When it began.' },
  { name: 'end', description: 'When it ended: with its beginning an interval.' },
  { name: 'year', description: 'The year of the date.' },
  { name: 'month', description: 'Its month, as a number or by its name.' },
  { name: 'day', description: 'Its day of the month.' },
  { name: 'time', description: 'Its clock time.' },
  { name: 'end year', description: 'The year of its end.' },
  { name: 'end month', description: 'The month of its end.' },
  { name: 'end day', description: 'The day of its end.' },
  { name: 'end time', description: 'The clock time of its end.' },
  { name: 'position', description: 'A whole place in one cell: 41.9, 12.5.' },
  { name: 'easting', description: 'Metres east, of UTM.' },
  { name: 'northing', description: 'Metres north, of UTM.' },
  { name: 'utm zone', description: 'The zone of UTM, 33U.' },
  { name: 'venue', description: 'The house, hall or spot: the first part of the place’s name.' },
  { name: 'address', description: 'Street and number, a part of the place’s name.' },
  { name: 'city', description: 'Town or village, a part of the place’s name.' },
  { name: 'district', description: 'District or county, a part of the place’s name.' },
  { name: 'region', description: 'Region, state or province, a part of the place’s name.' },
  { name: 'country', description: 'Country, the last part of the place’s name.' },
  { name: 'source address', description: 'Where the source can be read.' },
] as const satisfies readonly OwnColumn[];

/** What a column is read as. */
export type ColumnKey = OwnColumnName | (typeof partColumns)[number]['name'];

/** Every key, in the order of our own columns and then of those that only other tables have. */
export const columnKeys: readonly ColumnKey[] = [...ownColumns, ...partColumns].map(({ name }) => name);

/** What may be asked of a column besides a key: `-` leaves it out, `line` keeps it as a line of the text. */
export const columnWishes = ['-', 'line'] as const;
