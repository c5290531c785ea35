import type { World } from '../../src/cli/world.js';

/** A world in memory: files by their names, `-` for the standard input; what is written is kept. */
export function fakeWorld(files: Record<string, string | Uint8Array> = {}) {
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
    write: (path, content, how) => {
      if (files[path] !== undefined && how !== 'replace') return Promise.reject(refuse('EEXIST'));
      files[path] = content;
      return Promise.resolve();
    },
    stopped: new AbortController().signal,
  };
  return { world, written, files };
}
