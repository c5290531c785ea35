import type { World } from '../../src/cli/world.js';

/**
 * A world in memory: files by their names, `-` for the standard input; what is written is kept. `links` lead elsewhere. A
 * file that is loaded as a module is one that `modules` has the exports of.
 */
export function fakeWorld(
  files: Record<string, string | Uint8Array> = {},
  links: Record<string, string> = {},
  modules: Record<string, object | Error> = {},
) {
  const written = { out: '', err: '' };
  const output = (name: keyof typeof written) => ({
    write: (text: string) => void (written[name] += text),
    isTerminal: false,
    paint: (_: unknown, text: string) => text,
  });
  const refuse = (code: string) => Object.assign(new Error(code), { code });
  const world: World = {
    version: '1.2.3',
    out: output('out'),
    err: output('err'),
    async *read(path) {
      await Promise.resolve();
      const content = files[path];
      if (content === undefined) throw refuse('ENOENT');
      yield typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    readPart: async (path, offset, length) => {
      for await (const part of world.read(path)) return part.subarray(offset, offset + length);
      return new Uint8Array();
    },
    fetch: () => Promise.reject(new TypeError('fetch failed')),
    remove: (path) => {
      if (files[path] === undefined) return Promise.reject(refuse('ENOENT'));
      delete files[path];
      return Promise.resolve();
    },
    write: (path, content, how) => {
      if (files[path] !== undefined && how !== 'replace') return Promise.reject(refuse('EEXIST'));
      files[path] = content;
      return Promise.resolve();
    },
    list: (folder) => {
      const paths = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
      return Promise.resolve(paths.map((path) => path.slice(folder.length + 1)));
    },
    names: (folder) => {
      const paths = Object.keys(files).map((path) => (folder === '.' ? `./${path}` : path));
      const inside = paths.filter((path) => path.startsWith(`${folder}/`));
      return Promise.resolve([...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0]!))]);
    },
    realPath: (path) => Promise.resolve(files[path] === undefined ? path : (links[path] ?? path)),
    load: (path) => {
      const module = modules[path] ?? refuse('ERR_MODULE_NOT_FOUND');
      return module instanceof Error ? Promise.reject(module) : Promise.resolve(module as Record<string, unknown>);
    },
    element: 'element',
    regions: 'regions',
    schema: 'package/story.schema.json',
    streets: 'package/streets.json',
    readAsset: (path) => {
      const content = files[`element/${path}`];
      return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
    toPng: () => Promise.resolve(undefined),
    stopped: new AbortController().signal,
  };
  return { world, written, files };
}
