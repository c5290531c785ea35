/** `npm run town`: cuts the streets of the made-up town for the stories that are told there. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { townText } from '../geo/town.mjs';
import { isMain } from './is-main.mjs';

/** The story that is told there. */
export const townStory = 'stories/harbour-fire/story.json';

/** What `dateline-story basemap` is told: the whole island, and that it is nobody's. */
export const townOptions = ['--from', '-', '--bbox=-11.5,48.85,-11.3,48.95', '--credit', 'Quillhaven, a made-up town'];

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where they are. */
export function townStreets() {
  const [{ src }] = JSON.parse(readFileSync(`${root}${townStory}`, 'utf8')).basemap;
  return `${root}${dirname(townStory)}/${src}`;
}

if (isMain(import.meta.url)) {
  const program = 'packages/cli/dateline-story.js';
  execFileSync(process.execPath, [program, 'basemap', townStory, ...townOptions], {
    cwd: root,
    input: townText(),
    stdio: ['pipe', 'inherit', 'inherit'],
  });
}
