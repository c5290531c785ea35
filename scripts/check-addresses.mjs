/**
 * `npm publish` asks it first: a package says where it is at home and where mistakes are told (`repository`, `homepage`,
 * `bugs`). Without them the page of the package on npm has no picture, and none of its links leads anywhere.
 */
import { readFileSync } from 'node:fs';

const fields = ['repository', 'homepage', 'bugs'];

/** The README is what npm shows. */
const isNotYet = /not on npm yet/;

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const missing = fields.filter((field) => !manifest[field]);
if (missing.length) {
  console.error(`${manifest.name} cannot be published: its package.json does not have ${missing.join(', ')}.`);
  process.exitCode = 1;
}
if (isNotYet.test(readFileSync(new URL('../README.md', import.meta.url), 'utf8'))) {
  console.error('README.md says that it is not on npm yet.');
  process.exitCode = 1;
}
