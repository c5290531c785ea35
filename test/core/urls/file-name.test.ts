import { expect, it } from 'vitest';
import { toFileName } from '../../../src/core/urls/file-name.js';

it.each([
  ['story.json', 'story.json'],
  ['/a/A%20day.csv?v=2#top', 'A day.csv'],
  ['https://example.org/stories/', ''],
  ['https://example.org', ''],
  ['100%.csv', '100%.csv'],
])('calls the file at %s “%s”', (url, name) => {
  expect(toFileName(url)).toBe(name);
});
