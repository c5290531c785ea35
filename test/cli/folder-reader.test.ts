import { expect, it } from 'vitest';
import { folderReader } from '../../src/cli/folder-reader.js';

const here = new URL('.', import.meta.url);

it('reads a file of the folder', async () => {
  expect(new TextDecoder().decode(await folderReader(here)('folder-reader.test.ts'))).toContain('reads a file');
});

it('gives nothing for a file that is not there', async () => {
  expect(await folderReader(here)('chunks/none.js')).toBeUndefined();
});

it('says what keeps it from one that is', async () => {
  await expect(folderReader(new URL('..', here))('cli')).rejects.toThrow('EISDIR');
});
