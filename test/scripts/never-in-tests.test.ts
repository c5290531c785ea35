import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { neverInTests } from '../../scripts/never-in-tests.mjs';

function complaints(code: string): string[] {
  const config = {
    languageOptions: { parser: tseslint.parser as Linter.Parser },
    rules: { 'no-restricted-syntax': ['error', ...neverInTests] },
  } as Linter.Config;
  return new Linter().verify(code, config).map(({ message }) => message);
}

describe('no test', () => {
  it.each([
    ['waits for a time', 'await new Promise((resolve) => setTimeout(resolve, 20));'],
    ['waits for a time in a page', 'await page.evaluate(() => new Promise((done) => window.setTimeout(done, 20)));'],
    ['looks again after a time', 'setInterval(look, 50);'],
    ['lets a library wait', "import { aTimeout, expect } from '@open-wc/testing';"],
    ['lets a library wait under another name', "import { aTimeout as pause } from '@open-wc/testing';"],
    ['gives a slow machine a second', "import { waitUntil } from '@open-wc/testing';"],
    ['lets Node wait', "import { setTimeout as pause } from 'node:timers/promises';"],
    ['lets a driver wait', 'await page.waitForTimeout(100);'],
    ['blocks for a time', 'Atomics.wait(cells, 0, 0, 100);'],
    ['is left out', "it.skip('works', () => {});"],
    ['leaves the others out', "describe.only('works', () => {});"],
    ['gets a second try', "it('works', { retry: 2 }, () => {});"],
    ['gets a second try by its configuration', 'export default defineConfig({ test: { retry: 1 } });'],
  ])('%s', (_, code) => {
    expect(complaints(code)).toHaveLength(1);
  });
});

describe('a test may', () => {
  it.each([
    ['wait for a turn of the queue', 'await new Promise((resolve) => setTimeout(resolve));'],
    ['hand on what a page gives its timers', 'const later = (...timer) => setTimeout(...timer);'],
    ['wait for a state', "import { waitUntil } from '../fixtures/moments.js'; await waitUntil(isThere);"],
    ['have a clock of its own', 'vi.useFakeTimers(); vi.advanceTimersByTime(1800);'],
  ])('%s', (_, code) => {
    expect(complaints(code)).toEqual([]);
  });
});
