/** Pictures that are compared: what readers will not get to see, and what shows them no difference. */
import { createWarning, type Problem } from '../problems/problem.js';
import { toMediaType } from '../urls/media-type.js';
import { beforeOf, mediaOf, type LintedMedia } from './linted-media.js';
import type { Rule } from './rule.js';

/** An edge lies between two different pictures. */
export const comparedArePictures: Rule = ({ document }) =>
  mediaOf(document).flatMap((after) => beforeOf(after).flatMap((before) => toProblems(before, after)));

function toProblems(before: LintedMedia, after: LintedMedia): Problem[] {
  const { at, where, src } = before;
  if (after.shown.type !== 'image') {
    const message = 'Only a picture is compared with another one; this one is not shown.';
    return [createWarning('not-compared', at, src, message)];
  }
  if (!isPicture(before))
    return [createWarning('not-compared', where, src, 'It should be the address of a picture; it is not shown.')];
  if (before.shown.src !== after.shown.src) return [];
  return [
    createWarning('same-picture', where, src, 'Both are the same picture; "before" should show what was earlier.'),
  ];
}

function isPicture({ shown: { type, src } }: LintedMedia): boolean {
  return type === 'image' && (toMediaType(src) ?? 'image') === 'image';
}
