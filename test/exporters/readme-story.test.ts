import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { renderStory } from '../../src/exporters/index.js';

const readme = readFileSync('README.md', 'utf8');
const codeIn = (language: string, from: string) =>
  new RegExp(`${from}[^]*?\`\`\`${language}\\n([^]*?)\`\`\``).exec(readme)![1]!;

/** What stands in a story's element, without the lines that it is laid out in. */
const insideOf = (story: string) => story.replace(/\n\s*/g, '').replace(/^<dateline-story[^>]*>/, '');

it('the README’s story in HTML alone is what is written of its document, place and date of each event included', () => {
  const document = JSON.parse(codeIn('json', 'a story document')) as StoryDocument;
  const written = insideOf(codeIn('html', 'HTML alone'));
  expect(written).toBe(insideOf(renderStory(document, { idPrefix: '' })));
  expect(written.match(/<p class="dateline"><b class="place">[^<]+<\/b> <time/g)).toHaveLength(2);
});
