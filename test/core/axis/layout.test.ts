import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findMark,
  nearestId,
  shortTitle,
  toActiveLabels,
  toAxisLayout,
  type AxisLayout,
  type MeasureText,
} from '../../../src/core/axis/layout.js';
import { parseStory } from '../../../src/core/document/parse-story.js';
import { markSize } from '../../../src/core/marks/share-marks.js';
import type { Story } from '../../../src/core/model.js';
import { en } from '../../../src/core/words/en.js';
import { toLanguage } from '../../../src/core/words/language.js';

const english = toLanguage('en', en);
const measure: MeasureText = (text) => 6.5 * text.length;
const toStory = (events: readonly object[]): Story =>
  parseStory({ dateline: 1, title: 'A story', lang: 'en', timeZone: 'Asia/Pyongyang', events }).story;
const read = (name: string): Story =>
  parseStory(JSON.parse(readFileSync(new URL(`../../../stories/${name}/story.json`, import.meta.url), 'utf8'))).story;
const lay = ({ timeline }: Story, width = 700, thin = width < 500) =>
  toAxisLayout(timeline, { width, thin }, english, measure);

const kim = read('kim-in-russia');
const stories: [string, Story][] = [
  ['Kim in Russia', kim],
  ['the first circumnavigation', read('first-circumnavigation')],
  ['the harbour fire', read('harbour-fire')],
];

describe.each(stories)('the axis of %s', (_, story) => {
  describe.each([300, 340, 560, 700, 1000])('on %i px', (width) => {
    const layout = lay(story, width);

    it('has a mark for every event with a date, once', () => {
      const ids = layout.marks.flatMap(({ events }) => events.map(({ id }) => id));
      expect([...ids].sort()).toEqual(
        story.events
          .filter(({ when }) => when)
          .map(({ id }) => id)
          .sort(),
      );
    });

    it('has its marks, and what shares them, in the order of time', () => {
      const order = new Map(story.timeline.map(({ id }, index) => [id, index]));
      const firsts = layout.marks.map(({ events }) => order.get(events[0]!.id)!);
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      for (const { events } of layout.marks) {
        const members = events.map(({ id }) => order.get(id)!);
        expect(members).toEqual([...members].sort((a, b) => a - b));
      }
    });

    it('keeps its marks on the axis and at least as large as a finger', () => {
      for (const { from, to, y } of layout.marks) {
        expect(to - from).toBeGreaterThanOrEqual(markSize - 1e-6);
        expect(from).toBeGreaterThanOrEqual(-1e-6);
        expect(to).toBeLessThanOrEqual(width + 1e-6);
        expect(y - markSize / 2).toBeGreaterThanOrEqual(0);
        expect(y + markSize / 2).toBeLessThanOrEqual(layout.height);
      }
    });

    it('never puts a point over a point, nor bars over each other above the line', () => {
      const { line } = layout.rows;
      for (const [index, a] of layout.marks.entries())
        for (const b of layout.marks.slice(index + 1))
          if (a.y === b.y && ((a.kind === 'point' && b.kind === 'point') || a.y < line))
            expect(a.to <= b.from + 1e-6 || b.to <= a.from + 1e-6).toBe(true);
    });

    it('leaves 24 px of every bar on the line free of points', () => {
      const points = layout.marks.filter(({ kind }) => kind === 'point');
      for (const { kind, x, y } of layout.marks)
        if (kind === 'bar' && y === layout.rows.line)
          for (const point of points) expect(Math.abs(point.x - x)).toBeGreaterThanOrEqual(markSize - 1e-6);
    });

    it('labels the active event, whichever it is, and lets no label touch another', () => {
      for (const { id, when } of story.events) {
        if (!when) continue;
        const labels = toActiveLabels(layout, id, measure);
        expect(labels.filter((label) => label.id === id)).toHaveLength(1);
        for (const [index, a] of labels.entries()) {
          expect(layout.rows.labels[a.row]).toBeDefined();
          for (const b of labels.slice(index + 1))
            expect(a.row !== b.row || Math.abs(a.x - b.x) >= (a.width + b.width) / 2).toBe(true);
        }
      }
    });

    it('says how long each fold is, 4 px clear of the ticks', () => {
      for (const { label } of layout.breaks) {
        expect(label).toBeDefined();
        for (const tick of layout.ticks.labels)
          expect(Math.abs(tick.x - label!.x)).toBeGreaterThanOrEqual((tick.width + label!.width) / 2 + 4 - 1e-6);
      }
    });
  });
});

