import { expect, it } from 'vitest';
import { formatUnderstood } from '../../src/cli/format-understood.js';
import type { EventDocument } from '../../src/core/document/schema.js';

const reading = (rows: number[]) => ({ columns: [], questions: [], rows });
const event = { title: 'E', when: '1999', where: { name: 'P', lat: 1, lon: 2 } };

it.each<[events: EventDocument[], rows: number[] | undefined, text: string]>([
  [[event], [2], '1 row, 1 date, 1 place'],
  [[event, event], undefined, '2 events, 2 dates, 2 places'],
  [[{ ...event, when: undefined }, event], [14, 22], '2 rows, 1 date, 2 places; 1 row has no date: 14'],
  [
    [{ where: { name: 'P' } }, { title: 'E', whenText: 'n.d.' }],
    [3, 7],
    '2 rows, no dates, 1 place, 1 of them by name alone; 1 row has no title: 3',
  ],
  [[{ ...event, media: [{ type: 'image', src: 'a.jpg' }] }], [2], '1 row, 1 date, 1 place, 1 piece of media'],
  [Array.from({ length: 12 }, () => ({ title: 'E' })), undefined, '12 events, no dates, no places'],
  [
    [...Array.from({ length: 12 }, () => ({ title: 'E' })), event],
    undefined,
    '13 events, 1 date, 1 place; 12 events have no date: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 …',
  ],
  [[{ when: '1999' }, { when: '2000', where: { x: 1, y: 2 } }], [2, 3], '2 rows, 2 dates, 1 place; no row has a title'],
])('says what was understood of %j', (events, rows, text) => {
  expect(formatUnderstood({ events }, rows && reading(rows))).toBe(text);
});
