import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportIcs } from '../../src/exporters/ics.js';
import { smallStory } from '../fixtures/small-story.js';
import { tell } from '../fixtures/tell.js';
import { storyDocuments } from './story-documents.js';

const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const linesOf = (when: string) =>
  unfold(exportIcs(tell({ events: [{ id: 'a', title: 'A', when, timeZone: 'Asia/Pyongyang' }] })).text);

describe('exportIcs', () => {
  it.each([
    ['2024-05-09', ['DTSTART;VALUE=DATE:20240509', 'DTEND;VALUE=DATE:20240510']],
    ['2024-05-09/2024-05-11', ['DTSTART;VALUE=DATE:20240509', 'DTEND;VALUE=DATE:20240512']],
    ['2024-05-09T08:00/2024-05-09T09:00', ['DTSTART;VALUE=DATE:20240509', 'DTEND;VALUE=DATE:20240510']],
    ['2023-09-10T18:30', ['DTSTART:20230910T093000Z']],
    ['2023-09-10T18:30~', ['DTSTART;VALUE=DATE:20230910', 'DTEND;VALUE=DATE:20230911']],
  ])('writes %s as %j', (when, dates) => {
    expect(linesOf(when).filter((line) => line.startsWith('DT') && !line.startsWith('DTSTAMP'))).toEqual(dates);
  });

  it.each(['2024-05', '2024', '2024-05-09~', '2024-05-XX', '[2024-05-06..2024-05-08]', '../2024-05-09', '-0043-03-15'])(
    'leaves %s out and says so',
    (when) => {
      const { text, problems } = exportIcs(tell({ events: [{ title: 'A', when }] }));
      expect(text).not.toContain('VEVENT');
      expect(problems.map(({ where }) => where)).toEqual(['events[0].when']);
    },
  );

  it('has an event or a loss for every event', () => {
    fc.assert(
      fc.property(storyDocuments, (document) => {
        const { text, problems } = exportIcs(tell(document));
        const leftOut = problems.filter(({ message }) => message.startsWith('A calendar holds only')).length;
        const count = unfold(text).filter((line) => line === 'BEGIN:VEVENT').length;
        if (leftOut === 0) expect(count).toBe(document.events.length);
        else expect(count).toBeLessThan(document.events.length);
        expect(new Set(problems.map(({ code }) => code)).size).toBeLessThanOrEqual(1);
        expect(new Set(problems.map(({ message }) => message)).size).toBe(problems.length);
      }),
    );
  });

  it('lists each kind of loss once, at its first place', () => {
    expect(exportIcs(tell(smallStory)).problems.map(({ where, message }) => [where, message])).toEqual([
      ['summary', 'A calendar has no place for "summary"; it is left out.'],
      ['lang', 'A calendar has no place for "lang"; it is left out.'],
      ['routes', 'A calendar has no place for "routes"; it is left out.'],
      ['sources', 'A calendar has no place for "sources"; it is left out. (2 times.)'],
      ['events[0].journey', 'A calendar has no place for "journey"; it is left out.'],
      ['events[0].status', 'A calendar does not say what is confirmed; the event stands there as any other.'],
      ['places.island.certainty', 'A place in a calendar has no "certainty"; it is left out.'],
      ['events[1].when', 'A calendar has only clock times that are certain and whose zone is known; others leave their day.'],
      ['events[1].by', 'A calendar has no place for "by"; it is left out. (2 times.)'],
      ['events[2].when', 'A calendar holds only certain days of the years 1 to 9999; "A storm is somewhere" is left out.'],
      ['events[3].when', 'A calendar holds only certain days of the years 1 to 9999; "The ferry is launched" is left out.'],
      ['events[5].when', 'A calendar holds only certain days of the years 1 to 9999; "The ferry was empty" is left out.'],
    ]);
  }); // prettier-ignore

  it('loses other places, shapes, pictures and doubts with a word', () => {
    const where = [{ name: 'A', somewhere: { region: 'x' } }, { name: 'B' }];
    const media = [{ type: 'image' as const, src: 'a.jpg' }];
    const { problems } = exportIcs(
      tell({ events: [{ title: 'A', when: '2024-05-09', where, media, status: 'denied' }] }),
    );
    expect(problems.map(({ where: at }) => at)).toEqual([
      'events[0].media',
      'events[0].status',
      'events[0].where[1]',
      'events[0].where[0].somewhere',
    ]);
  });

  it('writes text as text, with the addresses of its links', () => {
    const text = 'Late, *very* late.\n\nSee [the list](https://example.org/).';
    const lines = unfold(exportIcs(tell({ events: [{ title: 'A', text, when: '2024-05-09' }] })).text);
    expect(lines).toContain('DESCRIPTION:Late\\, very late.\\n\\nSee the list (https://example.org/).');
  });

  it('stamps what was published at no writable time with 1970', () => {
    const event = { title: 'A', when: '2024-05-09' };
    for (const published of ['../2024', '-0043', 'Y170000002', ''])
      expect(unfold(exportIcs(tell({ published, events: [event] })).text)).toContain('DTSTAMP:19700101T000000Z');
  });

  it('keeps every text in one line of its own, folded at 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const ics = exportIcs(
          tell({ events: [{ title: 'A', text: `b${text}\r\nEND:VCALENDAR`, when: '2024-05-09' }] }),
        ).text;
        expect(unfold(ics).filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
        for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });
});
