/**
 * What a page says on a `<dateline-story>` whose story, as it was written, has nothing for a map: no room is kept for one, and
 * its code is not asked for. It is no order: what counts, once the story is there, is the story.
 */
export const noMapAttribute = 'data-no-map';
