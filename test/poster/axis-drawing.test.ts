import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { EventDocument } from '../../src/core/document/schema.js';
import { ar } from '../../src/core/words/ar.js';
import { en } from '../../src/core/words/en.js';
import { toLanguage } from '../../src/core/words/language.js';
import { drawAxis } from '../../src/poster/axis-drawing.js';
import { toPicture } from '../../src/poster/picture.js';
import { parseSvg, readMarks, readTexts } from './read-picture.js';

const english = toLanguage('en', en);
const arabic = toLanguage('ar', ar);

type Time = Pick<EventDocument, 'when' | 'status' | 'title'>;

const storyOf = (events: readonly Time[]) =>
  parseStory({ title: '', lang: 'en', events: events.map((event, index) => ({ id: `e${index}`, ...event })) }).story;

function axisOf(events: readonly Time[], { thin = true, language = english, activeId = '' } = {}) {
  const axis = drawAxis(storyOf(events), language, { width: 760, thin, activeId, idPrefix: 'axis' });
  return axis && { ...axis, svg: toPicture({ width: 760, height: axis.height }, 'axis', '', axis.svg).svg };
}

const days: readonly Time[] = ['2024-05-01', '2024-05-03', '2024-05-09'].map((when) => ({ title: `On ${when}`, when }));

const bars = (svg: string) =>
  Array.from(parseSvg(svg).getElementsByTagName('rect')).map((bar) => ({
    x: Number(bar.getAttribute('x')),
    width: Number(bar.getAttribute('width')),
    fill: bar.getAttribute('fill'),
    dashes: bar.getAttribute('stroke-dasharray'),
  }));

const stops = (svg: string) =>
  Array.from(parseSvg(svg).getElementsByTagName('stop')).map((stop) => Number(stop.getAttribute('stop-opacity')));

describe('the axis in a picture', () => {
  it('has a mark for each event, in the order of time, and the dates under it', () => {
    const { svg } = axisOf(days)!;
    const marks = readMarks(svg).map(({ x }) => x);
    expect(marks).toHaveLength(3);
    expect(marks).toEqual([...marks].sort((a, b) => a - b));
    expect(readTexts(svg).map(({ text }) => text)).toEqual(expect.arrayContaining(['1', '9', 'May 2024']));
  });

  it('is mirrored where the language is read from right to left', () => {
    const [ltr, rtl] = [axisOf(days)!, axisOf(days, { language: arabic })!];
    const mirrored = readMarks(rtl.svg).map(({ x }) => 760 - x);
    readMarks(ltr.svg).forEach(({ x }, index) => expect(mirrored[index]).toBeCloseTo(x, 0));
  });

  it('is none without a date', () => {
    expect(axisOf([{ title: 'Once' }])).toBeUndefined();
    expect(axisOf([])).toBeUndefined();
  });

  it('names events only where it has the room of a whole axis', () => {
    const names = (thin: boolean) =>
      readTexts(axisOf(days, { thin })!.svg).filter(({ text }) => text.startsWith('On '));
    expect(names(true)).toEqual([]);
    expect(names(false)).toHaveLength(3);
    expect(axisOf(days, { thin: false })!.height).toBeGreaterThan(axisOf(days)!.height + 30);
  });

  it('keeps all it draws within its height', () => {
    for (const thin of [true, false]) {
      const { svg, height } = axisOf(days, { thin })!;
      for (const { box, text } of readTexts(svg)) {
        expect(box.y, text).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height, text).toBeLessThanOrEqual(height);
      }
    }
  });

  it('says how long a fold is', () => {
    const years = [...days, { title: 'Before', when: '1999-01-01' }];
    expect(
      readTexts(axisOf(years)!.svg)
        .filter(({ face }) => face === 'italic')
        .map(({ text }) => text),
    ).toEqual(['25 years']);
  });

  it('draws one strong mark, over the others', () => {
    const marks = readMarks(axisOf(days, { activeId: 'e0' })!.svg);
    expect(marks.map(({ active }) => active)).toEqual([false, false, true]);
  });

  it('counts the events that share a mark', () => {
    const { svg } = axisOf([days[0]!, days[0]!, days[2]!])!;
    expect(readMarks(svg)).toHaveLength(2);
    expect(readTexts(svg).map(({ text }) => text)).toContain('2');
  });

  const long = { title: 'Long', when: '2024-04-01/2024-05-20' };
  it.each([
    ['a stretch that is known is even', long, []],
    ['a month is soft at both ends', { title: 'Soft', when: '2024-05' }, [0, 0.45, 0.45, 0]],
    ['what goes on fades at its end', { title: 'On', when: '2024-05-02/..' }, [0.75, 0]],
    ['what began nobody knows when fades at its beginning', { title: 'Till', when: '../2024-05-08' }, [0, 0.75]],
  ] as const)('%s', (_, time, opacities) => {
    const { svg } = axisOf([...days, time])!;
    expect(bars(svg)).toHaveLength(1);
    expect(stops(svg)).toEqual(opacities);
  });

  it('fades at the other end where it is mirrored', () => {
    expect(stops(axisOf([...days, { title: 'On', when: '2024-05-02/..' }], { language: arabic })!.svg)).toEqual([
      0, 0.75,
    ]);
  });

  it('draws what is expected dashed, and what is confirmed with a second line', () => {
    const bar = (status: 'expected' | 'confirmed') => bars(axisOf([...days, { ...long, status }])!.svg);
    expect(bar('expected').map(({ dashes }) => dashes)).toEqual(['4 3']);
    const [inner, outer] = bar('confirmed').sort((a, b) => a.width - b.width);
    expect(outer!.fill).toBe('none');
    expect(outer!.x).toBeCloseTo(inner!.x - 2, 1);
  });

  it('draws the sign of what is denied or claimed on its bar, and no other', () => {
    const signs = (status: 'denied' | 'claimed' | 'reported') =>
      readMarks(axisOf([...days, { ...long, status }])!.svg).length - days.length;
    expect([signs('denied'), signs('claimed'), signs('reported')]).toEqual([1, 1, 0]);
  });
});