describe('the axis of Kim in Russia', () => {
  it.each([300, 340, 700, 1000])('shows 2019, July and September 2023 and the folds between, on %i px', (width) => {
    const { ticks, breaks } = lay(kim, width);
    expect(ticks.contexts.map(({ text }) => text.slice(-4))).toEqual(['2019', '2023', '2023']);
    expect(breaks.map(({ label }) => label!.text)).toEqual([expect.stringContaining('year'), 'about 5 weeks']);
  });

  it.each([
    [1000, 14],
    [700, 13],
  ])('moves the words of its folds aside, on %i px leaves %i of its 14 days their dates', (width, days) => {
    const { ticks, breaks } = lay(kim, width);
    expect(ticks.labels).toHaveLength(days);
    for (const { from, to, label } of breaks)
      expect(Math.abs((from + to) / 2 - label!.x)).toBeLessThan(label!.width / 2);
  });

  it('asks for the width of a text by what it is', () => {
    const kinds = new Set<string>();
    toAxisLayout(
      kim.timeline,
      { width: 700, thin: false },
      english,
      (text, kind) => (kinds.add(kind), measure(text, kind)),
    );
    expect([...kinds].sort()).toEqual(['break', 'label', 'tick']);
  });

  it('makes 2019 a bar as wide as its year', () => {
    const { marks, scale } = lay(kim);
    const bar = marks.find(({ events }) => events.some(({ when }) => when?.text === '2019'))!;
    expect(bar.kind).toBe('bar');
    expect([bar.from, bar.to]).toEqual([scale.position(Date.UTC(2019, 0)), scale.position(Date.UTC(2020, 0) - 1)]);
  });

  it('lets the years without a journey cross the fold, above the line', () => {
    const { marks, breaks, rows } = lay(kim);
    const bar = marks.find(({ first }) => first.when?.edtf.type === 'interval' && first.when.text.startsWith('2020'))!;
    expect(bar.y).toBeLessThan(rows.line);
    for (const fold of breaks) expect(bar.from <= fold.from && bar.to >= fold.to).toBe(true);
  });

  it('lets the denial begin nowhere', () => {
    const denial = lay(kim).marks.find(({ first }) => first.status === 'denied')!;
    expect(denial).toMatchObject({ kind: 'bar', openStart: true, openEnd: false });
    expect(denial.to - denial.from).toBeLessThan(60);
  });
});

