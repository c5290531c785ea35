import { expect, it } from 'vitest';
import { formatReading } from '../../src/cli/format-reading.js';
import type { ColumnReading } from '../../src/importers/index.js';

const columns: ColumnReading[] = [
  { header: 'Datum', key: 'when', why: 'header', sureness: 'sure', examples: ['1999', '2000'], fate: 'read' },
  { header: 'Was geschah', key: 'title', why: 'contents', sureness: 'guess', examples: ['x'.repeat(50)], fate: 'read' },
  { header: 'Höhe', examples: ['3 m'], fate: 'kept in the text' },
  { header: 'E-Mail\u001b', examples: [], fate: 'private' },
];

it('shows of each column what becomes of it and three examples, one under the other', () => {
  expect(formatReading({ columns, rows: [], questions: [] }, (_, text) => text).split('\n')).toEqual([
    '  Datum        → when                   1999 · 2000',
    `  Was geschah  → title? (by its cells)  ${'x'.repeat(23)}…`,
    '  Höhe         kept in the text         3 m',
    '  E-Mail�      private',
    '',
  ]);
});
