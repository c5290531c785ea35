import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStoryText } from '../../../src/core/document/parse-story.js';
import { parseWhen } from '../../../src/core/document/parse-when.js';
import { formatWhen } from '../../../src/core/text/date-text.js';
import { en } from '../../../src/core/words/en.js';
import { toLanguage } from '../../../src/core/words/language.js';

const dates = readFileSync('docs/dates.md', 'utf8');
const [readable, unreadable] = dates.split('## When a date cannot be read') as [string, string];

/** The rows of a table whose first cell is code. */
function rows(markdown: string): [code: string, text: string][] {
  return [...markdown.matchAll(/^\| `([^`]+)` +\| (.+?) +\|$/gm)].map(([, code, text]) => [code!, text!]);
}

function blocks(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/```json\n([^]*?)```/g)].map(([, json]) => json!);
}

/** ICU sets spaces of many widths. */
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ');

describe('docs/dates.md', () => {
  it('has examples', () => {
    expect(rows(readable).length).toBeGreaterThan(25);
    expect(rows(unreadable).length).toBeGreaterThan(3);
  });

  it.each(rows(readable))('tells truly how %s is shown', (text, shown) => {
    const { when, problems } = parseWhen({ when: text }, { where: 'when' });
    expect(problems).toEqual([]);
    expect(plain(formatWhen(when!, toLanguage('en', en)))).toBe(shown);
  });

  it.each(rows(unreadable))('tells truly what is said of %s', (text, message) => {
    const { when, problems } = parseWhen({ when: text }, { where: 'when' });
    expect(when).toBeUndefined();
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });
});

describe.each(['docs/story-format.md', 'README.md'])('the stories in %s', (file) => {
  it('are there', () => {
    expect(blocks(file)).not.toEqual([]);
  });

  it.each(blocks(file).map((json, index) => [index + 1, json] as const))('have no mistake: no. %i', (_, json) => {
    const { story, problems } = parseStoryText(json);
    expect(problems).toEqual([]);
    expect(story.events.length).toBeGreaterThan(0);
  });
});
