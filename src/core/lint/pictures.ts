/** Places that are not on the picture that is their story's map. */
import { createWarning } from '../problems/problem.js';
import type { Rule } from './rule.js';
import { writtenPlaces } from './written-places.js';

/** Places lie on the picture: its width and height may be those of another size of it. */
export const noPlaceOffPicture: Rule = ({ document, story: { picture } }) => {
  if (!picture) return [];
  const { width, height } = picture;
  return writtenPlaces(document).flatMap(({ where, place: { x, y } }) => {
    if (typeof x !== 'number' || typeof y !== 'number') return [];
    if (x >= 0 && x <= width && y >= 0 && y <= height) return [];
    const message = `It lies beyond the picture, which is ${width} × ${height} pixels. Are its pixels those of the picture in another size?`;
    return [createWarning('off-picture', where, { x, y }, message)];
  });
};
