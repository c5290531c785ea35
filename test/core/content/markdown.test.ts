import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeReferences, parseMarkdown } from '../../../src/core/content/markdown.js';

const types = (text: string) => parseMarkdown(text).map(({ type }) => type);

it.each([
  ['', []],
  ['a *b*', ['paragraph']],
  [
    '# a\n\n- b\n\n> c\n\n```\nd\n```\n\n***',
    ['heading', 'space', 'list', 'space', 'blockquote', 'space', 'code', 'space', 'hr'],
  ],
  ['a\n\n<div>b</div>', ['paragraph', 'space', 'html']],
  // Not CommonMark.
  ['|a|b|\n|-|-|\n|c|d|', ['paragraph']],
])('reads %j as %j', (text, expected) => {
  expect(types(text)).toEqual(expected);
});

it('leaves what is nested too deep as it is written', () => {
  expect(depthOf(parseMarkdown('>'.repeat(10_000) + 'x'))).toBeLessThan(40);
  expect(JSON.stringify(parseMarkdown('>'.repeat(100) + 'x'))).toContain('"text":">>');
});

it.each([
  ['long', 'x\n\n'.repeat(20_000)],
  ['full of emphasis', '*x_\n\n'.repeat(300)],
])('leaves a text that is too %s as it is written, in paragraphs', (_, text) => {
  expect(new Set(types(text))).toEqual(new Set(['paragraph']));
});

it('reads any text, and loses none of it', () => {
  const piece = fc.constantFrom(
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '#',
    '-',
    '1. ',
    '\n',
    '\n\n',
    '    ',
    '&',
    '\\',
    'a',
    ' b',
    '"',
    ':',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const letters = (of: string) => of.replace(/[^ab]/g, '');
      const raw = parseMarkdown(text).map(({ raw }) => raw);
      expect(letters(raw.join(''))).toBe(letters(text));
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
  ['&#233; &#xE9; &#x1F682;', 'é é 🚂'],
  ['&nbsp;&mdash;', '\u00a0—'],
  ['&#0; &#x110000; &#xD800;', '\ufffd \ufffd \ufffd'],
  ['&amp;lt;', '&lt;'],
  ['&constructor; & &; &AMP;', '&constructor; & &; &AMP;'],
])('resolves the references in %j', (text, decoded) => {
  expect(decodeReferences(text)).toBe(decoded);
});

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
