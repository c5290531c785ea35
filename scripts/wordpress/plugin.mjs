/** The WordPress plugin as it is installed: what lies in wordpress/, and the built scripts and basemap, so that it asks nobody. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip } from 'fflate';
import { rolldown } from 'rolldown';
import { licencesOf } from '../third-party.mjs';
import { cellsForPlugin } from './basemap.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = join(root, 'wordpress/dateline-story');
const cdn = join(root, 'dist/cdn');

/** The name of the plugin's folder. */
export const pluginName = 'dateline-story';

/**
 * What of dist/cdn a site has no use for: the same script in one file, what is for frames and published
 * pages, codes to copy, the list of all files.
 */
const isNotNeeded = (path) => /^(dateline-story\.all|dateline-frames?|dateline-heights|dateline-media)\.js$|^embed\/|^files\.json$/.test(path);

/**
 * @returns {Promise<Record<string, Uint8Array>>} the content of each file by its path in the plugin's folder
 * @throws {Error} where dist/cdn is not built
 */
export async function pluginFiles() {
  if (!existsSync(join(cdn, 'dateline-story.js'))) throw new Error('dist/cdn is not built: npm run build:cdn');
  const { scripts, licences } = await bundleForEditor();
  const inCdn = filesIn(cdn);
  const { files: cells, isReplaced } = await cellsForPlugin(JSON.parse(inCdn['files.json']).basemap);
  const built = Object.entries({ ...inCdn, ...cells }).filter(([path]) => !isNotNeeded(path) && !isReplaced(path));
  const assets = Object.fromEntries(built.map(([path, content]) => [`assets/${path}`, content]));
  return {
    ...filesIn(source),
    LICENSE: readFileSync(join(root, 'LICENSE')),
    ...assets,
    ...scripts,
    'assets/third-party-licences-editor.txt': Buffer.from(licences),
    'assets/integrity.php': Buffer.from(integrityFile(assets['assets/dateline-story.js'])),
  };
}

/** The plugin as the file that a site's owner uploads: the same bytes for the same files. Of small files zlib makes less than fflate. */
export function zipPlugin(files) {
  const chunks = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [path, content] of Object.entries(files)) {
    const about = { filename: `${pluginName}/${path}`, mtime: new Date(1980, 0, 1), compression: 8 };
    const entry = { ...about, size: content.length, crc: crc32(content) };
    zip.add(entry);
    entry.ondata(null, deflateRawSync(content, { level: 9, memLevel: 9 }), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

function filesIn(folder) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
}

/** The hash that a page's tag names. */
function integrityFile(script) {
  const hash = createHash('sha384').update(script).digest('base64');
  return `<?php\ndefined( 'ABSPATH' ) || exit;\n\nreturn 'sha384-${hash}';\n`;
}

/** What fetches a story's file in the editor, tells it from one with streets, makes its text, and sorts what is wrong with it. */
async function bundleForEditor() {
  const build = await rolldown({
    input: {
      'fetch-story': join(root, 'src/controllers/fetch-story.ts'),
      'is-street-pack': join(root, 'src/streets/is-street-pack.ts'),
      'problem-kinds': join(root, 'src/core/problems/problem-kinds.ts'),
      'render-file': join(root, 'src/exporters/render-file.ts'),
    },
    tsconfig: join(root, 'tsconfig.json'),
    platform: 'browser',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  });
  try {
    const { output } = await build.generate({
      format: 'esm',
      minify: true,
      comments: false,
      entryFileNames: 'assets/[name].js',
      chunkFileNames: 'assets/chunks/editor-[name]-[hash].js',
    });
    return {
      scripts: Object.fromEntries(output.map(({ fileName, code }) => [fileName, Buffer.from(code)])),
      licences: licencesOf(output.flatMap(({ moduleIds }) => moduleIds)),
    };
  } finally {
    await build.close();
  }
}
