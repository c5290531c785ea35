/**
 * Finds the programs the tests need and npm does not have: three browsers, and what serves pages. `node
 * scripts/programs.mjs` installs what is missing where it may (Debian, as root) and says elsewhere what to do. A missing
 * program is an error, never skipped.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Each program: the variable that names it where it is somewhere else, its commands, where it may lie outside the PATH, the
 * other commands it needs, and Debian's packages.
 */
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
    files: miniBrowsers(),
    needs: ['WebKitWebDriver', ...(process.env.DISPLAY ? [] : ['xvfb-run', 'Xvfb', 'xauth'])],
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

/**
 * The path of a program.
 * @param {keyof typeof programs} name
 * @returns {string}
 * @throws {Error} when it is not on this machine; the message says what to do
 */
export function programPath(name) {
  const path = findProgram(name);
  if (!path) throw new Error(howToInstall([name]));
  return path;
}

const missingPrograms = () => Object.keys(programs).filter((name) => !findProgram(name));

function findProgram(name) {
  const { variable, commands, files, needs = [] } = programs[name];
  if (needs.some((command) => !findCommand(command))) return undefined;
  const chosen = process.env[variable];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  return commands.map(findCommand).find(Boolean) ?? files.find(existsSync);
}

function findCommand(command) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian keeps WebKit's browser in a folder that names the machine's architecture and the library's version. */
function miniBrowsers() {
  return list('/usr/lib').flatMap((architecture) =>
    list(`/usr/lib/${architecture}`)
      .filter((folder) => folder.startsWith('webkit'))
      .map((folder) => `/usr/lib/${architecture}/${folder}/MiniBrowser`),
  );
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
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

function installWithApt(missing) {
  const options = {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-q'], options);
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packagesFor(missing)], options);
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

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
