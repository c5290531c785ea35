/** Checks that there are as many lines of tests as of source, blank ones not counted. */
import { readdirSync, readFileSync } from 'node:fs';

/** @returns {number} lines that are not blank in a folder's files */
function lines(folder, except = /(?!)/) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !except.test(entry.parentPath))
    .map(({ parentPath, name }) => readFileSync(`${parentPath}/${name}`, 'utf8'))
    .reduce((sum, text) => sum + text.split('\n').filter((line) => line.trim()).length, 0);
}

const source = lines('src', /packs/);
const tests = lines('test');
console.log(`${source} lines of source, ${tests} of tests`);
if (tests < source) {
  console.error('There should be at least as many lines of tests as of source.');
  process.exitCode = 1;
}
