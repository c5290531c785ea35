/** Reading a story document that comes from outside: what fits, and what is wrong with the rest. */
import { readBySchema, type FoundDocument } from './read-by-schema.js';
import { storySchema } from './schema.js';
import { withPicture } from './with-picture.js';

/**
 * `value` as a story document. It never throws: what does not fit is left out with a finding, and no more than that goes
 * with it (a bad field loses the field; without a field that it needs, a part is lost). Items that are left out of a list
 * leave `undefined`, so that paths keep their meaning. Unknown keys are warnings.
 */
export function readDocument(value: unknown): FoundDocument {
  return readBySchema(value, storySchema, withPicture);
}
