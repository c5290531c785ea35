import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/parse-story.js';
import type { StoryDocument } from '../../src/core/schema.js';
import { withIds } from '../../src/publish/index.js';

const document: StoryDocument = {
  title: 'Ferries',
  events: [{ title: 'It leaves' }, { title: 'It leaves' }, { id: 'it-leaves', title: 'Now' }, { id: '', title: '' }],
};
const idsOf = (one: StoryDocument) => parseStory(one).story.events.map(({ id }) => id);

describe('a document whose events have ids', () => {
  it('names them as pages do, and keeps those that there are', () => {
    const ids = withIds(document).events.map(({ id }) => id);
    expect(ids).toEqual(idsOf(document));
    expect(ids[2]).toBe('it-leaves');
  });

  it('tells the same story, and is the same document where none is missing', () => {
    const whole = withIds(document);
    expect(idsOf(whole)).toEqual(idsOf(document));
    expect(withIds(whole)).toEqual(whole);
  });
});
