/** Words of the user's own: written, checked, and told with. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { ar } from '../../src/core/words/ar.js';
import { de } from '../../src/core/words/de.js';
import { en } from '../../src/core/words/en.js';
import { italianFile } from '../fixtures/italian.js';
import { smallStory } from '../fixtures/small-story.js';
import { element } from '../publish/sample-site.js';
import { fakeWorld } from './fake-world.js';

const built = Object.fromEntries([...element].map(([path, content]) => [`element/${path}`, content]));
const inLanguage = (lang: string) => JSON.stringify({ ...smallStory, lang });
const files = { 'a.json': inLanguage('en'), 'b.json': inLanguage('it'), 'it.json': italianFile };

async function dateline(line: string, more: Record<string, string> = {}) {
  const fake = fakeWorld({ ...built, ...files, ...more });
  return { code: await run(line.split(' '), commands, fake.world), ...fake.written, files: fake.files };
}

/** A file that was written, as text. */
const textOf = (files: Record<string, string | Uint8Array>, path: string) => new TextDecoder().decode(files[join('site', path)] as Uint8Array); // prettier-ignore

describe('words', () => {
  it.each([
    ['words', en],
    ['words en', en],
    ['words de', de],
    ['words ar', ar],
  ])('“%s” writes the words of ours as they are', async (line, words) => {
    const { code, out } = await dateline(line);
    expect(JSON.parse(out)).toEqual(words);
    expect([code, out.endsWith('}\n')]).toEqual([0, true]);
  });

  it('writes those of the language in a country of its own', async () => {
    expect(JSON.parse((await dateline('words DE-at')).out)).toEqual({ ...de, lang: 'de-AT' });
  });

  it('writes English ones for any other, with the ordinals that it has', async () => {
    const words = JSON.parse((await dateline('words it')).out) as typeof en;
    expect([words.lang, words.ui]).toEqual(['it', en.ui]);
    expect(words.date.century).toEqual({ many: en.date.century.other, other: en.date.century.other });
  });

  it.each(['en', 'de-AT', 'it', 'pt-BR', 'cy', 'zh-Hant'])(
    'has nothing wrong in what it writes for %s',
    async (lang) => {
      const { out } = await dateline(`words ${lang}`);
      const { code, err } = await dateline('check --strict --words new.json', { 'new.json': out });
      expect([code, err]).toEqual([0, 'No problems in 1 file\n']);
    },
  );

  it('writes a file, and replaces none', async () => {
    expect((await dateline('words cy -o cy.json')).files['cy.json']).toContain('"lang": "cy"');
    expect((await dateline('words it -o it.json')).code).toBe(2);
  });

  it('knows no language that there is not', async () => {
    const { code, err } = await dateline('words it_IT');
    expect([code, err]).toEqual([2, 'dateline-story: "it_IT" is no language: write its code (BCP 47), such as it or pt-BR.\n']);
  }); // prettier-ignore
});

describe('check --words', () => {
  it('has nothing to say of words that are whole', async () => {
    expect(await dateline('check --strict --words it.json')).toMatchObject({ code: 0, err: 'No problems in 1 file\n' });
    expect(await dateline('check b.json --words it.json --words de.json', { 'de.json': '{"lang": "de"}' })).toMatchObject({ code: 0, err: 'No problems in 3 files\n' });
  }); // prettier-ignore

  it('says what is missing and what is wrong, at its line', async () => {
    const { code, out, err } = await dateline('check --words cy.json', {
      'cy.json': '{"lang": "cy",\n "ui": {"next": 7,\n  "bakc": "Nôl"},\n "date": {"range": "{start}"}}',
    });
    expect([code, err]).toEqual([1, '2 errors and 2 warnings in 1 file\n']);
    expect(out.match(/^cy\.json:\S+ \w+ \S+$/gm)).toEqual([
      'cy.json:1:1: warning missing-words',
      'cy.json:2:17: error wrong-value',
      'cy.json:3:3: warning unknown-key',
      'cy.json:4:20: error wrong-placeholders',
    ]);
    expect(out).toContain('It should hold {end} and {start}, each once, and nothing else in braces.');
    expect(out).toContain('Did you mean "back"?');
  });

  it.each([
    ['{"ui": {}}', 'missing-value'],
    ['{"lang": "it",}', 'unreadable-json'],
    ['[]', 'wrong-value'],
    ['', 'unreadable-json'],
  ])('says of %s that there are no words in it', async (text, code) => {
    expect((await dateline('check --words x.json', { 'x.json': text })).out).toContain(`error ${code}`);
  });

  it('needs a file all the same', async () => {
    expect((await dateline('check --strict')).err).toContain('check needs a file: dateline-story check FILE…');
    expect((await dateline('check --words')).err).toContain('--words needs a value: --words FILE');
    expect((await dateline('check --words nowhere.json')).err).toContain('nowhere.json cannot be read');
  });
});

describe('build --words', () => {
  it('tells each story in the words of its language', async () => {
    const { code, err, files } = await dateline('build a.json b.json -o site --words it.json');
    const [ours, own] = ['a/index.html', 'b/index.html'].map((path) => textOf(files, path)) as [string, string];
    expect(code).toBe(0);
    expect([ours.includes('Claimed by'), own.includes('Sostenuto da')]).toEqual([true, true]);
    expect(own).toMatch(/<dateline-story[^>]* words="\.\.\/assets\/words-it-\w+\.json"/);
    expect(err).not.toContain('unused-words');
  }); // prettier-ignore

  it('warns of words that no story is told in, but builds', async () => {
    const { code, err } = await dateline('build a.json -o site --words it.json');
    expect([code, err]).toEqual([0, expect.stringContaining('it.json: warning unused-words')]);
    const twice = await dateline('build b.json -o site --words it.json --words more.json', {
      'more.json': italianFile,
    });
    expect(twice.err).toMatch(/^more\.json: warning unused-words/m);
  });

  it('says what is wrong in them, and ends with 1', async () => {
    const { code, err, files } = await dateline('build b.json -o site --words x.json', {
      'x.json': italianFile.replace('"Mappa"', '7'),
    });
    expect([code, err]).toEqual([1, expect.stringMatching(/^x\.json:\d+:\d+: error wrong-value\n {4}ui\.map = 7/m)]);
    expect(textOf(files, 'index.html')).toContain('Sostenuto da');
  });

  it('has them in a single file', async () => {
    const { files } = await dateline('build b.json -o site --single-file --words it.json');
    expect(textOf(files, 'b.html')).toContain('"words":{"lang":"it"');
  });
});

describe('export --words', () => {
  it('tells the story in them', async () => {
    expect((await dateline('export b.json --to html --words it.json')).out).toContain('Sostenuto da the crew');
    expect((await dateline('export a.json --to html --words it.json')).out).toContain('Claimed by the crew');
  });

  it('warns of words that do not fit the story', async () => {
    const { code, err } = await dateline('export a.json --to timelinejs --words it.json');
    expect([code, err]).toEqual([0, expect.stringContaining('it.json: warning unused-words')]);
  });
});
