import { expect, it } from 'vitest';
import type { Edtf, IntervalEnd } from '../../../src/core/dates/edtf.js';
import { endsOf } from '../../../src/core/dates/ends.js';
import { readEdtf } from '../../../src/core/dates/read-edtf.js';
import { formatEdtf } from '../../../src/core/dates/write-edtf.js';

const toText = (end: IntervalEnd) => (typeof end === 'string' ? end : formatEdtf(end));

it.each([
  ['2023-09-10~', '2023-09-10~', '2023-09-10~'],
  ['1914/1918?', '1914', '1918?'],
  ['../1918', 'open', '1918'],
  ['1914/', '1914', 'unknown'],
  ['[1668,1667,1670]', '1667', '1670'],
  ['{1960..1970,1950..1965}', '1950', '1970'],
  ['[..1960,1950]', 'open', '1960'],
  ['{1960..,1970}', '1960', 'open'],
  ['{2023-09-10T18:30,2023-09-10T08:00}', '2023-09-10T08:00', '2023-09-10T18:30'],
  ['[2023,Y170000002]', '2023', 'Y170000002'],
  ['[2023,Y-170000002]', 'Y-170000002', '2023'],
  ['[Y170000002]', 'Y170000002', 'Y170000002'],
  ['{1985,1985-01}', '1985', '1985'],
  ['{1985-12,1985}', '1985', '1985-12'],
])('%s goes from %s to %s', (text, start, end) => {
  expect(endsOf(readEdtf(text) as Edtf).map(toText)).toEqual([start, end]);
});
