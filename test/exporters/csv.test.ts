import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ownColumns } from '../../src/core/document/own-columns.js';
import type { EventDocument, StoryDocument } from '../../src/core/document/schema.js';
import { exportCsv } from '../../src/exporters/csv.js';
import { tell } from '../fixtures/tell.js';
import { arbitraryStory, hostileText } from './arbitrary-story.js';

const header = ownColumns.map(({ name }) => name).join(',');
const lossesOf = (document: StoryDocument) =>
  exportCsv(tell(document)).problems.map(({ where, message }) => `${where}: ${message}`);

/** The cells of the row of one event that are not empty. */
function cellsOf(event: EventDocument, rest: Partial<StoryDocument> = {}): Record<string, string> {
  const { text } = exportCsv(tell({ ...rest, events: [event] }));
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return Object.fromEntries(Object.entries(data[0]!).filter(([, cell]) => cell !== ''));
}

describe('exportCsv', () => {
  it('writes our columns and a row an event, each line ended as RFC 4180 says', () => {
    const { text, problems } = exportCsv(
      tell({
        events: [
          { id: 'a', title: 'One, two', text: 'He said "no".\nThen left.', when: '2024-05' },
          { id: 'b', title: 'B', where: { name: 'Pier', lat: 47.66, lon: -9.18 } },
        ],
      }),
    );
    const commas = (count: number) => ','.repeat(count);
    expect(text).toBe(
      [
        header,
        `a,"One, two",,"He said ""no"".\nThen left.",2024-05${commas(28)}`,
        `b,B${commas(7)}Pier,47.66,-9.18${commas(22)}`,
        '',
      ].join('\r\n'),
    );
    expect(problems).toEqual([]);
  });

  it('is the header alone of a story without events', () => {
    expect(exportCsv(tell({ events: [] }))).toEqual({ text: `${header}\r\n`, problems: [] });
  });

  it.each<[string, EventDocument, Record<string, string>]>([
    ['a date before Christ', { title: 'A', when: '-0043-03-15' }, { title: 'A', when: "'-0043-03-15" }],
    ['a formula', { title: '=HYPERLINK("x")', label: '@a' }, { title: `'=HYPERLINK("x")`, label: "'@a" }],
    [
      'decoration',
      { media: [{ type: 'image', src: 'a.jpg', alt: '' }] },
      { media: 'a.jpg', 'media type': 'image', alt: '-' },
    ],
    [
      'the alternative "-"',
      { media: [{ type: 'image', src: 'a.jpg', alt: '-' }] },
      { media: 'a.jpg', 'media type': 'image', alt: "'-" },
    ],
    [
      'what goes with a film',
      {
        media: [
          {
            type: 'video',
            src: 'a.mp4',
            tracks: [
              { src: 'a.vtt', lang: 'en' },
              { src: 'b.vtt', lang: 'de', kind: 'subtitles' },
            ],
            poster: 'a.jpg',
            transcript: 'A horn.\n\nAnd again.',
          },
        ],
      },
      {
        media: 'a.mp4',
        'media type': 'video',
        'media tracks': 'en <a.vtt>; subtitles de <b.vtt>',
        'media poster': 'a.jpg',
        'media transcript': 'A horn.\n\nAnd again.',
      },
    ],
    [
      'two pictures that are compared',
      {
        media: [
          {
            ...{ type: 'image', src: 'after.jpg', alt: 'A' },
            before: { src: 'before.jpg', alt: '', caption: '-2', credit: 'C' },
          },
        ],
      },
      {
        ...{ media: 'after.jpg', 'media type': 'image', alt: 'A', 'media before': 'before.jpg' },
        ...{ 'media before alt': '-', 'media before caption': "'-2", 'media before credit': 'C' },
      },
    ],
    ['a journey', { journey: { from: 'x', by: 'train' } }, { from: 'x', 'by means of': 'train' }],
    ['position 0', { where: { name: 'Null', lat: 0, lon: 0 } }, { where: 'Null', lat: '0', lon: '0' }],
    ['several names', { by: ['Ann', 'Bob'], deniedBy: ['Eve'] }, { by: 'Ann; Bob', 'denied by': 'Eve' }],
  ])('writes %s so that it is read again and nothing computes it', (_, event, cells) => {
    expect(cellsOf(event)).toEqual(cells);
  });

  it('has places, groups and sources in the rows that name them', () => {
    const lists = {
      places: { pier: { name: 'North Pier', lat: 47.5, lon: 9 } },
      groups: { crew: { name: 'The crew' } },
      sources: { paper: { name: 'Gazette', url: 'https://example.org/a;b' } },
    };
    expect(cellsOf({ where: 'pier', group: 'crew', sources: ['paper', 'a friend'], by: ['paper'] }, lists)).toEqual({
      ...{ where: 'North Pier', lat: '47.5', lon: '9', group: 'The crew' },
      ...{ sources: 'Gazette <https://example.org/a%3Bb>; a friend', by: 'Gazette <https://example.org/a%3Bb>' },
    });
  });

  it('takes ids that objects have of themselves for names', () => {
    const event = { where: 'constructor', group: 'toString', sources: ['__proto__'] };
    expect(cellsOf(event, { places: {}, groups: {}, sources: {} })).toEqual({
      ...{ where: 'constructor', group: 'toString', sources: '__proto__' },
    });
  });

  it('has the calendar of the story in each row, and the zone of the story with clock times alone', () => {
    const rest = { calendar: 'julian', timeZone: 'Europe/Berlin' } as const;
    expect(cellsOf({ when: '1917-10-25' }, rest)).toEqual({ when: '1917-10-25', calendar: 'julian' });
    expect(cellsOf({ when: '2024-05-09T10:00', calendar: 'gregorian' }, rest)).toMatchObject({
      'time zone': 'Europe/Berlin',
      calendar: 'gregorian',
    });
    expect(cellsOf({ when: '2024-05-09T10:00+09:00' }, rest)).not.toHaveProperty('time zone');
  });

  it('lists what no column is for, each kind once with its count', () => {
    const event: EventDocument = {
      title: 'A',
      camera: { zoom: 3 },
      where: ['here', 'there'],
      media: [
        { type: 'image', src: 'a.jpg', alt: 'A', width: 10 },
        { type: 'image', src: 'b.jpg', alt: 'B' },
      ],
      journey: { from: 'x', along: 'r' },
    };
    expect(lossesOf({ title: 'T', events: [event, event] })).toEqual([
      'title: A table has events alone; "title" is left out.',
      'events[0].camera: There is no column for "camera"; it is left out. (2 times.)',
      'events[0].where[1]: An event in a table has one place; the others are left out. (2 times.)',
      'events[0].media[1]: A row has one picture, film or sound; the others are left out. (2 times.)',
      'events[0].media[0].width: There is no column for "width"; it is left out. (2 times.)',
      'events[0].journey.along: There is no column for "along"; it is left out. (2 times.)',
    ]);
  });

  it('tells what of a film’s tracks and its transcript has no column', () => {
    const media = [{ type: 'video' as const, src: 'a.mp4', tracks: [{ src: 'a.vtt', lang: 'e n', label: 'E' }], transcript: 'A.', transcriptLang: 'ko' }]; // prettier-ignore
    expect(lossesOf({ events: [{ title: 'A', media }] })).toEqual([
      'events[0].media[0].transcriptLang: There is no column for "transcriptLang"; it is left out.',
      'events[0].media[0].tracks: Tracks without a language have no cell; they are left out.',
      'events[0].media[0].tracks[0].label: There is no column for "label"; it is left out.',
    ]);
  });

  it.each<[string, EventDocument, string]>([
    ['an event that says nothing', {}, 'events[0]: An event of which nothing is said has no row.'],
    ['spaces', { title: ' A' }, 'events[0]: Spaces around a text, and carriage returns in it, are left out.'],
    ['signs in names', { by: ['A; B <c>'] }, 'events[0]: A name has no ; < > in a table; other signs stand for them.'],
  ])('lists %s', (_, event, loss) => {
    expect(lossesOf({ events: [event] })).toEqual([loss]);
  });

  it('has rows of one length and no cell that a spreadsheet computes, but for numbers, whatever the texts', () => {
    const parts = { text: hostileText, name: hostileText, markdown: hostileText };
    fc.assert(
      fc.property(arbitraryStory(parts), (document) => {
        const { text } = exportCsv(tell(document));
        const rows = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);
        expect(rows).toHaveLength(document.events.length + 1);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t]|^-(?!$|[\d.e-]+$)/);
        expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([ownColumns.length]));
      }),
    );
  });
});
