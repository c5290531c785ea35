/** `npm run wordpress:zip`: the plugin as a file to upload, dist/dateline-story-wordpress.zip. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pluginFiles, zipPlugin } from './plugin.mjs';

const path = fileURLToPath(new URL('../../dist/dateline-story-wordpress.zip', import.meta.url));
const zip = zipPlugin(await pluginFiles());
writeFileSync(path, zip);
console.log(`${path}: ${(zip.length / 1024 / 1024).toFixed(1)} MB`);
