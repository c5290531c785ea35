/** Checks the package as npm would send it: its files, publint, and its types as TypeScript's resolvers see them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (command, ...rest) =>
  execFileSync(command, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** Everything that is sent, but for what npm always adds. */
function strayFiles(packed) {
  const always = ['package.json', 'README.md', 'LICENSE'];
  return packed.files.map(({ path }) => path).filter((path) => !path.startsWith('dist/') && !always.includes(path));
}

/** The packed tarball's path and what npm says is in it; scripts are off, for dist/ is built by now. */
function pack(folder) {
  const [packed] = JSON.parse(run('npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder));
  return { ...packed, path: join(folder, packed.filename) };
}

const folder = mkdtempSync(join(tmpdir(), 'package-'));
try {
  const packed = pack(folder);
  const stray = strayFiles(packed);
  if (stray.length) throw new Error(`The package holds files outside dist/: ${stray.join(', ')}`);
  console.log(`package: ${packed.entryCount} files, ${(packed.size / 1e6).toFixed(1)} MB`);
  console.log(run('npx', 'publint', '--strict', packed.path));
  const scripts = [
    './cdn/dateline-story.js',
    './cdn/dateline-story.all.js',
    './custom-elements.json',
    './story.schema.json',
  ];
  console.log(run('npx', 'attw', packed.path, '--profile', 'esm-only', '--exclude-entrypoints', ...scripts));
} catch (error) {
  console.error(error.stdout || error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