describe('what has no time', () => {
  it.each<[string, object[], string[][]]>([
    [
      'has no mark behind the event before it',
      [
        { id: 'a', title: 'A', when: '2000-01-01' },
        { id: 'b', title: 'B' },
      ],
      [['a']],
    ],
    [
      'nor before the one after it',
      [
        { id: 'b', title: 'B' },
        { id: 'a', title: 'A', when: '2000-01-01' },
      ],
      [['a']],
    ],
    [
      'nor among others like it',
      [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
      [],
    ],
  ])('%s: it would be given a date', (_, events, expected) => {
    const { marks } = lay(toStory(events));
    expect(marks.map(({ events }) => events.map(({ id }) => id))).toEqual(expected);
  });

  it('needs no axis', () => {
    const { marks, labels, breaks, ticks } = lay(toStory([]));
    expect([marks, labels, breaks, ticks.labels]).toEqual([[], [], [], []]);
  });
});

describe('open intervals', () => {
  it.each<[string, string, boolean, boolean]>([
    ['going on', '2001/..', false, true],
    ['begun nobody knows when', '../2001', true, false],
  ])('%s fade and do not stretch the axis', (_, when, openStart, openEnd) => {
    const plain = [
      { title: 'A', when: '2000' },
      { title: 'B', when: '2002' },
    ];
    const closed = lay(toStory([...plain, { title: 'C', when: '2001' }]));
    const layout = lay(toStory([...plain, { id: 'open', title: 'C', when }]));
    expect(findMark(layout, 'open')).toMatchObject({ openStart, openEnd });
    expect(layout.scale.clusters).toEqual(closed.scale.clusters);
  });
});

describe('the labels', () => {
  const wide: MeasureText = (text, kind) => (kind === 'label' ? 10 : 1) * text.length;
  const titled = (title: string) => toStory([{ id: 'a', title, when: '2000-01-01' }]);
  const layWide = (story: Story, thin: boolean) => toAxisLayout(story.timeline, { width: 700, thin }, english, wide);

  it.each([
    ['abcdefghijklmnopq', 'abcdefghijklmnopq'],
    ['abcdefghijklmnopqr', 'abcdefghijklmnop…'],
  ])('have 170 px: %s', (title, text) => {
    expect(layWide(titled(title), false).labels).toMatchObject([{ id: 'a', text }]);
  });

  it.each([
    ['abcdefghijklmnopqrstuvwxy', 'abcdefghijklmnopqrstuvwxy'],
    ['abcdefghijklmnopqrstuvwxyz', 'abcdefghijklmnopqrstuvwx…'],
  ])('of the active event have 255 px where it had none: %s', (title, text) => {
    const layout = layWide(titled(title), true);
    expect(layout.labels).toEqual([]);
    expect(toActiveLabels(layout, 'a', wide)).toMatchObject([{ id: 'a', text, x: 350, row: 0 }]);
    expect(toActiveLabels(layout, 'b', wide)).toEqual([]);
  });

  it('are shortened to 106 px where 170 have no room', () => {
    // Nine days side by side: two rows of labels for the whole year.
    const events = Array.from({ length: 9 }, (_, index) => ({
      title: 'abcdefghijklmnop',
      when: `2000-01-0${index + 1}`,
    }));
    const texts = layWide(toStory(events), false).labels.map(({ text }) => text);
    expect(new Set(texts)).toEqual(new Set(['abcdefghijklmnop', 'abcdefghi…']));
  });
});

describe('an event of many days', () => {
  const grainOf = (when: string) => lay(toStory([{ title: 'A', when }])).scale.clusters[0]!.grain;

  it.each([
    ['31 days are one stretch of the axis', '[2000-01-01..2000-01-31]', 31 * 86_400_000 - 1],
    ['of 32 days only the ends take up room', '[2000-01-01..2000-02-01]', 86_400_000],
    ['of what lasted, too', '2000-01-01/2000-01-03', 86_400_000],
    ['a year is one stretch', '2000', 366 * 86_400_000 - 1],
  ])('%s', (_, when, grain) => expect(grainOf(when)).toBe(grain));
});

describe('nearestId', () => {
  const layout = lay(kim);
  it('gives the event whose middle is nearest', () => {
    for (const x of [-50, 0, 100, 333, 512, 699, 900]) {
      const gaps = layout.stops.map((stop) => Math.abs(stop.x - x));
      const { id } = layout.stops[gaps.indexOf(Math.min(...gaps))]!;
      expect(nearestId(layout, x)).toBe(id);
    }
  });

  it('gives nothing where nothing is', () => expect(nearestId(lay(toStory([])), 5)).toBeUndefined());
});

describe('shortTitle', () => {
  it('is the author’s label where there is one', () => {
    const [a, b] = toStory([{ title: 'The long title', label: 'Short' }, { title: 'Plain' }]).events;
    expect([shortTitle(a!), shortTitle(b!)]).toEqual(['Short', 'Plain']);
  });
});

describe('any story', () => {
  const when = fc.constantFrom(
    '1999',
    '199X',
    '1999-07',
    '1999-07-04',
    '1999-07-04T10:00Z',
    '[1999-07-04..1999-07-09]',
    '1990/2001',
    '2000/..',
    '../1999-07-01',
    '-0043-03-15',
    '1999-21',
    '2023-09-10T18:30Z',
    'rubbish',
    '[1999..2020]',
  );
  const story = fc
    .array(fc.option(when, { nil: undefined }), { maxLength: 40 })
    .map((all) => toStory(all.map((text, index) => ({ title: `Event ${index}`, when: text }))));
  const bounded = ({ marks, labels, ticks, width }: AxisLayout) =>
    marks.length <= 3 * (width / markSize + 1) && labels.length <= width / 10 && ticks.labels.length <= width / 12;

  it('has every event in one mark, its labels apart and no more of either than the width holds', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 240, max: 1200 }), fc.boolean(), (any, width, thin) => {
        const layout = lay(any, width, thin);
        const dated = any.events.filter(({ when }) => when?.span);
        expect(layout.marks.flatMap(({ events }) => events).length).toBe(dated.length);
        expect(bounded(layout)).toBe(true);
        expect(lay(any, width, thin)).toEqual({ ...layout, scale: expect.anything() });
      }),
      { numRuns: 60 },
    );
  });

  it('is bounded by the width and not by its events', () => {
    const day = (index: number) =>
      new Date(9e11 + ((index * 7919) % 9973) * 1e8).toISOString().slice(0, index % 3 ? 10 : 7);
    const crowd = toStory(Array.from({ length: 3000 }, (_, index) => ({ title: `Event ${index}`, when: day(index) })));
    expect(bounded(lay(crowd, 700))).toBe(true);
  });
});
