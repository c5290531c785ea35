/** Serves one story in a page of its own, which loads again when the file is saved and shows what is wrong in it. */
import { createReadStream, watch } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, dirname, extname, resolve, sep } from 'node:path';
import { checkFile } from './check-file.js';

/** What is served. */
export interface ServedStory {
  /** The story's file; what is beside it is served too. */
  readonly file: string;
  /** The folder with the built element, `dist/cdn`. */
  readonly element: string;
}

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
};

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; media-src 'self' https:; " +
  "frame-src https:; connect-src 'self'; base-uri 'none'; form-action 'none'";

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>dateline-story serve</title>
<link rel="stylesheet" href="/~dateline/page.css">
<script type="module" src="/~dateline/cdn/dateline-story.js"></script>
<script type="module" src="/~dateline/page.js"></script>
<aside aria-label="Problems" hidden></aside>
<dateline-story src="/~dateline/story" hash></dateline-story>
</html>
`;

const style = `body { margin: 0; font-family: Georgia, serif; line-height: 1.5 }
dateline-story { display: flow-root; min-height: 100vh }
aside { font: 0.875rem/1.4 system-ui, sans-serif; padding: 0.75rem 1rem; background: #fff4d6; color: #222; border-bottom: 2px solid #b45309 }
aside p { margin: 0.25rem 0 }
`;

const script = `const aside = document.querySelector('aside');
const problems = await (await fetch('/~dateline/problems')).json();
aside.hidden = problems.length === 0;
aside.append(...problems.map(({ level, line, column, where, message }) => {
  const paragraph = document.createElement('p');
  const spot = [line && line + ':' + column, where].filter(Boolean).join(' ');
  paragraph.textContent = level + (spot && ' ' + spot) + ': ' + message;
  return paragraph;
}));
new EventSource('/~dateline/changes').addEventListener('message', () => location.reload());
`;

/** A server that does not listen yet. It watches the file until it is closed. */
export function createStoryServer({ file, element }: ServedStory): Server {
  const pages = new Set<ServerResponse>();
  const folder = dirname(resolve(file));
  // The folder, as many editors write a new file and give it the old one's name.
  const watcher = watch(folder, (_, name) => {
    if (name === basename(file)) for (const page of pages) page.write('data: saved\n\n');
  });

  const checked = async () => checkFile(await readFile(file), basename(file));

  const answers: Readonly<Record<string, (response: ServerResponse) => Promise<void> | void>> = {
    '/': (response) => send(response, page, 'text/html; charset=utf-8'),
    '/~dateline/page.css': (response) => send(response, style, types['.css']!),
    '/~dateline/page.js': (response) => send(response, script, types['.js']!),
    '/~dateline/story': async (response) => send(response, (await checked()).text ?? '{}', types['.json']!),
    '/~dateline/problems': async (response) => {
      const { problems } = await checked();
      send(response, JSON.stringify(problems.map((problem) => ({ ...problem, value: undefined }))), types['.json']!);
    },
    '/~dateline/changes': (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write('retry: 500\n\n');
      pages.add(response);
      response.once('close', () => pages.delete(response));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = toPath(request);
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (path === undefined) return refuse(response, 400);
    if (Object.hasOwn(answers, path)) return answers[path]!(response);
    const cdn = '/~dateline/cdn/';
    const found = path.startsWith(cdn) ? within(element, path.slice(cdn.length)) : within(folder, path.slice(1));
    const type = found && types[extname(found).toLowerCase()];
    const isFile = type && (await stat(found)).isFile();
    if (!isFile) return refuse(response, 404);
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
    createReadStream(found)
      .once('error', () => response.destroy())
      .pipe(response);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => (response.headersSent ? void response.destroy() : refuse(response, 404)));
  });
  return server.once('close', () => watcher.close());
}

/** The path of a request of this machine's own pages; others could ask by a name that leads here. */
function toPath({ method, url = '', headers: { host = '' } }: IncomingMessage): string | undefined {
  if (method !== 'GET' || !/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host)) return undefined;
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

function within(folder: string, path: string): string | undefined {
  const file = resolve(folder, path);
  return file.startsWith(resolve(folder) + sep) ? file : undefined;
}

function send(response: ServerResponse, content: string | Uint8Array, type: string): void {
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(content);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}
