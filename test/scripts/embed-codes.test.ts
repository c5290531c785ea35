import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { embedCodes } from '../../scripts/embed-codes.mjs';

const page: string = embedCodes((name: string) => Buffer.from(`// ${name}`));

it('the codes name every script with its own hash', () => {
  const found = [...page.matchAll(/src="https:\/\/example\.org\/dateline\/([^"]+)" integrity="([^"]+)"/g)];
  expect(found.map(([, name]) => name)).toEqual(['dateline-story.js', 'dateline-story.all.js', 'dateline-frames.js']);
  for (const [, name, integrity] of found) {
    expect(integrity).toBe(`sha384-${createHash('sha384').update(`// ${name}`).digest('base64')}`);
  }
});

it('no code is markup of the page that shows it', () => {
  const codes = [...page.matchAll(/<code>([^]*?)<\/code>/g)].map(([, code]) => code!);
  expect(codes).toHaveLength(4);
  for (const code of codes) expect(code).not.toContain('<');
});

it('the page as built names the scripts as built', () => {
  const built = readFileSync('dist/cdn/embed/index.html', 'utf8');
  const hash = createHash('sha384').update(readFileSync('dist/cdn/dateline-story.all.js')).digest('base64');
  expect(built).toContain(`dateline-story.all.js" integrity="sha384-${hash}"`);
});
