import { chmodSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, lstatSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceFile } from '../../src/cli/replace-file.js';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'replace-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('leaves what was there until the new content is whole', async () => {
  const path = join(folder, 'story.json');
  writeFileSync(path, 'old');
  const before = openSync(path, 'r');
  await replaceFile(path, 'new');
  expect([readFileSync(before, 'utf8'), readFileSync(path, 'utf8')]).toEqual(['old', 'new']);
  await expect(replaceFile(path, { not: 'a content' } as never)).rejects.toThrow();
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['story.json']);
});

it('keeps permissions, and follows links', async () => {
  const [path, link] = [join(folder, 'story.json'), join(folder, 'link.json')];
  writeFileSync(path, 'old');
  chmodSync(path, 0o640);
  symlinkSync(path, link);
  await replaceFile(link, 'new');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['new', 0o640]);
});

it('writes a file that was not there, and to what is no file', async () => {
  const path = join(folder, 'a.json');
  await replaceFile(path, 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  await replaceFile('/dev/null', 'new');
  expect(statSync('/dev/null').isFile()).toBe(false);
});
