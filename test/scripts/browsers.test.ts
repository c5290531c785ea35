import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { browserPath, parseEngines } from '../../scripts/browsers.mjs';

const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
const program = (name: string): string => {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
};

afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));

describe('the engines to test in', () => {
  it('are read from a list', () => {
    expect(parseEngines('chromium, webkit')).toEqual(['chromium', 'webkit']);
  });

  it.each(['chrome', '', 'firefox,'])('cannot be "%s"', (names) => {
    expect(() => parseEngines(names)).toThrow('known are chromium, firefox, webkit');
  });
});

describe('a browser', () => {
  it('is the program that its variable names', () => {
    const path = program('my-chromium');
    vi.stubEnv('CHROME_PATH', path);
    expect(browserPath('chromium')).toBe(path);
  });

  it('is found in the PATH', () => {
    const path = program('firefox');
    vi.stubEnv('FIREFOX_PATH', '');
    vi.stubEnv('PATH', folder);
    expect(browserPath('firefox')).toBe(path);
  });

  it.each([
    ['chromium', 'CHROME_PATH', 'chromium'],
    ['firefox', 'FIREFOX_PATH', 'firefox-esr'],
    ['webkit', 'WEBKIT_PATH', 'webkit2gtk-driver'],
  ] as const)('that is missing is an error that says what to do: %s', (engine, variable, debian) => {
    vi.stubEnv(variable, join(folder, 'nothing'));
    expect(() => browserPath(engine)).toThrow(variable);
    expect(() => browserPath(engine)).toThrow(`apt-get install -y --no-install-recommends ${debian}`);
  });

  it('that is missing fails the whole command, where it may not be installed', () => {
    const { status, stderr } = spawnSync(process.execPath, ['-e', notRoot], {
      encoding: 'utf8',
      env: { ...process.env, CHROME_PATH: join(folder, 'nothing') },
    });
    expect(stderr).toContain('The tests need chromium');
    expect(status).toBe(1);
  });
});

/** Runs the script as it would for somebody who is not root. */
const notRoot = `
  process.getuid = () => 1000;
  process.argv[1] = require('node:path').resolve('scripts/browsers.mjs');
  import(require('node:url').pathToFileURL(process.argv[1]).href);
`;
