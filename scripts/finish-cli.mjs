/**
 * Finishes the command line's package, packages/cli/dist, once the element is built: it takes the element along, which it
 * shows and publishes, and the typefaces of posters.
 */
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { copyFonts } from './copy-fonts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}packages/cli/dist`;

rmSync(`${dist}/cdn`, { recursive: true, force: true });
cpSync(`${root}dist/cdn`, `${dist}/cdn`, { recursive: true });
cpSync(`${root}dist/story.schema.json`, `${dist}/story.schema.json`);
copyFonts(`${dist}/fonts`);
