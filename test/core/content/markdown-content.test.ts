import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainText, type Content } from '../../../src/core/content/content.js';
import { markdownContent } from '../../../src/core/content/markdown-content.js';

/** The tags on the way to each text. */
function paths(contents: readonly Content[], above: readonly string[] = []): string[][] {
  return contents.flatMap((one) => (typeof one === 'string' ? [[...above]] : paths(one.children, [...above, one.tag])));
}

describe('markdownContent', () => {
  it.each([
    ['[a <https://inner.example> b](https://outer.example)', 'a https://inner.example b'],
    ['[![<https://inner.example>](a.png)](https://outer.example)', 'https://inner.example'],
    ['[![a *[b](inner)*](a.png)](https://outer.example)', 'a b'],
  ])('makes one link of %s', (text, words) => {
    const contents = markdownContent(text);
    expect(paths(contents).every((path) => path.filter((tag) => tag === 'a').length === 1)).toBe(true);
    expect(JSON.stringify(contents)).toContain('"href":"https://outer.example"');
    expect(toPlainText(contents)).toBe(words);
  });

  it('has no link in a link, whatever is written', () => {
    const piece = fc.constantFrom('[', ']', '](', ')', '!', '<https://a.example>', 'b', ' ', '*', '`', '\n', '(c)');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const path of paths(markdownContent(pieces.join('')))) {
          expect(path.filter((tag) => tag === 'a').length).toBeLessThan(2);
        }
      }),
    );
  });
});
