import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatNearZone } from '../../../src/core/dates/near-zone.js';
import { listZones } from '../../../src/core/dates/list-zones.js';
import { parseStory } from '../../../src/core/document/parse-story.js';

afterEach(() => vi.unstubAllGlobals());

describe('listZones', () => {
  it('lists the zones of this machine', () => expect(listZones()).toContain('Asia/Vladivostok'));

  it('lists none where the machine does not, and its zones are known all the same', () => {
    vi.stubGlobal('Intl', Object.create(Intl, { supportedValuesOf: { value: undefined } }));
    expect(listZones()).toEqual([]);
    expect(formatNearZone('Pyongyang')).toBe('');
    const { story, problems } = parseStory({
      timeZone: 'Asia/Pyongyang',
      events: [{ title: 'A', timeZone: 'Atlantis' }],
    });
    expect(story.timeZone).toBe('Asia/Pyongyang');
    expect(problems.map(({ code, where }) => [code, where])).toEqual([['unknown-time-zone', 'events[0].timeZone']]);
  });
});
