import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const check = (...paths: string[]) =>
  spawnSync(process.execPath, ['scripts/check-built.mjs', ...paths], { encoding: 'utf8' });

it('is silent where everything is there', () => {
  expect(check('scripts', 'package.json')).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

it('stops where something is not, and says what to do', () => {
  const { status, stderr } = check('scripts', 'dist/nothing', 'nowhere');
  expect(stderr).toBe('dist/nothing, nowhere: not built yet. Run: npm run build\n');
  expect(status).toBe(1);
});
