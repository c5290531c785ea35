import { expect, it } from 'vitest';
import { formatPath } from '../../../src/core/problems/format-path.js';
import { createError, createWarning, formatProblem, formatValue } from '../../../src/core/problems/problem.js';

it.each([
  [[], ''],
  [['events', 3, 'when'], 'events[3].when'],
  [['places', 'far-east', 'somewhere', 'region'], 'places.far-east.somewhere.region'],
  [['places', 'far east', 'lat'], 'places["far east"].lat'],
  [['places', ''], 'places[""]'],
  [['sources', 'müller'], 'sources.müller'],
])('writes the path %j as %j', (keys, path) => {
  expect(formatPath(keys)).toBe(path);
});

it.each([
  ['soon', '"soon"'],
  [42, '42'],
  [null, 'null'],
  [undefined, 'undefined'],
  [[1, 2], 'a list'],
  [{}, 'an object'],
  [() => 1, 'a function'],
  ['x'.repeat(1000), `"${'x'.repeat(79)}…"`],
])('shows %j in a sentence as %j', (value, shown) => {
  expect(formatValue(value)).toBe(shown);
});

it('makes one line of a problem, with its file where that is known', () => {
  const error = createError('unreadable-date', 'events[3].when', 'soon', 'It is "soon".');
  expect(formatProblem(error)).toBe('error events[3].when: It is "soon". (unreadable-date)');
  expect(formatProblem({ ...error, file: 'a/story.json' })).toBe(
    'error a/story.json: events[3].when: It is "soon". (unreadable-date)',
  );
  expect(formatProblem(createWarning('odd', '', 1, 'Odd.'))).toBe('warning story: Odd. (odd)');
});
