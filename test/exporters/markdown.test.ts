import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventDocument, StoryDocument } from '../../src/core/document/schema.js';
import { exportMarkdown } from '../../src/exporters/markdown.js';
import { tell } from '../fixtures/tell.js';
import { arbitraryStory, hostileText } from './arbitrary-story.js';

const textOf = (...events: EventDocument[]) => exportMarkdown(tell({ events })).text;

describe('exportMarkdown', () => {
  it('writes front matter, and for each event a heading, fields, its text and its pictures', () => {
    const { text, problems } = exportMarkdown(
      tell({
        ...{ dateline: 1, title: 'Late: a ferry', published: '2024' },
        places: { pier: { name: 'Pier', lat: 47.66, lon: -9 } },
        routes: { way: { geometry: { type: 'LineString', coordinates: [[0, 0], [1, 1]] } } }, // prettier-ignore
        events: [
          {
            ...{
              id: 'a',
              title: 'It leaves',
              when: '2024-05',
              where: 'pier',
              by: ['Ann', 'Bob'],
              text: 'Late.\n\nVery.',
            },
            journey: { from: 'b', by: 'ship' },
            media: [{ type: 'image', src: 'a.jpg', alt: 'A ship', caption: 'Leaving' }],
          },
          { title: 'It arrives' },
        ],
      }),
    );
    expect(text).toBe(`---
dateline: 1
title: "Late: a ferry"
published: "2024"
places:
  pier:
    name: Pier
    lat: 47.66
    lon: -9
routes:
  way:
    geometry: { type: LineString, coordinates: [ [ 0, 0 ], [ 1, 1 ] ] }
---

## It leaves

- id: a
- when: 2024-05
- where: pier
- by: Ann; Bob
- journey: { from: b, by: ship }

Late.

Very.

![A ship](a.jpg "Leaving")

## It arrives
`);
    expect(problems).toEqual([]);
  });

  it('has no front matter where a story has nothing but events, and an empty heading without a title', () => {
    expect(textOf({}, { title: 'B' })).toBe('##\n\n## B\n');
  });

  it.each<[string, EventDocument, string]>([
    ['a title that closes itself', { title: 'C #' }, '- title: C #'],
    ['a title of two lines', { title: 'C\n# D' }, '- title: "C\\n# D"'],
    ['a date that is none', { when: 'spring' }, '- when: "spring"'],
    ['a season, which could be years', { when: '1519-22' }, '- when: "1519-22"'],
    ['a year before Christ', { when: '-0043' }, '- when: -0043'],
    ['quotation marks in front', { label: '"A" or B' }, '- label: "\\"A\\" or B"'],
    ['spaces around a text', { label: ' A' }, '- label: " A"'],
    ['a name with a semicolon', { by: ['a;b'] }, '- by: [ a;b ]'],
    ['an id of no place', { where: 'pier' }, '- where: "pier"'],
    ['a place of its own', { where: { name: 'X', lat: 0, lon: 1 } }, '- where: { name: X, lat: 0, lon: 1 }'],
    ['an empty list', { sources: [] }, '- sources: []'],
    ['a film', { media: [{ type: 'video', src: 'a.mp4' }] }, '- media: [ { type: video, src: a.mp4 } ]'],
  ])('writes %s as one line', (_, event, line) => {
    expect(textOf(event)).toBe(`##\n\n${line}\n`);
  });

  it.each([
    ['## Not an event', '- text: ## Not an event'],
    ['note: this', '- text: note: this'],
    ['- note: this', '- text: - note: this'],
    ['![a](b.jpg)', '- text: ![a](b.jpg)'],
    ['a ', '- text: "a "'],
    ['a\r\nb', '- text: "a\\r\\nb"'],
    ['', '- text: ""'],
    ['One\n# Two', '- text: "One\\n# Two"'],
    ['### Three', '### Three'],
    ['- one\n- two', '- one\n- two'],
  ])('writes the text %j, which must not be read as something else, so', (text, written) => {
    expect(textOf({ text })).toBe(`##\n\n${written}\n`);
  });

  it('writes only the last pictures as such, so that the order of media stays', () => {
    const picture = { type: 'image', src: 'a.jpg', alt: 'A' } as const;
    const film = { type: 'video', src: 'b.mp4' } as const;
    expect(textOf({ media: [picture, film, picture] })).toBe(
      '##\n\n- media: [ { type: image, src: a.jpg, alt: A }, { type: video, src: b.mp4 } ]\n\n![A](a.jpg)\n',
    );
  });

  it('lists what a story document does not know, at its path', () => {
    const document: object = {
      ...{ draft: true, score: 3, lists: [{ deep: null }] },
      events: [{ title: 'A', mood: 'glad' }, { mood: 'sad' }],
    };
    expect(
      exportMarkdown(tell(document as StoryDocument)).problems.map(({ where, message }) => `${where}: ${message}`),
    ).toEqual([
      'draft: It will be read as a text: a story document has no such value here. (3 times.)',
      'events[0].mood: An event in Markdown has no "mood"; it is left out. (2 times.)',
    ]);
  });

  it('has as many headings of the second level as events, whatever the texts', () => {
    const parts = { text: hostileText, name: hostileText, markdown: hostileText };
    fc.assert(
      fc.property(arbitraryStory(parts), (document) => {
        const { text } = exportMarkdown(tell(document));
        expect(text.split('\n').filter((line) => /^##(?: |$)/.test(line))).toHaveLength(document.events.length);
        expect(text.endsWith('\n')).toBe(true);
      }),
    );
  });
});
