/**
 * The columns of a table that is a story: one row an event, in the order of telling. Import and export share them. Cells
 * that hold several values part them with a semicolon.
 */

/** A column: its header and what stands below it. */
export interface OwnColumn {
  readonly name: string;
  readonly description: string;
}

/** The columns, in the order they are written; a file may have them in any order, and leave out all but one. */
export const ownColumns = [
  { name: 'id', description: 'Small letters, digits, hyphens; made from the title where it is empty.' },
  { name: 'title', description: 'What happened.' },
  { name: 'label', description: 'A shorter title for axis and map.' },
  { name: 'text', description: 'Markdown.' },
  { name: 'when', description: 'EDTF; a date as people write it is read with a warning.' },
  { name: 'when text', description: 'The date in your own words.' },
  { name: 'calendar', description: 'gregorian or julian.' },
  { name: 'time zone', description: 'IANA name, for a clock time.' },
  { name: 'where', description: 'Name of the place.' },
  { name: 'lat', description: 'Degrees north, −90 to 90.' },
  { name: 'lon', description: 'Degrees east, −180 to 180.' },
  { name: 'certainty', description: 'Of the position: certain, less-certain, uncertain.' },
  { name: 'status', description: 'reported, confirmed, claimed, denied, expected.' },
  { name: 'by', description: 'Who asserts it, written as sources are; several with ;' },
  { name: 'denied by', description: 'Who denies it, written as sources are; several with ;' },
  {
    name: 'sources',
    description: 'Where it can be read: names, or names with an address, `KCNA <https://…>`; several with ;',
  },
  { name: 'group', description: 'Name of its group.' },
  { name: 'media', description: 'Address of a picture, film or sound.' },
  { name: 'media type', description: 'image, video, audio, embed, card; by the address where it is empty.' },
  { name: 'alt', description: 'What the picture shows; - where it is decoration.' },
  { name: 'caption', description: 'Under the picture.' },
  { name: 'credit', description: 'Who made it.' },
  {
    name: 'media tracks',
    description: 'Captions by their language, `en <film.vtt>`, other kinds `subtitles de <…>`; several with ;',
  },
  { name: 'media poster', description: 'Address of a picture that stands for the film before it plays.' },
  { name: 'media transcript', description: 'What is to be heard and seen of it, Markdown.' },
  { name: 'media before', description: 'Address of a picture that shows earlier what that of `media` shows.' },
  { name: 'media before alt', description: 'What it shows; - where it is decoration.' },
  { name: 'media before caption', description: 'Under it.' },
  { name: 'media before credit', description: 'Who made it.' },
  { name: 'from', description: 'Id of the event that the journey here began with.' },
  { name: 'along', description: 'Id of the route.' },
  { name: 'by means of', description: 'train, ship, on foot.' },
  { name: 'added', description: 'When the event was added, EDTF.' },
] as const satisfies readonly OwnColumn[];

/** The header of one of our columns. */
export type OwnColumnName = (typeof ownColumns)[number]['name'];

/** What parts the values of a cell that holds several. */
export const valueSeparator = ';';

/** What stands below `alt` and `media before alt` where the picture is decoration. */
export const decoration = '-';

/** A text as a cell that no spreadsheet takes for a formula: an apostrophe stands before the sign that begins one. */
export function formatCell(text: string): string {
  return formula.test(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** The text of a cell, without the apostrophe that `formatCell` put before it. */
export function parseCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.replace(/^'+/, '')) ? cell.slice(1) : cell;
}

/** What a formula begins with, fullwidth signs too; spreadsheets look past characters that nobody sees. */
const formula = /^(?:\t|[\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** Our column with this header, its case and what parts its words aside: `When Text` and `when_text` are `when text`. */
export function toOwnColumn(header: string): OwnColumnName | undefined {
  const name = header
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  return ownColumns.find((column) => column.name === name)?.name ?? synonyms.get(name);
}

const synonyms: ReadonlyMap<string, OwnColumnName> = new Map([
  ['date', 'when'],
  ['place', 'where'],
  ['location', 'where'],
  ['latitude', 'lat'],
  ['longitude', 'lon'],
  ['lng', 'lon'],
  ['long', 'lon'],
  ['headline', 'title'],
  ['description', 'text'],
  ['source', 'sources'],
  ['image', 'media'],
  ['whentext', 'when text'],
  ['timezone', 'time zone'],
  ['deniedby', 'denied by'],
]);
