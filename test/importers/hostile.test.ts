import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/core/content/markdown.js';
import type { Problem } from '../../src/core/problems/problem.js';
import { decodeText } from '../../src/importers/decode-text.js';
import { htmlToMarkdown } from '../../src/importers/html-to-markdown.js';
import { importStory } from '../../src/importers/index.js';
import { readDelimited } from '../../src/importers/table/read-delimited.js';

// eslint-disable-next-line @typescript-eslint/require-await -- a stream of what is there
async function* inPieces<T extends { length: number; slice(from: number, to: number): T }>(whole: T, size: number) {
  for (let at = 0; at < whole.length; at += size) yield whole.slice(at, at + size);
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const words = (tokens: readonly object[]): string =>
  tokens
    .map((token) => {
      const { tokens: inner, text, type } = token as { tokens?: object[]; text?: string; type: string };
      return inner ? words(inner) : type === 'br' ? ' ' : (text ?? '');
    })
    .join('');

const decode = (text: string) =>
  text.replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));

describe('hostile files', () => {
  it('reads the same table however it is cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'é', ' '), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const text = rows.map((row) => row.map((one) => `"${one.replace(/"/g, '""')}"`).join(',')).join('\r\n');
        const problems: Problem[] = [];
        const read = await collect(readDelimited(inPieces(text, size), problems));
        expect(read.map(({ cells }) => cells)).toEqual(rows);
        expect(problems).toEqual([]);
      }),
    );
  });

  it('decodes the same text however its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 1, max: 5 }), async (bytes, size) => {
        if (bytes.includes(0) || bytes[0]! >= 0xfe) return;
        const once = await collect(decodeText(inPieces(bytes, 100), []));
        const often = await collect(decodeText(inPieces(bytes, size), []));
        expect(often.join('')).toBe(once.join(''));
      }),
    );
  });

  it('holds no more of a long table than the part that is being read', async () => {
    let made = 0;
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream of what is there
    async function* parts() {
      for (; made < 2_000; made++) yield 'a,b\n'.repeat(50);
    }
    let rows = 0;
    for await (const { number } of readDelimited(parts(), [])) {
      rows = number;
      expect(made * 50 - number).toBeLessThan(50);
    }
    expect(rows).toBe(100_000);
  });

  it('shows plain text as it is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), async (text) => {
        const plain = text.replace(/[<&]/g, '').replace(/\s+/g, ' ').trim();
        const shown = words(parseMarkdown(await htmlToMarkdown(plain, '', [])));
        expect(decode(shown)).toBe(plain);
      }),
    );
  });

  it.each([
    ['deep lists', '['.repeat(200_000)],
    ['deep objects', `{"events":${'[{"text":'.repeat(50_000)}1${'}]'.repeat(50_000)}}`],
    ['huge numbers', '{"events":[{"start_date":{"year":1e999},"location":{"lat":1e999,"lon":9e99}}]}'],
    ['prototypes', '{"events":[{"__proto__":{"bad":1},"start_date":{"year":1},"unique_id":"__proto__"}]}'],
    ['deep markup', JSON.stringify({ events: [{ start_date: {}, text: { text: '<div>'.repeat(20_000) } }] })],
  ])('reads or refuses %s', async (_, bytes) => {
    const { document } = await importStory({ bytes });
    expect(Array.isArray(document.events)).toBe(true);
    expect(({} as { bad?: unknown }).bad).toBeUndefined();
  });
});
