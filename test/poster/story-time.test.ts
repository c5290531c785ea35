import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { formatWhen } from '../../src/core/text/date-text.js';
import { en } from '../../src/core/words/en.js';
import { toLanguage } from '../../src/core/words/language.js';
import { toStoryTime } from '../../src/poster/story-time.js';

const english = toLanguage('en', en);

function storyOf(...whens: (string | undefined)[]) {
  const document: StoryDocument = {
    title: '',
    lang: 'en',
    timeZone: 'Asia/Tokyo',
    events: whens.map((when, index) => ({ id: `e${index}`, title: `Event ${index}`, when })),
  };
  return parseStory(document).story;
}

const timeOf = (...whens: (string | undefined)[]) => toStoryTime(storyOf(...whens));
const inWords = (...whens: (string | undefined)[]) => {
  const time = timeOf(...whens);
  return time && formatWhen(time, english, { weekday: false });
};

describe('the time of a story', () => {
  it.each([
    [['2023-09-12', '2019', '2023-09-10T18:30~'], '2019 – 12 September 2023'],
    [['2023-09-12', '[2023-09-12..2023-09-17]', '2023-09-04'], '4–17 September 2023'],
    [['2023-09-12'], '12 September 2023'],
    [['2023-09-10T18:30~'], 'around 18:30 on 10 September 2023'],
    [['2023-09-10T18:30', '2023-09-10T19:30'], '10 September 2023'],
    [['1519~', '1522-09'], 'c. 1519 – September 1522'],
    [['-0043-03-15', '0014'], '15 March 44 BC – AD 14'],
    [['{2021-05,2020-03}', '2022'], 'March 2020 – 2022'],
    [['2020~/2023-09-10', '2021'], 'c. 2020 – 10 September 2023'],
    [['../2023-09-12', '2019-07'], 'July 2019 – 12 September 2023'],
    [['2019-07/..', '2020'], 'July 2019 – 2020'],
    [['../2023-09-12'], 'until 12 September 2023'],
    [[undefined, '2020', undefined], '2020'],
  ])('of %j is “%s”', (whens, expected) => {
    const words = inWords(...whens)!.replace(/[\u2009\u202f]/g, '');
    // Engines set an era before or after the year.
    expect(words.replace('AD 14', '14 AD')).toBe(expected.replace('AD 14', '14 AD'));
  });

  it.each([[[]], [[undefined]], [['Y170000002']]])('is none without a date on the axis: %j', (whens) => {
    expect(timeOf(...whens)).toBeUndefined();
  });

  it('does not depend on the order of telling', () => {
    const when = fc.constantFrom(
      '2019',
      '2020-05',
      '2020-05-03',
      '2021-01-01/2022',
      '[2018..2020]',
      '2020-05-03T10:00',
      undefined,
    );
    fc.assert(
      fc.property(fc.array(when, { minLength: 1, maxLength: 6 }), (whens) => {
        expect(inWords(...whens)).toBe(inWords(...[...whens].reverse()));
      }),
    );
  });
});
