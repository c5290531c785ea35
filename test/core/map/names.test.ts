import { describe, expect, it } from 'vitest';
import type { PlacedMark } from '../../../src/core/map/layout.js';
import { formatSpotName, toNameSize, toNameSurroundings } from '../../../src/core/map/names.js';
import type { SceneMark } from '../../../src/core/map/scene.js';
import type { Place, StoryEvent } from '../../../src/core/model.js';
import { en } from '../../../src/core/words/en.js';
import { toLanguage } from '../../../src/core/words/language.js';

const at = { lat: 40, lon: 130 };
const area = { type: 'circle', center: at, radius: 1000 } as const;
const spot = (place: Place): SceneMark => ({ key: 'a', at, place, events: [], active: false });
const named = { id: 'a', name: 'Vladivostok', certainty: 'certain' } as const;
const city = spot({ ...named, kind: 'point', at });
const somewhere = spot({ ...named, kind: 'somewhere', area, name: 'the far east of Russia' });

it.each([
  [city, 'Vladivostok'],
  [spot({ ...named, kind: 'area', area }), 'Vladivostok'],
  [somewhere, '? somewhere in the far east of Russia'],
])('says of a spot what is known of it', (mark, name) => {
  expect(formatSpotName(mark, toLanguage('en', en))).toBe(name);
});

it.each([
  [{ kind: 'point', at }, 'The train leaves'],
  [{ kind: 'somewhere', area }, 'The train leaves'],
] as const)('calls a spot without a name by what happened there first', (place, name) => {
  const mark = spot({ ...named, name: '', ...place });
  const event = { title: 'The train leaves' } as StoryEvent;
  expect(formatSpotName({ ...mark, events: [event] }, toLanguage('en', en))).toBe(name);
  expect(formatSpotName({ ...mark, events: [{ ...event, label: 'Train' }] }, toLanguage('en', en))).toBe('Train');
});

it('gives the name of a spot that nobody knows room for its frame', () => {
  const [plain, framed] = [city, somewhere].map((mark) => toNameSize(80.2, 13, mark));
  expect(plain).toEqual({ width: 88, height: 17.55 });
  expect([framed!.width - plain!.width, framed!.height - plain!.height]).toEqual([12, 4]);
});

describe('toNameSurroundings', () => {
  const box = { x: 120, y: 90, width: 60, height: 18 };
  const mark = (label?: PlacedMark['label']): PlacedMark => ({
    ...{ key: 'a', x: 100, y: 100, spots: [city], events: [], active: false, label },
  });

  it('is the names, the marks and whatever else is there', () => {
    const control = { x: 0, y: 0, width: 30, height: 60 };
    const { storyNames, obstacles } = toNameSurroundings(
      [mark({ text: 'Vladivostok', side: 'right', box })],
      [control],
    );
    expect(storyNames).toEqual([{ x: 100, y: 100, name: 'Vladivostok' }]);
    expect(obstacles).toEqual([control, { x: 92, y: 92, width: 16, height: 16 }, box]);
  });

  it('knows the name of a mark too that found no room for it', () => {
    expect(toNameSurroundings([mark()], []).storyNames).toHaveLength(1);
  });
});
