import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseStory, parseStoryText } from '../../../src/core/document/parse-story.js';

const files = readdirSync('stories', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(^|\/)story[^/]*\.json$/.test(file),
);

it.each(files)('has nothing to say of our own story %s', (file) => {
  const { story, problems } = parseStoryText(readFileSync(`stories/${file}`, 'utf8'));
  expect(problems).toEqual([]);
  expect(story.events.length).toBeGreaterThan(5);
});

it('tells of mistakes in the form and in the content, and shows the rest', () => {
  const { story, problems } = parseStory({
    title: 'S',
    events: [{ title: 'A', when: 'soon', status: 'x' }, 7, { title: 'B', where: 'q' }],
  });
  expect(problems.map(({ where, code }) => [where, code])).toEqual([
    ['events[0].status', 'wrong-value'],
    ['events[1]', 'wrong-value'],
    ['events[0].when', 'unreadable-date'],
    ['events[2].where', 'unknown-place'],
  ]);
  expect(story.events.map(({ title }) => title)).toEqual(['A', 'B']);
});

it.each([[undefined], [null], ['text'], [[]]])('takes %j for an empty story', (value) => {
  const { story, problems } = parseStory(value);
  expect(story).toMatchObject({ events: [], timeline: [] });
  expect(problems).toMatchObject([{ code: 'not-a-story' }]);
});

it.each([
  ['', '1:1', 'in line 1, column 1, the text ends, and it should be a value'],
  ['{"title": "S"\n "events": []}', '2:2', 'in line 2, column 2, there is "events", and it should be "," or "}"'],
  ['<!DOCTYPE html>', '1:1', 'there is "<!DOCTYPE", and it should be a value'],
])('says where %j stops being JSON', (text, where, message) => {
  const { story, problems } = parseStoryText(text);
  expect(story.events).toEqual([]);
  expect(problems).toMatchObject([{ level: 'error', code: 'unreadable-json', where }]);
  expect(problems[0]!.message).toContain(message);
});

it('reads a file that begins with a byte order mark', () => {
  expect(parseStoryText('\uFEFF{"events": []}').problems).toEqual([]);
});
