import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Imported } from '../../../src/importers/importer.js';
import { columnKeys } from '../../../src/importers/table/column-keys.js';
import { importTable } from '../../../src/importers/table/import-table.js';

const header = fc.oneof(
  fc.constantFrom<string>(...columnKeys),
  fc.constantFrom('Datum', 'Ort', 'URL', 'Foto', 'E-Mail', 'Notes', 'Type', 'x', 'y', 'to', 'Incident date', 'No.'),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'Preis', 'actor1', '', '#', '1.', '- a', '*b*'),
  fc.string({ maxLength: 12 }),
);

const cell = fc.oneof(
  fc.constantFrom('', '', '2020', '2020-05-01', '10 May 2020', 'c. 1850', '1914/1918', '00:00', '18:30', '7'),
  fc.constantFrom('41.9', '12.5', '-91', '41.9, 12.5', 'Rome', 'Rome, Italy', 'confirmed', 'a.jpg', 'a@example.org'),
  fc.constantFrom('https://example.org/a', 'KCNA <https://example.org/1>; AP', '+49 30 123456', '32U', '__proto__'),
  fc.constantFrom('two\n\nlines', 'a *b* _c_ [d](e) <f> & `g` \\', '```', "'=1+1", '=', '---', '1. one'),
  fc.string({ maxLength: 20 }),
);

/** The words of a text, by which a cell is found again wherever it went. */
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Told once for all cells of a column, with their number. */
const ofColumns = new Set(['private-column', 'not-imported']);

const isTold = ({ problems }: Imported, row: number, name: string) =>
  problems.some(
    ({ code, where }) => where === `row ${row}, ${name}` || (ofColumns.has(code) && where.endsWith(`, ${name}`)),
  );

const dates = new Set(['when', 'start', 'end', 'year', 'month', 'day', 'time', 'end year', 'end month', 'end day', 'end time', 'added']); // prettier-ignore
const places = new Set(['lat', 'lon', 'position', 'easting', 'northing', 'utm zone']);

const isRead = ({ document }: Imported, key: string | undefined) =>
  document.events.some(
    (event) =>
      (dates.has(key ?? '') && (event.when ?? event.whenText ?? event.added) !== undefined) ||
      (places.has(key ?? '') && event.where !== undefined),
  );

it('leaves no cell of a table out of both its story and its problems, whatever the headers', async () => {
  const table = fc
    .integer({ min: 1, max: 6 })
    .chain((width) =>
      fc.tuple(
        fc.array(header, { minLength: width, maxLength: width }),
        fc.array(fc.array(cell, { maxLength: width + 1 }), { minLength: 1, maxLength: 4 }),
      ),
    );
  await fc.assert(
    fc.asyncProperty(table, async ([headers, rows]) => {
      const numbered = rows.map((cells, index) => ({ number: index + 2, cells }));
      const imported = await importTable({ header: headers, rows: numbered, problems: [] });
      if (imported.problems.some(({ code }) => code === 'unknown-table')) {
        expect(imported.document.events).toEqual([]);
        return;
      }
      const story = JSON.stringify(imported.document).toLowerCase();
      for (const { number, cells } of numbered)
        for (const [index, text] of cells.entries()) {
          const { header: name, key } = imported.reading!.columns[index]!;
          const isThere =
            wordsOf(text).every((word) => story.includes(word)) ||
            isTold(imported, number, name) ||
            isRead(imported, key);
          expect(isThere, `row ${number}, ${name}: ${text}`).toBe(true);
        }
      expect(({} as { events?: unknown }).events).toBeUndefined();
    }),
    { numRuns: 400 },
  );
});
