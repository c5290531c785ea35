/** The project's own sources for a script: bundled as they are, so that nothing need be built before. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {Record<string, string>} names for each file in src/, without its ending, what is wanted of it: `{ 'map/view': 'viewBounds' }`
 * @returns {Promise<Record<string, any>>} all of that by its name
 */
export async function importSources(names) {
  const code = Object.entries(names).map(([file, name]) => `export { ${name} } from '${root}src/${file}.ts';`);
  const build = await rolldown({
    input: 'sources',
    cwd: root,
    platform: 'node',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    transform: { define: { 'import.meta.url': JSON.stringify(pathToFileURL(`${root}src/map/packs/`).href) } },
    plugins: [
      {
        name: 'sources',
        resolveId: (id) => (id === 'sources' ? id : undefined),
        load: (id) => (id === 'sources' ? code.join('\n') : undefined),
      },
    ],
  });
  try {
    const { output } = await build.generate({ format: 'esm', codeSplitting: false });
    return await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  } finally {
    await build.close();
  }
}
