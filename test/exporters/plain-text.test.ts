import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainParagraphs } from '../../src/exporters/plain-text.js';

describe('toPlainParagraphs', () => {
  it.each([
    ['', ''],
    ['Late, *very* late.', 'Late, very late.'],
    ['One\n\n**Two**', 'One\n\nTwo'],
    ['# Head\n\nText', 'Head\n\nText'],
    ['a  \nb', 'a\nb'],
    ['a\n\n---\n\nb', 'a\n\nb'],
    ['- a\n- *b*', '- a\n\n- b'],
    ['3. a\n4. b', '3. a\n\n4. b'],
    ['> quoted\n\nnot', 'quoted\n\nnot'],
    ['`code` &amp; <b>', 'code & <b>'],
    ['[on time](https://example.org/)', 'on time (https://example.org/)'],
    ['<https://example.org/>', 'https://example.org/'],
    ['[x](javascript:alert(1))', 'x'],
  ])('writes %j as %j', (markdown, plain) => {
    expect(toPlainParagraphs(markdown)).toBe(plain);
  });

  it('keeps every word, whatever stands between them', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 8 });
    const between = fc.constantFrom(' ', '\n', '\n\n', '\n\n- ', '\n\n> ', '\n\n1. ', ' *x* ');
    fc.assert(
      fc.property(words, between, (all, joint) => {
        const kept = toPlainParagraphs(all.join(joint)).match(/[a-z]+/g) ?? [];
        expect(kept.filter((word) => joint !== ' *x* ' || word !== 'x')).toEqual(
          all.filter((word) => joint !== ' *x* ' || word !== 'x'),
        );
      }),
    );
  });
});
