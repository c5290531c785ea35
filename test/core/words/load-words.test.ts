import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { en } from '../../../src/core/words/en.js';
import { loadWords } from '../../../src/core/words/load-words.js';

const folder = new URL('../../../src/core/words/', import.meta.url);
const spoken = readdirSync(folder).flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? []);

it('speaks every language that there is a file of words for', async () => {
  expect(spoken).toContain('en');
  for (const lang of spoken) expect((await loadWords(lang)).lang).toBe(lang);
});

it('goes by the primary language alone, in any spelling', async () => {
  const tail = fc.constantFrom('', '-419', '_CH', '-Latn-x-private', '-');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...spoken), tail, fc.boolean(), async (lang, rest, loud) => {
      const tag = `${lang}${rest}`;
      expect((await loadWords(loud ? tag.toUpperCase() : tag)).lang).toBe(lang);
    }),
  );
});

it('falls back on English for any other text, and never rejects', async () => {
  const other = fc
    .oneof(fc.string(), fc.constantFrom('__proto__', 'hasOwnProperty', 'eng', 'den', 'zh-Hans', ' de', './de.js'))
    .filter((text) => !spoken.includes(text.toLowerCase().split(/[-_]/)[0]!));
  await fc.assert(
    fc.asyncProperty(other, async (lang) => {
      expect(await loadWords(lang)).toBe(en);
    }),
  );
});

it('gives the very same words each time', async () => {
  expect(await loadWords('fr-CA')).toBe(await loadWords('fr'));
});
