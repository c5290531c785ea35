import { expect, it } from 'vitest';
import { fromWindowsZone } from '../../../src/importers/dates/windows-zones.js';

/** The offset of a zone in January and July 2024, in minutes, as this machine's zone data has it. */
const offsets = (timeZone: string) =>
  [0, 6].map((month) => {
    const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    return format.formatToParts(new Date(Date.UTC(2024, month, 15))).find(({ type }) => type === 'timeZoneName')!.value;
  });

it.each([
  ['W. Europe Standard Time', 'GMT+01:00', 'GMT+02:00'],
  ['eastern standard time', 'GMT-05:00', 'GMT-04:00'],
  [' GMT Standard Time ', 'GMT+00:00', 'GMT+01:00'],
  ['India Standard Time', 'GMT+05:30', 'GMT+05:30'],
  ['Cen. Australia Standard Time', 'GMT+10:30', 'GMT+09:30'],
  ['Pacific Standard Time (Mexico)', 'GMT-08:00', 'GMT-07:00'],
  ['Russia Time Zone 11', 'GMT+12:00', 'GMT+12:00'],
  ['UTC-09', 'GMT-09:00', 'GMT-09:00'],
  ['Nepal Standard Time', 'GMT+05:45', 'GMT+05:45'],
])('knows the zone that Windows calls %s', (name, january, july) => {
  expect(offsets(fromWindowsZone(name)!)).toEqual([january, july]);
});

it.each(['Europe/Berlin', 'Standard Time', 'W. Europe', ''])('knows nothing of %j', (name) => {
  expect(fromWindowsZone(name)).toBeUndefined();
});
