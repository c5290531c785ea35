/**
 * Builds what a project with a bundler imports: dist/index.js, define.js, core.js, exporters.js, react.js, vue.js, svelte.js,
 * with the chunks that they share or load later, and their types. What else a page would need is in the package once: the
 * basemap, and what reads files of other formats, are in cdn/, and these modules name them there. But for Lit and the
 * frameworks, of which a page may have only one, libraries are taken in, as far as they are used.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { bundleTypes } from './bundle-types.mjs';
import { leafletForBundler } from './leaflet-alias.mjs';
import { licencesOf } from './third-party.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dir = `${root}dist`;

const input = {
  index: 'src/index.ts',
  define: 'src/define.ts',
  core: 'src/core/index.ts',
  exporters: 'src/exporters/index.ts',
  react: 'src/frameworks/react.ts',
  svelte: 'src/frameworks/svelte.ts',
  vue: 'src/frameworks/vue.ts',
};

const notTakenIn = /^(?:lit|react|vue|geojson)(?:\/|$)/;

/** Every chunk lies in chunks/, a folder beside cdn/. */
const inCdn = () => ({
  name: 'in-cdn',
  resolveId: (source) =>
    source.endsWith('/importers/import-fetched.js')
      ? { id: `${root}src/cdn/importers/import-fetched.js`, external: 'relative' }
      : undefined,
  transform: (code, id) =>
    /\/map\/packs\/(?:index|regions)\.ts$/.test(id)
      ? { code: code.replaceAll("new URL('./", "new URL('../cdn/basemap/"), map: null }
      : undefined,
});

const build = await rolldown({
  input,
  cwd: root,
  tsconfig: `${root}tsconfig.json`,
  platform: 'browser',
  external: notTakenIn,
  resolve: {
    conditionNames: ['production', 'browser', 'import', 'default'],
    extensionAlias: { '.js': ['.ts', '.js'] },
  },
  // An exporter is there at once for some, and later for others.
  checks: { ineffectiveDynamicImport: false },
  onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
  treeshake: { moduleSideEffects: [{ test: /\/src\/define\.ts$/, sideEffects: true }] },
  plugins: [leafletForBundler(), inCdn()],
});
const { output } = await build.write({
  dir,
  format: 'esm',
  chunkFileNames: 'chunks/[name]-[hash].js',
  // Names stay: a class is known by its own, and an error tells where it happened.
  minify: { compress: true, mangle: false, codegen: true },
  comments: false,
});
await build.close();

const isForClients = output.find(({ fileName }) => fileName === 'react.js').code.startsWith('"use client"');
if (!isForClients) throw new Error('dist/react.js has lost its "use client", by which servers leave it to browsers');
const strays = output.filter(({ isEntry, code }) => isEntry && code.includes('../cdn/'));
if (strays.length)
  throw new Error(`Only chunks find cdn/ from where they are, not ${strays.map(({ fileName }) => fileName)}`);
writeFileSync(`${dir}/third-party-licences.txt`, licencesOf(output.flatMap(({ moduleIds = [] }) => moduleIds)));

await bundleTypes(input, dir);
// It exports nothing, but whoever imports it has the elements in the page, by their names.
writeFileSync(`${dir}/define.d.ts`, "import './index.js';\n");
