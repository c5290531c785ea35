import { expect, it } from 'vitest';
import { withBefore } from '../../../src/core/media/with-before.js';
import type { Media } from '../../../src/core/model.js';

it('is the earlier picture and then the later one, or what stands alone', () => {
  const before: Media = { type: 'image', src: 'before.jpg' };
  const after: Media = { type: 'image', src: 'after.jpg', before };
  expect(withBefore(after)).toEqual([before, after]);
  expect(withBefore(before)).toEqual([before]);
});
