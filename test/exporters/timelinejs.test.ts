import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventDocument, StoryDocument } from '../../src/core/document/schema.js';
import { exportTimeline } from '../../src/exporters/timelinejs.js';
import { tellInWords } from '../fixtures/tell.js';
import { arbitraryStory, hostileText } from './arbitrary-story.js';

interface Slide {
  readonly unique_id: string;
  readonly start_date?: { readonly year: number };
  readonly text: { readonly headline?: string; readonly text?: string };
}

async function toTimeline(document: StoryDocument) {
  const { text, problems } = exportTimeline(await tellInWords(document));
  const timeline = JSON.parse(text) as { readonly title?: unknown; readonly events: Slide[] };
  return { timeline, losses: problems.map(({ where, message }) => `${where}: ${message}`) };
}

async function toSlide(event: EventDocument, rest: Partial<StoryDocument> = {}) {
  const { timeline, losses } = await toTimeline({ ...rest, events: [{ id: 'a', title: 'A', ...event }] });
  return { slide: timeline.events[0]!, losses };
}

const inWords = 'events[0].when: TimelineJS has no such date: it is told in words, between its bounds.';
const noZone = 'events[0].when: TimelineJS knows no time zones: clock times are as written.';

describe('exportTimeline', () => {
  it('is a list of slides with a title that has no date', async () => {
    const { text, problems } = exportTimeline(
      await tellInWords({
        ...{ title: 'A & B', summary: 'How it went.' },
        events: [{ id: 'a', title: 'It begins', text: 'So *it* was.', when: '2024-05' }],
      }),
    );
    expect(JSON.parse(text)).toEqual({
      title: { text: { headline: 'A &#38; B', text: 'How it went.' } },
      events: [
        {
          unique_id: 'a',
          start_date: { year: 2024, month: 5 },
          text: { headline: 'It begins', text: '<p>So <em>it</em> was.</p>' },
        },
      ],
    });
    expect(problems).toEqual([]);
  });

  it('has no title where the story has none', async () => {
    expect(exportTimeline(await tellInWords({ events: [] })).text).toBe('{\n  "events": []\n}\n');
  });

  it.each<[string, object]>([
    ['2024', { start_date: { year: 2024 } }],
    ['-0043-03-15', { start_date: { year: -44, month: 3, day: 15 } }],
    ['2024-05-01/2024-06', { start_date: { year: 2024, month: 5, day: 1 }, end_date: { year: 2024, month: 6 } }],
  ])('says all of %s in parts, without words', async (when, dates) => {
    const { slide, losses } = await toSlide({ when });
    expect(slide).toEqual({ unique_id: 'a', ...dates, text: { headline: 'A' } });
    expect(losses).toEqual([]);
  });

  it.each<[string, string, object]>([
    ['201X', 'the 2010s', { start_date: { year: 2010 }, end_date: { year: 2019 } }],
    ['1850~', 'c. 1850', { start_date: { year: 1850 } }],
    ['1985/..', 'from 1985', { start_date: { year: 1985 } }],
    ['../2024', 'until 2024', { start_date: { year: 2024 } }],
    ['Y170000002', '170000002', {}],
    [
      '[2024-05-06..2024-05-08]',
      'between 6 and 8 May 2024',
      { start_date: { year: 2024, month: 5, day: 6 }, end_date: { year: 2024, month: 5, day: 8 } },
    ],
  ])('says what %s is in words, "%s", and lists it', async (when, words, dates) => {
    const { slide, losses } = await toSlide({ when });
    expect(slide).toEqual({ unique_id: 'a', ...dates, display_date: words, text: { headline: 'A' } });
    expect(losses).toEqual([inWords]);
  });

  it('has the words of the author for a date, as text', async () => {
    const { slide, losses } = await toSlide({ when: '2024', whenText: 'that <year>' });
    expect(slide).toMatchObject({ start_date: { year: 2024 }, display_date: 'that &#60;year&#62;' });
    expect(losses).toEqual([]);
  });

  it('has the words of the language of the story', async () => {
    const { slide } = await toSlide({ when: '[2024-05-06..2024-05-08]' }, { lang: 'de' });
    expect(slide).toMatchObject({ display_date: expect.stringContaining('Mai 2024') as string });
  });

  it('has clock times as written, midnight too, and says that their zone is lost', async () => {
    const { slide, losses } = await toSlide({ when: '2023-09-10T00:00+09:00' });
    expect(slide.start_date).toEqual({ year: 2023, month: 9, day: 10, hour: '00', minute: '00' });
    expect(losses).toContain(noZone);
  });

  it('has the Gregorian day of a Julian date, and the date as the source has it in words', async () => {
    const { slide, losses } = await toSlide({ when: '1917-10-25' }, { calendar: 'julian' });
    expect(slide).toMatchObject({ start_date: { year: 1917, month: 11, day: 7 } });
    expect(slide).toMatchObject({ display_date: expect.stringContaining('25 October 1917') as string });
    expect(losses).toHaveLength(2);
    expect(losses).toContain(inWords);
    expect(losses.join()).toContain('calendar');
  });

  it('tells in the text what it is worth, who says so and where it can be read', async () => {
    const { slide, losses } = await toSlide(
      { when: '2024', status: 'claimed', by: ['crew'], sources: ['paper'], text: 'It left.' },
      { sources: { paper: { name: 'Gazette', url: 'https://example.org' } } },
    );
    expect(slide.text.text).toBe(
      '<p class="status claimed">Claimed by crew</p><p>It left.</p>' +
        '<p class="sources">Sources: <a href="https://example.org" rel="noopener">Gazette</a></p>',
    );
    expect(losses.slice(1)).toEqual([
      'events[0].status: What it is worth and who says so is told in the text.',
      'events[0].sources: The sources are told in the text.',
    ]);
  });

  it('keeps what has no date in the file, and says that nobody sees it', async () => {
    const { slide, losses } = await toSlide({ whenText: 'once' });
    expect(slide).toEqual({ unique_id: 'a', display_date: 'once', text: { headline: 'A' } });
    expect(losses).toEqual(['events[0].when: TimelineJS does not show what has no date; it stands in the file.']);
  });

  it('has the first of media, places and groups as TimelineJS takes them', async () => {
    const media: EventDocument['media'] = [
      { type: 'image', src: 'https://example.org/a"b.jpg', alt: '', caption: 'c<', width: 3 },
      { type: 'image', src: 'b.jpg', alt: 'B' },
    ];
    const where = [{ name: 'Pier', lat: 1, lon: 2 }, 'there'];
    const { slide, losses } = await toSlide(
      { when: '2024', media, where, group: 'g' },
      { groups: { g: { name: 'R&D' } } },
    );
    expect(slide).toMatchObject({
      media: { url: 'https://example.org/a%22b.jpg', caption: 'c&#60;' },
      location: { name: 'Pier', lat: 1, lon: 2 },
      group: 'R&#38;D',
    });
    expect(losses.map((loss) => loss.split(':')[0])).toEqual([
      ...['groups', 'events[0].where[1]', 'events[0].media[1]', 'events[0].media[0]', 'events[0].media[0].alt'],
    ]);
  });

  it.each<[string, NonNullable<EventDocument['media']>[number], string, string[]]>([
    ['a page', { type: 'embed', src: 'https://e.org/?a="b' }, '<iframe src="https://e.org/?a=&#34;b"></iframe>', []],
    [
      'a film without an ending',
      { type: 'video', src: 'https://e.org/x' },
      'https://e.org/x',
      ['events[0].media[0].src: By the ending of its address TimelineJS does not know what it shows.'],
    ],
    [
      'the later of two pictures that are compared',
      { type: 'image', src: 'https://e.org/a.jpg', before: { src: 'b.jpg' } },
      'https://e.org/a.jpg',
      ['events[0].media[0].before: A slide has one picture; the one before it is left out.'],
    ],
  ])('shows %s', async (_, media, url, expected) => {
    const { slide, losses } = await toSlide({ when: '2024', media: [media] });
    expect(slide).toMatchObject({ media: { url } });
    expect(losses).toEqual(expected);
  });

  it('counts each kind of loss', async () => {
    const { losses } = await toTimeline({ byline: 'Ann', events: [{ when: '1850~' }, { when: '1851~', label: 'B' }] });
    expect(losses).toEqual([
      'byline: TimelineJS has no place for "byline"; it is left out.',
      `${inWords} (2 times.)`,
      'events[1].label: TimelineJS has no place for "label"; it is left out.',
    ]);
  });

  it('has no tag in a headline, no script anywhere and no year 0, whatever the texts', async () => {
    const mean = fc.oneof(
      hostileText,
      fc.constantFrom('<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;'),
    );
    await fc.assert(
      fc.asyncProperty(arbitraryStory({ text: mean, name: mean, markdown: mean }), async (document) => {
        const { timeline } = await toTimeline(document);
        expect(timeline.events).toHaveLength(document.events.length);
        for (const { start_date: start, text } of timeline.events) {
          expect(start?.year).not.toBe(0);
          expect(text.headline ?? '').not.toMatch(/[<>"]|&(?!#\d+;)/);
          expect(text.text ?? '').not.toMatch(/<script|<img[^>]* onerror=|javascript:/i);
        }
      }),
    );
  });
});
