/**
 * Finds the programs the tests need and npm does not have: three browsers, and what serves pages. `node
 * scripts/programs.mjs` installs what is missing where it may (Debian, as root) and says elsewhere what to do. A missing
 * program is an error, never skipped.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findProgram } from './find-program.mjs';
import { isMain } from './is-main.mjs';

/** Each program, as `findProgram` takes it, and Debian's packages. */
const programs = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    packages: ['chromium'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    packages: ['firefox-esr'],
  },
  webkit: {
    variable: 'WEBKIT_PATH',
    commands: ['MiniBrowser'],
    // Debian keeps it in a folder that names the machine's architecture, in one that names the library's version.
    files: ['/usr/lib/*/webkit*/MiniBrowser'],
    needs: ['WebKitWebDriver'],
    needsWithoutDisplay: ['xvfb-run', 'Xvfb', 'xauth'],
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
  nginx: {
    variable: 'NGINX_PATH',
    commands: ['nginx'],
    files: ['/usr/sbin/nginx'],
    packages: ['nginx-light'],
  },
  php: {
    variable: 'PHP_PATH',
    commands: ['php'],
    files: [],
    packages: ['php-cli', 'php-mysql', 'php-mbstring', 'php-xml', 'php-gd', 'php-curl'],
  },
  phpcs: {
    variable: 'PHPCS_PATH',
    commands: ['phpcs'],
    files: [],
    packages: ['php-codesniffer'],
  },
  mariadb: {
    variable: 'MARIADBD_PATH',
    commands: ['mariadbd'],
    files: ['/usr/sbin/mariadbd'],
    needs: ['mariadb-install-db', 'mariadb', 'mariadb-admin'],
    packages: ['mariadb-server'],
  },
  wordpress: {
    variable: 'WORDPRESS_PATH',
    commands: [],
    files: ['/usr/share/wordpress/wp-load.php'],
    // With nginx and PHP's own server in the list, Debian does not bring Apache along.
    packages: ['wordpress', 'wordpress-theme-twentytwentyone', 'wordpress-theme-twentytwentythree', 'php', 'php-fpm', 'nginx-light'], // prettier-ignore
  },
};

const thisMachine = { root: '', env: process.env };

/**
 * The path of a program.
 * @param {keyof typeof programs} name
 * @returns {string}
 * @throws {Error} when it is not on this machine; the message says what to do
 */
export function programPath(name) {
  const path = findProgram(programs[name], thisMachine);
  if (!path) throw new Error(howToInstall([name]));
  return path;
}

/**
 * The names of all programs that are not on a machine.
 * @param {import('./find-program.mjs').Machine} [machine] this one unless said
 * @returns {string[]}
 */
export function missingPrograms(machine = thisMachine) {
  return Object.keys(programs).filter((name) => !findProgram(programs[name], machine));
}

const packagesFor = (missing) => [...new Set(missing.flatMap((name) => programs[name].packages))];

function howToInstall(missing) {
  const variables = missing.map((name) => programs[name].variable).join(', ');
  return [
    `The tests need ${missing.join(', ')}, which ${missing.length > 1 ? 'are' : 'is'} not on this machine.`,
    `On Debian or Ubuntu: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packagesFor(missing).join(' ')}`,
    `Elsewhere, install them your way and set ${variables} to the programs' paths` +
      (missing.includes('webkit') ? " (WebKitGTK's MiniBrowser, with WebKitWebDriver in the PATH)." : '.'),
  ].join('\n');
}

/** What fails says so itself, and what is still missing then is told. */
function installWithApt(missing) {
  const options = {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-q'], options);
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packagesFor(missing)], options);
  } catch (error) {
    console.error(error.message);
  }
}

function main() {
  const missing = missingPrograms();
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (missing.length && mayInstall) {
    console.log(`Installing ${packagesFor(missing).join(', ')} for the tests.`);
    installWithApt(missing);
  }
  const stillMissing = missingPrograms();
  if (stillMissing.length) {
    console.error(howToInstall(stillMissing));
    process.exit(1);
  }
  for (const name of Object.keys(programs)) console.log(`${name}: ${programPath(name)}`);
}

if (isMain(import.meta.url)) main();
