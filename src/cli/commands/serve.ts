/** `dateline-story serve`: shows a story in the browser while it is written. */
import { spawn } from 'node:child_process';
import type { Server } from 'node:http';
import type { StoryDocument } from '../../core/document/schema.js';
import { defineCommand } from '../command.js';
import { listen } from '../local-server.mjs';
import { lookAround } from '../look-around.js';
import { wordsOption } from '../own-words.js';
import { readBytes } from '../read-file.js';
import { loadReaders, readerOption } from '../readers.js';
import { createStoryServer } from '../story-server.js';
import { UserError } from '../world.js';

const usualPort = '8090';

/** The command. */
export const serve = defineCommand({
  name: 'serve',
  summary: 'Shows a story in the browser while you write it.',
  usage: 'FILE',
  description:
    'Serves the story, of any format that import reads, and what is in its folder, to this machine alone. The page loads again whenever the file is saved, ' +
    'and shows above the story what is wrong in it, and which of its files are missing. Ctrl-C ends it.',
  files: { least: 1, most: 1 },
  options: {
    port: {
      type: 'string',
      short: 'p',
      value: 'NUMBER',
      description: `The port; ${usualPort} unless said, 0 for any.`,
    },
    ...wordsOption,
    open: { type: 'boolean', description: 'Opens the page in the browser.' },
    ...readerOption,
  },
  examples: [
    ['dateline-story serve story.json', 'Prints the address of the page.'],
    ['dateline-story serve --open --port 0 story.json', 'Opens the page, on a port that is free.'],
  ],
  async run({ files: [file = ''], options: { port = usualPort, words = [], open, reader } }, world) {
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
      throw new UserError(`--port is a number from 0 to 65535, not "${port}".`);
    }
    for (const path of [file, ...words]) {
      if (path === '-') throw new UserError('serve needs a file that can be read again: dateline-story serve FILE');
      await readBytes(path, world);
    }
    const formats = await loadReaders(reader, world);
    const { element, regions } = world;
    const around = (document: StoryDocument) => lookAround(document, file, world);
    const server = createStoryServer({ file, formats, words, element, regions, lookAround: around });
    const origin = await listen(server, Number(port)).catch((error: NodeJS.ErrnoException) =>
      giveUp(server, port, error),
    );
    const address = `${origin}/`;
    world.out.write(`The story is at ${address}\nCtrl-C ends it.\n`);
    if (open) openInBrowser(address);
    await untilStopped(world.stopped);
    server.close();
    server.closeAllConnections();
    return 0;
  },
});

/** A server that never listened does not close by itself what it watches. */
function giveUp(server: Server, port: string, { code, message }: NodeJS.ErrnoException): never {
  server.emit('close');
  const reason = code === 'EADDRINUSE' ? 'it is taken. --port 0 takes one that is free' : message;
  throw new UserError(`Port ${port} cannot be used: ${reason}.`);
}

function untilStopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Where no browser can be started, the address has been printed. */
function openInBrowser(address: string): void {
  const [command, ...rest] = browserOf[process.platform] ?? ['xdg-open'];
  spawn(command!, [...rest, address], { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref();
}

const browserOf: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};
