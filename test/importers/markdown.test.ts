import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventDocument } from '../../src/core/document/schema.js';
import { importMarkdown } from '../../src/importers/markdown.js';

const file = `---
title: A day on the lake
published: 2024-05-10
timeZone: Europe/Berlin
places:
  pier: { name: North Pier, lat: 47.66, lon: 9.18 }
routes:
  crossing:
    geometry: { type: LineString, coordinates: [[9.18, 47.66], [9.27, 47.69]] }
---

What is known of the ferry.

## The ferry leaves

- when: 2024-05-08T21:10~
- Where: pier; The Island (47.69, 9.27); 47.6, 9.4; the ministry
- by: the harbour master; the owner
- journey: { from: departure, along: crossing, by: ferry }

It left *on time*.

### A heading within

![A ferry at a pier](ferry.jpg "The caption")

## The ferry arrives ##
When: 9 May
Denied by: "a; b"
`;

const one = (fields: string, front = '') => importMarkdown(`${front}## T\n${fields}`);

describe('importMarkdown', () => {
  it('takes no key that objects have of their own, and says so', () => {
    const front = '---\n__proto__: { title: A }\nplaces:\n  __proto__: { name: B }\n  pier: { name: C }\n---\n';
    const { document, problems } = one('media: [{ src: a.jpg, __proto__: { alt: D } }]', front);
    expect(document).toEqual({ places: { pier: { name: 'C' } }, events: [{ title: 'T', media: [{ src: 'a.jpg' }] }] });
    expect(Object.hasOwn(document, '__proto__')).toBe(false);
    expect(Object.hasOwn(document.places!, '__proto__')).toBe(false);
    expect(problems.map(({ code, where, value }) => [code, where, value])).toEqual([
      ['not-imported', 'front matter, __proto__', { title: 'A' }],
      ['not-imported', 'front matter, __proto__', { name: 'B' }],
      ['not-imported', 'line 8, media, __proto__', { alt: 'D' }],
    ]);
  });

  it('reads a story as an editor writes it', () => {
    const { document, problems } = importMarkdown(file);
    expect(document).toEqual({
      title: 'A day on the lake',
      published: '2024-05-10',
      timeZone: 'Europe/Berlin',
      summary: 'What is known of the ferry.',
      places: { pier: { name: 'North Pier', lat: 47.66, lon: 9.18 } },
      routes: { crossing: { geometry: { type: 'LineString', coordinates: [[9.18, 47.66], [9.27, 47.69]] } } }, // prettier-ignore
      events: [
        {
          title: 'The ferry leaves',
          when: '2024-05-08T21:10~',
          where: [
            'pier',
            { name: 'The Island', lat: 47.69, lon: 9.27 },
            { lat: 47.6, lon: 9.4 },
            { name: 'the ministry' },
          ],
          by: ['the harbour master', 'the owner'],
          journey: { from: 'departure', along: 'crossing', by: 'ferry' },
          text: 'It left *on time*.\n\n### A heading within',
          media: [{ type: 'image', src: 'ferry.jpg', alt: 'A ferry at a pier', caption: 'The caption' }],
        },
        { title: 'The ferry arrives', when: '2024-05-09', deniedBy: ['a; b'] },
      ],
    });
    expect(problems).toMatchObject([{ code: 'date-reading', where: expect.stringContaining(', when') as string }]);
  });

  it('reads the same with Windows line ends and a byte order mark', () => {
    expect(importMarkdown(`\uFEFF${file.replaceAll('\n', '\r\n')}`)).toEqual(importMarkdown(file));
  });

  it('takes a first # above ## for the title, and what is under it for the summary', () => {
    expect(importMarkdown('# Story\n\nSo it goes.\n\n## One\n## Two').document).toEqual({
      title: 'Story',
      summary: 'So it goes.',
      events: [{ title: 'One' }, { title: 'Two' }],
    });
  });

  it.each([
    ['# One\n# Two', ['One', 'Two']],
    ['### One\n#### within\n### Two', ['One', 'Two']],
    ['##\ntext', [undefined]],
    ['## C#\n## Closed #', ['C#', 'Closed']],
    ['```\n## in a fence\n```', ['in a fence']],
    ['no heading', []],
  ])('finds the events of %j', (text, titles) => {
    expect(importMarkdown(text).document.events.map(({ title }) => title)).toEqual(titles);
  });

  it('keeps texts as texts, whatever YAML would make of them', () => {
    const { document } = importMarkdown('---\ntitle: 2024\npublished: 2024\nbyline: true\ndateline: 1\n---\n');
    expect(document).toEqual({ title: '2024', published: '2024', byline: 'true', dateline: 1, events: [] });
  });

  it('reads nothing into what is in double quotes', () => {
    const { document, problems } = one(
      'when: "9 May 2024"\nwhere: "nowhere"\ntext: "## a\\n\\n b"\nlabel: "A" and "B"',
    );
    expect(document.events).toEqual([
      { title: 'T', when: '9 May 2024', where: 'nowhere', text: '## a\n\n b', label: '"A" and "B"' },
    ]);
    expect(problems).toEqual([]);
  });

  it('takes the name of a place for the place', () => {
    const front = '---\nplaces: { pier: { name: North Pier } }\n---\n';
    expect(one('where: North Pier', front).document.events[0]!.where).toBe('pier');
  });

  it.each([
    ['![a](b.jpg)', { alt: 'a' }],
    ["![](b.jpg 'c')", { alt: '', caption: 'c' }],
    ['![a](b.jpg "c")', { alt: 'a', caption: 'c' }],
  ])('takes %s in a paragraph of its own for a picture', (line, more) => {
    expect(one(`\n${line}\n\ntext`).document.events[0]).toEqual({
      title: 'T',
      text: 'text',
      media: [{ type: 'image', src: 'b.jpg', ...more }],
    });
  });

  it('leaves a date that nobody can read for the check to tell', () => {
    expect(one('when: soon').document.events[0]!.when).toBe('soon');
  });

  it.each([
    ['North Pier (47.66, 9.18)', { name: 'North Pier', lat: 47.66, lon: 9.18 }],
    ['Pier (north)(47.66,9)', { name: 'Pier (north)', lat: 47.66, lon: 9 }],
    ['47.66, -9.18', { lat: 47.66, lon: -9.18 }],
    ['(47.66, 9.18)', { name: '(47.66, 9.18)' }],
    ['Pier (47.66, 9.18', { name: 'Pier (47.66, 9.18' }],
    ['Pier 47.66, 9.18)', { name: 'Pier 47.66, 9.18)' }],
  ])('reads the place %s', (place, where) => {
    expect(importMarkdown(`## T\nwhere: ${place}`).document.events).toEqual([{ title: 'T', where }]);
  });

  it.each([
    ['![x](y.jpg)', true],
    ['![ ![x](y.jpg)', true],
    ['![x] (y.jpg)', false],
    ['![ x', false],
    ['[x](y.jpg)', false],
  ])('knows whether a text has a picture: %s', (text, has) => {
    expect(importMarkdown(`## T\n\nbefore ${text} after`).problems).toHaveLength(has ? 1 : 0);
  });

  it.each([
    ['---\ntitle: [\n---\n', 'unreadable-front-matter'],
    ['---\ntitle: x\n', 'unreadable-front-matter'],
    ['---\nevents: []\n---\n', 'not-imported'],
    ['---\nsummary: a\n---\nb', 'not-imported'],
    ['## T\nmedia: nothing', 'unreadable-field'],
    ['## T\ntext: a\n\nb', 'not-imported'],
    ['## T\n\nbefore ![x](y.jpg) after', 'image-in-text'],
    ['## T\nwhen: 03/04/2024', 'ambiguous-date'],
  ])('says of %j what is wrong', (text, code) => {
    expect(importMarkdown(text).problems.map((problem) => problem.code)).toContain(code);
  });

  it('has the title from the file’s name where it has no other', () => {
    expect(importMarkdown('## One', { name: 'lake' }).document.title).toBe('lake');
  });

  it('never throws, whatever it is given and wherever it is cut', () => {
    const pieces = fc.constantFrom(
      '---',
      '## ',
      '#',
      '\n',
      '\r',
      'when: ',
      '- where: ',
      '{',
      '[',
      '"',
      '&a *a',
      '![](x)',
      ': ',
      'x',
    );
    const text = fc.oneof(
      fc.integer({ min: 0, max: file.length }).map((length) => file.slice(0, length)),
      fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (each) => {
        const { document, problems } = importMarkdown(each);
        expect(Array.isArray(document.events)).toBe(true);
        expect(problems.every(({ message }) => message !== '')).toBe(true);
      }),
    );
  });

  it('gives back every event that is written by its rules', () => {
    const line = fc.string({ minLength: 1, maxLength: 20 });
    const field = fc.record(
      { id: line, label: line, when: line, text: line, by: fc.array(line) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(field, { maxLength: 4 }), (events) => {
        const written = events.map((event) =>
          ['##', ...Object.entries(event).map(([key, value]) => `- ${key}: ${JSON.stringify(value)}`)].join('\n'),
        );
        expect(importMarkdown(written.join('\n\n')).document.events).toEqual(events as EventDocument[]);
      }),
    );
  });
});
