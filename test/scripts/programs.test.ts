import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { missingPrograms, programPath } from '../../scripts/programs.mjs';

const folder = mkdtempSync(join(tmpdir(), 'programs-'));
const program = (name: string): string => {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
};

afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));

describe('a program', () => {
  it('is the one that its variable names', () => {
    const path = program('my-chromium');
    vi.stubEnv('CHROME_PATH', path);
    expect(programPath('chromium')).toBe(path);
  });

  it('is found in the PATH', () => {
    const path = program('firefox');
    vi.stubEnv('FIREFOX_PATH', '');
    vi.stubEnv('PATH', folder);
    expect(programPath('firefox')).toBe(path);
  });

  it('is missing where what it needs is', () => {
    vi.stubEnv('MARIADBD_PATH', program('mariadbd'));
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    vi.stubEnv('PATH', empty);
    expect(() => programPath('mariadb')).toThrow('MARIADBD_PATH');
  });

  it.each([
    ['chromium', 'CHROME_PATH', 'chromium'],
    ['firefox', 'FIREFOX_PATH', 'firefox-esr'],
    ['webkit', 'WEBKIT_PATH', 'webkit2gtk-driver'],
    ['nginx', 'NGINX_PATH', 'nginx-light'],
    ['php', 'PHP_PATH', 'php-cli'],
    ['phpcs', 'PHPCS_PATH', 'php-codesniffer'],
    ['mariadb', 'MARIADBD_PATH', 'mariadb-server'],
    ['wordpress', 'WORDPRESS_PATH', 'wordpress'],
  ] as const)('that is missing is an error that says what to do: %s', (name, variable, debian) => {
    vi.stubEnv(variable, join(folder, 'nothing'));
    expect(() => programPath(name)).toThrow(variable);
    expect(() => programPath(name)).toThrow(`apt-get install -y --no-install-recommends ${debian}`);
  });

  it('that is missing fails the whole command, where it may not be installed', () => {
    const { status, stderr } = spawnSync(process.execPath, ['-e', notRoot], {
      encoding: 'utf8',
      env: { ...process.env, CHROME_PATH: join(folder, 'nothing'), NGINX_PATH: join(folder, 'nothing') },
    });
    expect(stderr).toContain('The tests need chromium, nginx');
    expect(status).toBe(1);
  });
});

describe('a machine on which nothing is installed', () => {
  const root = join(folder, 'root');
  const env = { PATH: '/usr/bin:/bin' };
  const install = (...paths: string[]) => {
    for (const path of paths) {
      mkdirSync(dirname(root + path), { recursive: true });
      writeFileSync(root + path, '', { mode: 0o755 });
    }
  };

  it('has each program as soon as that is installed, in the same process', () => {
    const all = ['chromium', 'firefox', 'webkit', 'nginx', 'php', 'phpcs', 'mariadb', 'wordpress'];
    expect(missingPrograms({ root, env })).toEqual(all);

    install('/usr/bin/chromium', '/usr/bin/firefox-esr', '/usr/sbin/nginx', '/usr/bin/php', '/usr/bin/phpcs');
    install('/usr/share/wordpress/wp-load.php');
    expect(missingPrograms({ root, env })).toEqual(['webkit', 'mariadb']);

    install('/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', '/usr/bin/WebKitWebDriver');
    install(...['xvfb-run', 'Xvfb', 'xauth'].map((name) => `/usr/bin/${name}`));
    install('/usr/sbin/mariadbd', ...['', '-admin', '-install-db'].map((end) => `/usr/bin/mariadb${end}`));
    expect(missingPrograms({ root, env })).toEqual([]);
  });
});

/** Runs the script as it would for somebody who is not root. */
const notRoot = `
  process.getuid = () => 1000;
  process.argv[1] = require('node:path').resolve('scripts/programs.mjs');
  import(require('node:url').pathToFileURL(process.argv[1]).href);
`;
