/**
 * The libraries that read foreign formats, for @web/test-runner: some are CommonJS, which browsers do not read, so each is
 * served as one module.
 */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const prefix = '/~packages/';

export const packagesForServer = {
  name: 'packages',
  resolveImport: ({ source, context: { path } }) =>
    path.startsWith('/src/importers/') && /^[@\w]/.test(source) ? prefix + source : undefined,
  serve: async ({ path }) =>
    path.startsWith(prefix) ? { body: await toModule(path.slice(prefix.length)), type: 'js' } : undefined,
};

/** A package with all it needs, as a browser takes it; a bundler does not know the names that CommonJS exports, Node does. */
async function toModule(name) {
  const names = Object.keys(await import(name)).filter((key) => key !== 'module.exports');
  const entry = {
    name: 'entry',
    resolveId: (source) => (source === 'entry' ? source : undefined),
    load: (id) => (id === 'entry' ? `export { ${names.join(', ')} } from ${JSON.stringify(name)};` : undefined),
  };
  // Of a package that has a file for bundlers too, the one that Node has taken the names from.
  const resolve = { mainFields: ['main'] };
  const build = await rolldown({ input: 'entry', cwd: root, platform: 'browser', resolve, plugins: [entry] });
  try {
    const { output } = await build.generate({ format: 'esm', codeSplitting: false });
    return output[0].code;
  } finally {
    await build.close();
  }
}
