/**
 * Builds what a page links: dist/cdn/dateline-story.js, a small script that loads its chunks when a story comes near, and
 * dist/cdn/dateline-story.all.js, the same in one file. The basemap's files lie beside both, and in importers/ what reads
 * files of other formats. Stories in frames have two scripts more: dateline-frame.js for the page in the frame,
 * dateline-frames.js for the page around it; published pages with media of other hosts have dateline-media.js. embed/ is a
 * page with the codes to copy, and the scripts' hashes in them. files.json says which of all these a page needs.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { basemapFiles } from './basemap-files.mjs';
import { graphFile } from './cdn-graph.mjs';
import { elementFiles } from './element-files.mjs';
import { embedCodes, embedCodesStyle } from './embed-codes.mjs';
import { knownAnswers } from './known-answers.mjs';
import { leafletForBundler } from './leaflet-alias.mjs';
import { otherMarkdowns } from './other-markdowns.mjs';
import { plainProperties } from './plain-properties.mjs';
import { schemaDescriptions } from './schema-descriptions.mjs';
import { templateSpace } from './template-space.mjs';
import { licencesOf } from './third-party.mjs';
import { unusedMembers } from './unused-members.mjs';
import { unusedStatics } from './unused-statics.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dir = `${root}dist/cdn`;

/**
 * The chunks in the order they are loaded; each takes what it imports, so that no later one holds it again. What both the
 * document and the map need comes with the reader: neither waits for the other.
 */
const chunks = [
  {
    name: 'reader',
    test: /[\\/]src[\\/](elements[\\/]define-story|core[\\/]places[\\/](mercator|unwrap|zoom-ends))\.ts$/,
    priority: 5,
  },
  { name: 'document', test: /[\\/]document[\\/]read-file\.ts$/, priority: 4 },
  { name: 'panel', test: /[\\/]elements[\\/]panel\.ts$/, priority: 3 },
  { name: 'map', test: /[\\/](elements[\\/]dateline-map|map[\\/]drawn-map)\.ts$/, priority: 2 },
];

/** Rolldown's few helpers are a file that every chunk imports: it comes with the first of them, not after it. */
const helpersEarly = () => ({
  name: 'helpers-early',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle);
    const helpers = chunks.find(({ name }) => name === 'rolldown-runtime');
    const entry = chunks.find(({ isEntry }) => isEntry);
    if (!helpers) return;
    const load = `import("./${posix.relative(posix.dirname(entry.fileName), helpers.fileName)}").catch(()=>{});\n`;
    entry.code += load;
  },
});

/**
 * The importers are built for themselves: only few pages load them, and neither their libraries' helpers nor what they share
 * with the reader may weigh on the others.
 */
const importers = 'importers/import-fetched';

/** What the editor of a CMS loads of them. */
const chosen = 'importers/import-chosen';

/** Whoever imports the module `name` finds it at `path`, where another build has put it. */
const apart = (name, path) => ({
  name: `apart: ${name}`,
  resolveId: (source, importer) =>
    importer && source.endsWith(`/${name}.js`) ? { id: `${root}src/${path}`, external: 'relative' } : undefined,
});

/**
 * The index of the basemap's files is a module of its own: a site that takes only some of them along has one that names no
 * others.
 */
const index = 'packs/index';

/** @returns {Promise<import('rolldown').RolldownOutput>} one build, written to dist/cdn */
async function bundle(entry, output, ...plugins) {
  const build = await rolldown({
    input: entry,
    cwd: root,
    tsconfig: `${root}tsconfig.json`,
    platform: 'browser',
    resolve: {
      conditionNames: ['production', 'browser', 'import', 'default'],
      extensionAlias: { '.js': ['.ts', '.js'] },
    },
    // What package.json says of dist/ holds for the sources too.
    treeshake: {
      moduleSideEffects: [
        {
          test: /\/src\/(define|entry|all|embed\/(fill-codes|fit-frames|framed-story|load-media))\.ts$/,
          sideEffects: true,
        },
      ],
      propertyReadSideEffects: false,
    },
    plugins: [
      leafletForBundler(),
      basemapFiles(),
      schemaDescriptions(),
      plainProperties(),
      templateSpace(),
      unusedStatics(),
      otherMarkdowns(),
      unusedMembers(),
      knownAnswers(),
      helpersEarly(),
      apart(importers, `${importers}.js`),
      ...plugins,
    ],
  });
  try {
    return await build.write({
      dir,
      format: 'esm',
      minify: true,
      // Licences go into a file of their own, and nobody shakes this tree any more.
      comments: false,
      chunkFileNames: 'chunks/[name]-[hash].js',
      assetFileNames: 'basemap/[name][extname]',
      ...output,
    });
  } finally {
    await build.close();
  }
}

const chunksOf = ({ output }) => output.filter(({ type }) => type === 'chunk');

function graphOf(chunks) {
  const inSource = (path) => path.replace(root, '');
  return Object.fromEntries(
    chunks.map(({ fileName, imports, moduleIds }) => [fileName, { imports, modules: moduleIds.map(inSource) }]),
  );
}

/** The paths of all that is built by now. */
function pathsBuilt() {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => relative(dir, join(parentPath, name)).split(sep).join('/')).sort();
}

rmSync(dir, { recursive: true, force: true });
const basemap = await bundle({ basemap: `src/map/${index}.ts` }, { entryFileNames: 'chunks/[name]-[hash].js' });
const indexPath = basemap.output[0].fileName;
const split = await bundle(
  { 'dateline-story': 'src/entry.ts' },
  { entryFileNames: '[name].js', codeSplitting: { groups: chunks } },
  apart(index, indexPath),
);
const whole = await bundle(
  { 'dateline-story.all': 'src/all.ts' },
  { entryFileNames: '[name].js', codeSplitting: false },
);
// A page may link these with `async` or `defer`, and without an own origin: they are no modules.
for (const [name, entry] of [
  ['dateline-frame', 'src/embed/framed-story.ts'],
  ['dateline-frames', 'src/embed/fit-frames.ts'],
  ['dateline-media', 'src/embed/load-media.ts'],
  ['dateline-heights', 'src/embed/fit-players.ts'],
  ['embed/page', 'src/embed/fill-codes.ts'],
]) {
  await bundle({ [name]: entry }, { format: 'iife', entryFileNames: '[name].js', codeSplitting: false });
}
const others = await bundle(
  { [importers]: `src/${importers}.ts`, [chosen]: `src/${chosen}.ts` },
  { entryFileNames: '[name].js', chunkFileNames: 'importers/[name]-[hash].js' },
);
writeFileSync(
  `${dir}/embed/index.html`,
  embedCodes((name) => readFileSync(`${dir}/${name}`)),
);
writeFileSync(`${dir}/embed/page.css`, embedCodesStyle);
for (const [folder, { output }] of [
  [dir, whole],
  [`${dir}/importers`, others],
]) {
  const modules = output.flatMap(({ moduleIds = [] }) => moduleIds);
  writeFileSync(`${folder}/third-party-licences.txt`, licencesOf(modules));
}
writeFileSync(`${dir}/files.json`, `${JSON.stringify(elementFiles(chunksOf(split), pathsBuilt()), null, 2)}\n`);
mkdirSync(dirname(graphFile), { recursive: true });
writeFileSync(graphFile, JSON.stringify(graphOf([basemap, split].flatMap(chunksOf)), null, 2));
