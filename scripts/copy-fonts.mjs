/** Puts the typefaces of posters, and their licences, where whoever draws a PNG finds them. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fontFaces } from './font-faces.mjs';

/** Copies all into a folder, which is made where it is not there. */
export function copyFonts(target) {
  mkdirSync(target, { recursive: true });
  const faces = Object.values(fontFaces);
  for (const { file, name } of faces) cpSync(file, `${target}/${name}`);
  const folders = [...new Set(faces.map(({ folder }) => folder))];
  const licences = folders.map((folder) => readFileSync(`${folder}/LICENSE_FONT`, 'utf8').trim());
  writeFileSync(`${target}/third-party-licences.txt`, `${licences.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
}
