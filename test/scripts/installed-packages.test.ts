import { expect, it } from 'vitest';
import { installedPackages } from '../../scripts/installed-packages.mjs';

const lock = {
  packages: {
    '': { dependencies: { one: '1.0.0', '@scope/two': '1.0.0' }, devDependencies: { tool: '1.0.0' } },
    'node_modules/one': {
      dependencies: { '@scope/two': '2.0.0' },
      peerDependencies: { three: '*', four: '*' },
      peerDependenciesMeta: { four: { optional: true } },
    },
    'node_modules/one/node_modules/@scope/two': { dependencies: { one: '1.0.0' } },
    'node_modules/@scope/two': {},
    'node_modules/three': {},
    'node_modules/four': {},
    'node_modules/tool': {},
    'packages/other': { dependencies: { three: '1.0.0' } },
  },
};

it('finds what is needed, and what that needs, each where Node finds it, but no tools and no optional peers', () => {
  expect(installedPackages(lock, '')).toEqual([
    'node_modules/@scope/two',
    'node_modules/one',
    'node_modules/one/node_modules/@scope/two',
    'node_modules/three',
  ]);
});

it('finds what a package in a folder of the checkout needs', () => {
  expect(installedPackages(lock, 'packages/other')).toEqual(['node_modules/three']);
});

it('names what the lock lacks', () => {
  expect(() => installedPackages({ packages: { '': { dependencies: { gone: '1.0.0' } } } }, '')).toThrow(
    'The lock file has no gone, which the checkout needs',
  );
});
