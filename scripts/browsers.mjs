/**
 * Finds the three browsers the tests need: Chromium, Firefox and WebKitGTK. `node scripts/browsers.mjs` installs what is
 * missing where it may (Debian, as root) and says elsewhere what to do. A missing browser is an error, never skipped.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Every engine, in the order the tests run. */
export const engines = ['chromium', 'firefox', 'webkit'];

const browsers = {
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
};

/** Chromium's switches for tests: no sandbox (containers), and no request of its own. */
export const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];

/** Firefox's preferences for tests: no request of its own. */
export const firefoxPreferences = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/**
 * The path of an engine's program.
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @returns {string}
 * @throws {Error} when it is not on this machine; the message says what to do
 */
export function browserPath(engine) {
  const path = findBrowser(engine);
  if (!path) throw new Error(howToInstall([engine]));
  return path;
}

/**
 * The engines named in BROWSERS.
 * @param {string} names comma-separated
 * @throws {RangeError} for a name that is none
 */
export function parseEngines(names) {
  const list = names.split(',').map((name) => name.trim());
  for (const name of list) {
    if (!engines.includes(name)) throw new RangeError(`BROWSERS names "${name}"; known are ${engines.join(', ')}`);
  }
  return list;
}

/** The engines that are missing here. */
export const missingEngines = () => engines.filter((engine) => !findBrowser(engine));

function findBrowser(engine) {
  const { variable, commands, files, needs = [] } = browsers[engine];
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

const packagesFor = (missing) => missing.flatMap((engine) => browsers[engine].packages);

function howToInstall(missing) {
  const variables = missing.map((engine) => browsers[engine].variable).join(', ');
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
  const missing = missingEngines();
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (missing.length && mayInstall) {
    console.log(`Installing ${packagesFor(missing).join(', ')} for the tests.`);
    installWithApt(missing);
  }
  const stillMissing = missingEngines();
  if (stillMissing.length) {
    console.error(howToInstall(stillMissing));
    process.exit(1);
  }
  for (const engine of engines) console.log(`${engine}: ${browserPath(engine)}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
