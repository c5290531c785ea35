/**
 * `npm publish` asks it first: whether the page that npm makes of the package, from its package.json and the README, would be
 * right. Without `repository` it has no picture and no link that leads anywhere, and nobody knows where mistakes are told.
 */
import { readFileSync } from 'node:fs';

const fields = ['repository', 'homepage', 'bugs'];

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const missing = fields.filter((field) => !manifest[field]);
if (missing.length) {
  console.error(`${manifest.name} cannot be published: its package.json does not have ${missing.join(', ')}.`);
  process.exitCode = 1;
}
if (readFileSync(new URL('../README.md', import.meta.url), 'utf8').includes('not on npm yet')) {
  console.error('README.md says that it is not on npm yet.');
  process.exitCode = 1;
}
