/**
 * Checks both packages as npm would send them: their files, publint, and their types as TypeScript's resolvers see them; how
 * large they are, and what comes along when the element alone is installed. The WordPress plugin's zip has its limit too.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedPackages } from './installed-packages.mjs';
import { pluginFiles, zipPlugin } from './wordpress/plugin.mjs';

const packages = [
  {
    folder: '.',
    scripts: [
      './cdn/dateline-story.js',
      './cdn/dateline-story.all.js',
      './custom-elements.json',
      './story.schema.json',
    ],
  },
  { folder: 'packages/cli', scripts: [] },
];

/** Bytes, but for the number of packages. Many hosts of WordPress take no file of more than 2 MB. */
const limits = {
  'tarball of the element': 1.5e6,
  'the element unpacked': 4e6,
  'an install of the element': 10e6,
  'packages in an install of the element': 15,
  'zip for WordPress': 1.9e6,
};

const run = (command, ...rest) =>
  execFileSync(command, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** Everything that is sent, but for what npm always adds. */
function strayFiles(packed) {
  const always = ['package.json', 'README.md', 'LICENSE', 'dateline-story.js'];
  return packed.files.map(({ path }) => path).filter((path) => !path.startsWith('dist/') && !always.includes(path));
}

/** The packed tarball's path and what npm says is in it; scripts are off, for all is built by now. */
function pack(folder, target) {
  const told = JSON.parse(
    run('npm', 'pack', `./${folder}`, '--json', '--ignore-scripts', '--pack-destination', target),
  );
  // A list until npm 11, an object by names since.
  const [packed] = Object.values(told);
  return { ...packed, path: join(target, packed.filename) };
}

function checkPackage({ folder, scripts }, target) {
  const packed = pack(folder, target);
  const stray = strayFiles(packed);
  if (stray.length) throw new Error(`${packed.name} holds files outside dist/: ${stray.join(', ')}`);
  console.log(run('npx', 'publint', '--strict', packed.path));
  const excluded = scripts.length ? ['--exclude-entrypoints', ...scripts] : [];
  console.log(run('npx', 'attw', packed.path, '--profile', 'esm-only', ...excluded));
  return packed;
}

function sizeOf(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return paths.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

async function weigh(element) {
  const others = installedPackages(JSON.parse(readFileSync('package-lock.json', 'utf8')), '');
  return {
    'tarball of the element': element.size,
    'the element unpacked': element.unpackedSize,
    'an install of the element': others.reduce((sum, folder) => sum + sizeOf(folder), element.unpackedSize),
    'packages in an install of the element': others.length + 1,
    'zip for WordPress': zipPlugin(await pluginFiles()).length,
  };
}

function checkLimits(sizes) {
  const format = (size) => (size < 1000 ? String(size) : `${(size / 1e6).toFixed(2)} MB`);
  const rows = Object.entries(sizes).map(([name, size]) => ({ name, size, limit: limits[name] }));
  for (const { name, size, limit } of rows)
    console.log(`${name.padEnd(38)}${format(size)} of ${format(limit)}${size > limit ? '  OVER' : ''}`);
  if (rows.some(({ size, limit }) => size > limit)) throw new Error('Something is larger than it may be.');
}

const target = mkdtempSync(join(tmpdir(), 'package-'));
try {
  const [element, cli] = packages.map((each) => checkPackage(each, target));
  for (const { name, entryCount, size } of [element, cli])
    console.log(`${name}: ${entryCount} files, ${(size / 1e6).toFixed(2)} MB packed`);
  checkLimits(await weigh(element));
} catch (error) {
  console.error(error.stdout || error.message);
  process.exitCode = 1;
} finally {
  rmSync(target, { recursive: true });
}
