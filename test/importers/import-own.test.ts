import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importStory, type OwnFormat } from '../../src/importers/index.js';
import { guideExample } from '../fixtures/own-format.js';

const chronicle: OwnFormat = {
  name: 'Chronicle',
  detect: ({ name }) => name.endsWith('.csv'),
  read: async (file) => ({ title: await file.text(), events: [] }),
};
const formats = [chronicle];
const table = { name: 'a.csv', bytes: 'title,when\nE,1999\n' };

async function* cut(text: string): AsyncGenerator<Uint8Array> {
  for (const letter of text) yield await Promise.resolve(new TextEncoder().encode(letter));
}

describe('importStory with formats of one’s own', () => {
  it('asks them first, whatever ours would say, and names the one that knew the file', async () => {
    const { document, problems, format } = await importStory(table, { formats });
    expect([document.title, problems, format]).toEqual([table.bytes, [], 'Chronicle']);
  });

  it('gives them the whole of a file that comes in parts', async () => {
    const { document } = await importStory({ name: 'a.csv', bytes: cut('Crème') }, { formats });
    expect(document.title).toBe('Crème');
  });

  it('reads as ever what they do not know, in parts or at once', async () => {
    for (const bytes of ['# E\n', cut('# E\n')])
      expect(await importStory({ name: 'a.md', bytes }, { formats })).toMatchObject({
        format: 'markdown',
        document: { events: [{ title: 'E' }] },
      });
  });

  it('does not ask them where the format is said', async () => {
    expect(await importStory(table, { formats, from: 'csv' })).toMatchObject({ format: 'csv' });
  });

  it('tells that one failed, in which file, and names no format', async () => {
    const read = () => Promise.reject(new Error('no'));
    const { document, problems, format } = await importStory(table, { formats: [{ ...chronicle, read }] });
    expect([document, format]).toEqual([{ events: [] }, undefined]);
    expect(problems).toMatchObject([{ level: 'error', code: 'format-failed', file: 'a.csv', value: 'no' }]);
  });

  it('refuses what is no format', async () => {
    await expect(importStory(table, { formats: [{} as never] })).rejects.toThrow(TypeError);
  });
});

it('reads with the guide’s module the guide’s file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reader-'));
  const path = join(folder, 'chronicle.mjs');
  writeFileSync(path, guideExample().module);
  const { default: format } = (await import(pathToFileURL(path).href)) as { default: OwnFormat };
  rmSync(folder, { recursive: true });
  const read = (bytes: string) => importStory({ name: 'flood.txt', bytes }, { formats: [format] });
  expect(await read(guideExample().file)).toEqual({
    format: 'Chronicle',
    problems: [],
    document: {
      title: 'The flood',
      events: [
        { when: '2021-07-14', title: 'The Ahr rises', where: { name: 'Altenahr' } },
        { when: '2021-07-15', title: 'The bridges are gone', where: { name: 'Bad Neuenahr' } },
      ],
    },
  });
  const { problems } = await read('CHRONICLE T\n2021 | A | P\nsoon\n');
  expect(problems.map(({ message }) => message)).toEqual([
    '“Chronicle”, a format of your own, could not read it: line 3 says nothing but “soon”.',
  ]);
});
