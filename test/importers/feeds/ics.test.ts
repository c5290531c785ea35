import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportStory } from '../../../src/exporters/index.js';
import { importStory } from '../../../src/importers/index.js';

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => calendar('BEGIN:VEVENT', 'SUMMARY:E', ...lines, 'END:VEVENT');

async function read(bytes: string) {
  const { document, problems, format } = await importStory({ bytes });
  return { ...document, format, problems, found: problems.map(({ code }) => code) };
}

describe('importIcs', () => {
  it('reads what a calendar says of an event', async () => {
    const { problems, ...story } = await read(
      calendar(
        ...['X-WR-CALNAME:Ferries', 'X-WR-CALDESC:Of the lake', 'X-WR-TIMEZONE:Europe/Berlin'],
        ...['BEGIN:VEVENT', 'UID:1@example.org', 'DTSTAMP:20240501T000000Z', 'SUMMARY:The ferry\\, at last\\; le', ' aves'],
        ...['DTSTART;TZID=Europe/Berlin:20240508T211000', 'DURATION:PT1H30M', 'LOCATION:North Pier', 'GEO:47.66;9.18'],
        ...['DESCRIPTION:It left *on time*.\\n\\nNobody saw it.', 'URL:https://example.org/a', 'CATEGORIES:North,Night'],
        ...['ATTACH;FMTTYPE=image/jpeg:https://example.org/a.jpg', 'STATUS:CANCELLED', 'RRULE:FREQ=WEEKLY'],
        ...['CLASS:PRIVATE', 'ORGANIZER:mailto:a@example.org', 'BEGIN:VALARM', 'TRIGGER:-PT5M', 'END:VALARM', 'END:VEVENT'],
        ...['BEGIN:VTODO', 'SUMMARY:Paint it', 'END:VTODO'],
      ),
    );
    expect(story).toMatchObject({ format: 'ics', title: 'Ferries', summary: 'Of the lake', timeZone: 'Europe/Berlin' });
    expect(story.sources).toEqual({ 'https-example-org-a': { name: 'https://example.org/a', url: 'https://example.org/a' } });
    expect(story.events).toEqual([
      {
        title: 'The ferry, at last; leaves',
        text: 'It left \\*on time\\*.\n\nNobody saw it.',
        when: '2024-05-08T21:10/2024-05-08T22:40',
        timeZone: 'Europe/Berlin',
        where: { name: 'North Pier', lat: 47.66, lon: 9.18 },
        group: 'North',
        sources: ['https-example-org-a'],
        media: [{ type: 'image', src: 'https://example.org/a.jpg' }],
      },
    ]);
    expect(story.found.sort()).toEqual([
      ...['cancelled-event', 'not-imported', 'not-imported', 'not-imported', 'not-public', 'repeated-event'],
    ]);
    expect(JSON.stringify(problems)).toMatch(/Night.*ORGANIZER, VALARM.*VTODO/);
  }); // prettier-ignore

  it.each([
    [['DTSTART;VALUE=DATE:20240508'], '2024-05-08'],
    [['DTSTART;VALUE=DATE:20240508', 'DTEND;VALUE=DATE:20240509'], '2024-05-08'],
    [['DTSTART;VALUE=DATE:20240508', 'DTEND;VALUE=DATE:20240511'], '2024-05-08/2024-05-10'],
    [['DTSTART;VALUE=DATE:20240228', 'DURATION:P2D'], '2024-02-28/2024-02-29'],
    [['DTSTART:20240508T191000Z'], '2024-05-08T19:10Z'],
    [['DTSTART:20240508T191015Z'], '2024-05-08T19:10:15Z'],
    [['DTSTART:20240508T191000'], '2024-05-08T19:10'],
    [['DTSTART:20240508T191000Z', 'DTEND:20240508T191000Z'], '2024-05-08T19:10Z'],
    [['DTSTART:20240508T191000Z', 'DURATION:P1W'], '2024-05-08T19:10Z/2024-05-15T19:10Z'],
    // The clock is set forward that night: an hour and a half later it shows two hours and a half more.
    [['DTSTART;TZID=Europe/Berlin:20240331T013000', 'DURATION:PT1H30M'], '2024-03-31T01:30/2024-03-31T04:00'],
    [['DTSTART;TZID=Europe/London:20240508T100000', 'DTEND;TZID=Europe/Berlin:20240508T120000'], '2024-05-08T09:00Z/2024-05-08T10:00Z'],
  ])('reads %j as %s', async (lines, when) => {
    const { events, problems } = await read(event(...lines));
    expect([events[0]!.when, problems]).toEqual([when, []]);
  }); // prettier-ignore

  it.each([
    [['DTSTART:20240230'], undefined, 'unreadable-date'],
    [['DTSTART:next week'], undefined, 'unreadable-date'],
    [['DTSTART:20240508', 'DTEND:20240501'], '2024-05-08', 'unreadable-date'],
    [['DTSTART:20240508', 'DURATION:soon'], '2024-05-08', 'unreadable-date'],
    [['DTSTART:20240508', 'DTEND:20240509T100000'], '2024-05-08', 'unreadable-date'],
    [['DTEND:20240508'], undefined, 'unreadable-date'],
    [['DTSTART;TZID=Home:20240508T100000'], '2024-05-08T10:00', 'unknown-time-zone'],
    [['GEO:over there'], undefined, 'not-on-earth'],
    [['what is this'], undefined, 'not-imported'],
    [['X-ODD:1'], undefined, 'not-imported'],
    [['ATTACH;VALUE=BINARY;ENCODING=BASE64:AAAA'], undefined, 'not-imported'],
  ])('tells what is wrong in %j', async (lines, when, code) => {
    const { events, found } = await read(event(...lines));
    expect([events[0]!.when, found]).toEqual([when, [code]]);
  });

  it('knows what Windows calls zones', async () => {
    const lines = ['X-WR-TIMEZONE:Tokyo Standard Time', 'BEGIN:VEVENT', 'DTSTART;TZID=W. Europe Standard Time:20240508T100000', 'END:VEVENT']; // prettier-ignore
    const { timeZone, events, found } = await read(calendar(...lines));
    expect([timeZone, events]).toMatchObject(['Asia/Tokyo', [{ when: '2024-05-08T10:00', timeZone: 'Europe/Berlin' }]]);
    expect(found).not.toContain('unknown-time-zone');
  });

  it('takes the name that a calendar says its zone has', async () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Home', 'X-LIC-LOCATION:Europe/Berlin', 'END:VTIMEZONE'];
    const { events, problems } = await read(
      calendar(...zone, 'BEGIN:VEVENT', 'DTSTART;TZID=Home:20240508T100000', 'END:VEVENT'),
    );
    expect([events[0], problems]).toEqual([{ when: '2024-05-08T10:00', timeZone: 'Europe/Berlin' }, []]);
  });

  it('tells a calendar without events, and one that is cut off', async () => {
    expect((await read(calendar())).found).toEqual(['no-events']);
    expect((await read('BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:E')).found).toEqual(['cut-off']);
  });

  it('reads back what we write', async () => {
    const events = [
      { id: 'a', title: 'One; two, three', text: 'First.\n\nSecond.', when: '2024-05-08T19:10Z', where: { name: 'Pier', lat: 47.5, lon: 9 }, group: 'north' },
      { id: 'b', title: 'Days', when: '2024-05-08/2024-05-10', status: 'expected' as const },
      { id: 'c', title: 'x'.repeat(200), when: '2024-05-08' },
    ]; // prettier-ignore
    const { text } = await exportStory({ title: 'T', groups: { north: { name: 'north' } }, events }, 'ics');
    const story = await read(text);
    expect([story.title, story.events, story.problems]).toEqual(['T', events, []]);
  });

  it('takes whatever a calendar holds', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR', 'BEGIN:VALARM', 'DTSTART:99999999', 'DURATION:P9W', 'DTSTART;TZID=UTC:00010101T000000', 'CATEGORIES:\\', 'GEO:;', ' x'), // prettier-ignore
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const { document, problems } = await importStory({ bytes: ['BEGIN:VCALENDAR', ...lines].join('\n') });
        expect(document.events.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });
});
