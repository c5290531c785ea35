/** The licences of what a bundle holds: they ask to go wherever the code goes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the package that a module belongs to; undefined for our own. */
const packageFolder = (id) => id.match(/^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0];

/**
 * @param {readonly string[]} moduleIds absolute paths
 * @returns {string} each package's name, version and licence
 * @throws {Error} where a package has no licence file, and there is none of it in licences/
 */
export function licencesOf(moduleIds) {
  const folders = [...new Set(moduleIds.map(packageFolder).filter(Boolean))].sort();
  return folders.map(licenceOf).join(`\n\n${'-'.repeat(72)}\n\n`);
}

function licenceOf(folder) {
  const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const inPackage = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  // Of packages that leave out the licence that their repository has.
  const ours = fileURLToPath(new URL(`licences/${name}.txt`, import.meta.url));
  const file = inPackage ? `${folder}/${inPackage}` : ours;
  if (!existsSync(file)) throw new Error(`${name} ${version} has no licence file to send along`);
  return `${name} ${version}\n\n${readFileSync(file, 'utf8').trim()}\n`;
}
