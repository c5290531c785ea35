import { describe, expect, it } from 'vitest';
import { printable } from '../../src/cli/printable.js';

describe('printable', () => {
  it.each(['\u0000', '\u0007', '\u001b', '\r', '\n', '\t', '\u007f', '\u0085', '\u009b', '\u2028', '\u2029'])(
    'leaves out what does something on a terminal: %j',
    (char) => expect(printable(`a${char}b`)).toBe('a�b'),
  );

  it.each(['\u061c', '\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069'])(
    'leaves out what turns the line round: %j',
    (char) => expect(printable(`a${char}b`)).toBe('a�b'),
  );

  it('keeps letters and signs of any language', () => {
    const text = 'Été, “Łódź” – 北京, किताब, مرحبا, 👩‍🚀 a\u00a0b';
    expect(printable(text)).toBe(text);
  });
});
