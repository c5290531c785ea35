/**
 * Checks the packages as npm would send them: their files, publint, their types as TypeScript's resolvers see them, and in a
 * project that has nothing but the package and what comes along; how large they are, and what comes along when the element alone is installed. The WordPress plugin's zip has its limit too.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { installedPackages } from './installed-packages.mjs';
import { pluginFiles, zipPlugin } from './wordpress/plugin.mjs';

const packages = [
  {
    folder: '.',
    inLock: '',
    use: 'element.ts',
    compilerOptions: ['--lib', 'es2023,dom,dom.iterable,esnext.intl'],
    scripts: [
      './cdn/dateline-story.js',
      './cdn/dateline-story.all.js',
      './custom-elements.json',
      './story.schema.json',
    ],
  },
  {
    folder: 'packages/cli',
    inLock: 'packages/cli',
    use: 'command-line.ts',
    compilerOptions: ['--lib', 'es2023', '--types', 'node'],
    scripts: [],
  },
];

/** Bytes, but for the number of packages. Many hosts of WordPress take no file of more than 2 MB. */
const limits = {
  'tarball of the element': 1.55e6,
  'the element unpacked': 4.3e6,
  'an install of the element': 10e6,
  'packages in an install of the element': 15,
  'zip for WordPress': 1.95e6,
  'tarball of the data': 5e6,
};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

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

/** Compiles what a project writes that has installed a package: the package itself, what it brings, and Node's types. */
function checkUse({ inLock, use, compilerOptions }, { name, path }, target) {
  const project = join(target, use);
  const home = join(project, 'node_modules', name);
  mkdirSync(home, { recursive: true });
  run('tar', '-xzf', path, '-C', home, '--strip-components=1');
  const tools = ['node_modules/@types/node', 'node_modules/undici-types'];
  const along = installedPackages(lock, inLock).filter((each) => each.lastIndexOf('node_modules/') === 0);
  for (const folder of [...along, ...tools]) {
    mkdirSync(dirname(join(project, folder)), { recursive: true });
    symlinkSync(resolve(folder), join(project, folder));
  }
  cpSync(`test/packages/${use}`, join(project, use));
  const strict = [
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--skipLibCheck',
    'false',
  ];
  console.log(run('npx', 'tsc', ...strict, ...compilerOptions, join(project, use)));
}

/** It is files alone, with nothing to be imported. */
function packData(target) {
  const packed = pack('packages/data', target);
  const stray = strayFiles(packed);
  if (stray.length) throw new Error(`${packed.name} holds files outside dist/: ${stray.join(', ')}`);
  return packed;
}

function checkPackage({ scripts, folder, ...rest }, target) {
  const packed = pack(folder, target);
  const stray = strayFiles(packed);
  if (stray.length) throw new Error(`${packed.name} holds files outside dist/: ${stray.join(', ')}`);
  console.log(run('npx', 'publint', '--strict', packed.path));
  const excluded = scripts.length ? ['--exclude-entrypoints', ...scripts] : [];
  console.log(run('npx', 'attw', packed.path, '--profile', 'esm-only', ...excluded));
  checkUse(rest, packed, target);
  return packed;
}

function sizeOf(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return paths.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

async function weigh(element, data) {
  const others = installedPackages(lock, '');
  return {
    'tarball of the element': element.size,
    'the element unpacked': element.unpackedSize,
    'an install of the element': others.reduce((sum, folder) => sum + sizeOf(folder), element.unpackedSize),
    'packages in an install of the element': others.length + 1,
    'zip for WordPress': zipPlugin(await pluginFiles()).length,
    'tarball of the data': data.size,
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
  const data = packData(target);
  for (const { name, entryCount, size } of [element, cli, data])
    console.log(`${name}: ${entryCount} files, ${(size / 1e6).toFixed(2)} MB packed`);
  checkLimits(await weigh(element, data));
} catch (error) {
  console.error(error.stdout || error.message);
  process.exitCode = 1;
} finally {
  rmSync(target, { recursive: true });
}
