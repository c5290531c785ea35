import { describe, expect, it } from 'vitest';
import type { EventDocument, StoryDocument } from '../../../src/core/document/schema.js';
import { formatEventName } from '../../../src/core/text/event-name.js';
import { de } from '../../../src/core/words/de.js';
import { en } from '../../../src/core/words/en.js';
import { toLanguage } from '../../../src/core/words/language.js';
import { storyOf } from '../story-of.js';

const english = toLanguage('en', en);
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ');
const pyongyang = { name: 'Pyongyang', lat: 39, lon: 125.8 };
const farEast = { name: 'the far east', somewhere: { region: 'russian-far-east' } };

function nameOf(event: EventDocument, more: Partial<StoryDocument> = {}, language = english): string {
  return plain(formatEventName(storyOf([event], more).events[0]!, language));
}

describe('formatEventName', () => {
  it.each<[string, EventDocument]>([
    ['Talks', {}],
    ['Talks, 10 September 2023', { when: '2023-09-10', whenText: '10 September 2023' }],
    ['Talks, September 2023', { when: '2023-09' }],
    ['Talks, 44 BC', { when: '-0043' }],
    ['Talks, Pyongyang', { where: pyongyang }],
    ['Talks, probably Pyongyang', { where: { ...pyongyang, certainty: 'less-certain' } }],
    ['Talks, possibly Pyongyang', { where: { ...pyongyang, certainty: 'uncertain' } }],
    ['Talks, somewhere in the far east', { where: farEast }],
    ['Talks, possibly somewhere in the far east', { where: { ...farEast, certainty: 'uncertain' } }],
    ['Talks', { where: { lat: 39, lon: 125.8, certainty: 'uncertain' } }],
    ['Talks', { where: { somewhere: { region: 'russian-far-east' } } }],
    ['Talks, reported by KCNA', { by: ['KCNA'] }],
    ['Talks, reported by KCNA and Yonhap', { by: ['KCNA', 'Yonhap'] }],
    ['Talks, confirmed', { status: 'confirmed' }],
    ['Talks, claimed by Kyiv, denied by Moscow', { status: 'claimed', by: ['Kyiv'], deniedBy: ['Moscow'] }],
    ['Talks, expected, according to the Kremlin', { status: 'expected', by: ['the Kremlin'] }],
    ['Talks, denied', { status: 'denied' }],
    ['Talks, 2023, Pyongyang, reported by KCNA', { when: '2023', where: pyongyang, by: ['KCNA'] }],
  ])('is “%s”', (name, event) => {
    expect(nameOf({ title: 'Talks', ...event })).toBe(name);
  });

  it('names the first place alone, which is the dateline', () => {
    expect(nameOf({ title: 'Talks', where: [pyongyang, farEast] })).toBe('Talks, Pyongyang');
  });

  it('uses the whole title, not the short label of the map', () => {
    expect(nameOf({ title: 'Kim’s train leaves', label: 'Train' })).toBe('Kim’s train leaves');
  });

  it('calls a source by its name, not by its id', () => {
    const sources = { kcna: { name: 'Korean Central News Agency' } };
    expect(nameOf({ title: 'Talks', by: ['kcna'] }, { sources })).toBe('Talks, reported by Korean Central News Agency');
  });

  it('leaves braces in an author’s words as they are', () => {
    const where = { name: '{place}', lat: 1, lon: 2, certainty: 'uncertain' as const };
    expect(nameOf({ title: '{who}', where, by: ['{who}'] })).toBe('{who}, possibly {place}, reported by {who}');
  });

  it('is wholly in one language', () => {
    const name = nameOf({ title: 'Gespräche', when: '2023-09', by: ['KCNA'] }, {}, toLanguage('de', de));
    expect(name).toMatch(/^Gespräche, September 2023, /);
    expect(name).not.toContain('reported');
  });
});
