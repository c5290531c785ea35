import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportIcs } from '../../src/exporters/ics.js';
import { smallStory } from '../fixtures/small-story.js';

const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const linesOf = (when: string) =>
  unfold(exportIcs({ events: [{ id: 'a', title: 'A', when, timeZone: 'Asia/Pyongyang' }] }).text);

describe('exportIcs', () => {
  it.each([
    ['2024-05-09', ['DTSTART;VALUE=DATE:20240509', 'DTEND;VALUE=DATE:20240510']],
    ['2024-05-09/2024-05-11', ['DTSTART;VALUE=DATE:20240509', 'DTEND;VALUE=DATE:20240512']],
    ['2023-09-10T18:30', ['DTSTART:20230910T093000Z']],
    ['2023-09-10T18:30~', ['DTSTART;VALUE=DATE:20230910', 'DTEND;VALUE=DATE:20230911']],
  ])('writes %s as %j', (when, dates) => {
    expect(linesOf(when).filter((line) => line.startsWith('DT') && !line.startsWith('DTSTAMP'))).toEqual(dates);
  });

  it.each(['2024-05', '2024', '2024-05-09~', '2024-05-XX', '[2024-05-06..2024-05-08]', '../2024-05-09', '-0043-03-15'])(
    'leaves %s out and says so',
    (when) => {
      const { text, problems } = exportIcs({ events: [{ title: 'A', when }] });
      expect(text).not.toContain('VEVENT');
      expect(problems.map(({ where }) => where)).toEqual(['events[0].when']);
    },
  );

  it('has an event or a loss for every event', () => {
    const { text, problems } = exportIcs(smallStory);
    expect(text.match(/BEGIN:VEVENT/g)!.length + problems.length).toBe(smallStory.events.length);
  });

  it('keeps every text in one line of its own, folded at 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const ics = exportIcs({ events: [{ title: 'A', text: `b${text}\r\nEND:VCALENDAR`, when: '2024-05-09' }] }).text;
        expect(unfold(ics).filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
        for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });
});
