#!/usr/bin/env node
/** The program `dateline-story`. This file alone touches the process. */
import { createReadStream, readFileSync } from 'node:fs';
import { mkdir, open, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { styleText } from 'node:util';
import { commands } from './commands.js';
import { folderReader, regionsFolder } from './folder-reader.js';
import { replaceFile } from './replace-file.js';
import { run } from './run.js';
import { toPng } from './to-png.js';
import { UserError, type Output, type World } from './world.js';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());

const world: World = {
  version: readVersion(),
  out: toOutput(process.stdout),
  err: toOutput(process.stderr),
  read: (path) => (path === '-' ? process.stdin : createReadStream(path)),
  write: async (path, content, how) => {
    await mkdir(dirname(path), { recursive: true });
    if (how === 'replace') await replaceFile(path, content);
    else await writeFile(path, content, { flag: 'wx' });
  },
  readPart: async (path, offset, length) => {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  },
  fetch: (url, request) => fetch(url, request),
  ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
  list: async (folder) => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
  },
  names: (folder) => readdir(folder),
  realPath: (path) => realpath(path),
  remove: (path) => rm(path),
  load: (path) => import(pathToFileURL(path).href) as Promise<Record<string, unknown>>,
  element: fileURLToPath(new URL('../cdn', import.meta.url)),
  regions: regionsFolder,
  schema: fileURLToPath(new URL('../story.schema.json', import.meta.url)),
  streets: fileURLToPath(new URL('../streets.json', import.meta.url)),
  readAsset: folderReader(),
  toPng: (svg) => toPng(svg),
  stopped: stopping.signal,
};

try {
  process.exitCode = await run(process.argv.slice(2), commands, world);
} catch (error) {
  process.exitCode = 2;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const debugs = process.env.DEBUG === 'dateline-story';
  world.err.write(
    debugs
      ? `${stack}\n`
      : `dateline-story: a mistake of ours: ${message}\nDEBUG=dateline-story shows where; please report it.\n`,
  );
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // Left alone, a question whose terminal is closed waits for ever.
  const left = new AbortController();
  lines.once('SIGINT', () => left.abort()).once('close', () => left.abort());
  try {
    return await lines.question(question, { signal: left.signal });
  } catch {
    throw new UserError('Left without an answer; nothing is written.');
  } finally {
    lines.close();
  }
}

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function toOutput(stream: NodeJS.WriteStream): Output {
  // Whoever reads us may have read enough: `dateline-story check … | head`.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const isTerminal = stream.isTTY;
  const hasColours = isTerminal && stream.hasColors();
  return {
    write: (text) => void stream.write(text),
    isTerminal,
    paint: (style, text) => (hasColours ? styleText(style, text, { validateStream: false }) : text),
  };
}
