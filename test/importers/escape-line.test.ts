import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ContentElement, toPlainText } from '../../src/core/content/content.js';
import { markdownContent } from '../../src/core/content/markdown-content.js';
import { escapeLine } from '../../src/importers/escape-line.js';

it.each([
  ['stars and scores', 'a *b* __c__ `d` \\e'],
  ['a heading', '# 1'],
  ['a list', '- a'],
  ['a numbered list', '12) a'],
  ['a rule', '---'],
  ['a fence', '~~~'],
  ['what is crossed out', 'a ~~b~~ c'],
  ['a table', '| a | b |'],
  ['a link', '[a](https://example.org)'],
  ['a tag', '<b>a</b> &amp;'],
])('shows %s as it is written', (_, line) => {
  const [paragraph] = markdownContent(escapeLine(line)) as ContentElement[];
  expect(paragraph?.tag).toBe('p');
  expect(paragraph?.children.join('')).toBe(line);
});

it('shows any line as it is written', () => {
  const sign = fc.constantFrom(...'\\`*_{}[]()<>#|~&+-=.!:;"\'1aé \t');
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 20 }), (text) => {
      const line = text.trim().replace(/\s+/g, ' ');
      expect(toPlainText(markdownContent(escapeLine(line)))).toBe(line);
    }),
  );
});
