import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { findProgram } from '../../scripts/find-program.mjs';

const folder = mkdtempSync(join(tmpdir(), 'machine-'));
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(folder, 'root-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const browser = {
  variable: 'BROWSER_PATH',
  commands: ['browser-esr', 'browser'],
  files: ['/opt/browser/run', '/usr/lib/*/browser*/run'],
};

const install = (path: string, mode = 0o755): void => {
  mkdirSync(dirname(root + path), { recursive: true });
  writeFileSync(root + path, '');
  chmodSync(root + path, mode);
};

const find = (program = {}, env: Record<string, string> = {}): string | undefined => {
  const path = findProgram({ ...browser, ...program }, { root, env: { PATH: '/usr/bin:/bin', ...env } }) as string | undefined; // prettier-ignore
  return path?.slice(root.length);
};

describe('a program', () => {
  it('is nowhere on an empty machine', () => {
    expect(find()).toBeUndefined();
    expect(find({}, { PATH: '' })).toBeUndefined();
  });

  it('is the first of its commands that the PATH has', () => {
    install('/bin/browser');
    expect(find()).toBe('/bin/browser');
    install('/bin/browser-esr');
    expect(find()).toBe('/bin/browser-esr');
    install('/usr/bin/browser-esr');
    expect(find()).toBe('/usr/bin/browser-esr');
  });

  it('is no file that cannot be run', () => {
    install('/bin/browser', 0o644);
    expect(find()).toBeUndefined();
  });

  it('is looked for outside the PATH too, in folders of which only the beginning is known', () => {
    install('/usr/lib/some-linux/other-4.1/run');
    expect(find()).toBeUndefined();
    install('/usr/lib/some-linux/browser-4.1/run');
    expect(find()).toBe('/usr/lib/some-linux/browser-4.1/run');
    install('/opt/browser/run');
    expect(find()).toBe('/opt/browser/run');
  });

  it('is the one that its variable names, and no other', () => {
    install('/bin/browser');
    install('/mine');
    expect(find({}, { BROWSER_PATH: '/mine' })).toBe('/mine');
    expect(find({}, { BROWSER_PATH: '/nothing' })).toBeUndefined();
  });

  it('is of no use without what it needs', () => {
    install('/bin/browser');
    expect(find({ needs: ['driver'] })).toBeUndefined();
    install('/bin/driver');
    expect(find({ needs: ['driver'] })).toBe('/bin/browser');
  });

  it('needs something in place of a display only where there is none', () => {
    install('/bin/browser');
    expect(find({ needsWithoutDisplay: ['xvfb'] })).toBeUndefined();
    expect(find({ needsWithoutDisplay: ['xvfb'] }, { DISPLAY: ':0' })).toBe('/bin/browser');
  });
});
