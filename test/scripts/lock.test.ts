import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { version?: string; resolved?: string; link?: boolean }>>;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { packages } = readJson('package-lock.json') as Lock;
const workspaces = globSync('packages/*/package.json').map((file) => dirname(file).replaceAll('\\', '/'));
const manifests = ['', ...workspaces].map((folder) => ({
  folder,
  manifest: readJson(`${folder || '.'}/package.json`) as Manifest,
}));

/** All that a package of ours asks for, with the versions. */
const askedBy = ({
  dependencies,
  devDependencies,
  optionalDependencies,
}: Manifest): [name: string, version: string][] =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });

it('the lock has all that any package asks for, in a version that it takes, where Node finds it', () => {
  // npm itself says so, from the lock alone. What it calls extraneous is there for nobody, and in nobody's way.
  const { stdout } = spawnSync('npm', ['ls', '--all', '--json', '--package-lock-only'], {
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  const tree = JSON.parse(stdout) as { name: string; problems?: string[] };
  expect(tree.name).toBe('dateline-story');
  expect((tree.problems ?? []).filter((problem) => !problem.startsWith('extraneous:'))).toEqual([]);
});

it('the lock names no host: whoever installs has a registry of their own', () => {
  const named = Object.entries(packages).filter(([, { resolved, link }]) => resolved !== undefined && !link);
  expect(named).toEqual([]);
});

it('the packages have one version, in the lock too', () => {
  const { version } = manifests[0]!.manifest;
  expect(manifests.map(({ folder, manifest }) => [folder, manifest.version, packages[folder]?.version])).toEqual(
    ['', ...workspaces].map((folder) => [folder, version, version]),
  );
});

it('what several of the packages ask for has one version', () => {
  const versions = new Map<string, Set<string>>();
  for (const [name, version] of manifests.flatMap(({ manifest }) => askedBy(manifest))) {
    versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  expect(versions.size).toBeGreaterThan(50);
  expect([...versions].filter(([, asked]) => asked.size > 1)).toEqual([]);
});
