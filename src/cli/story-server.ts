/** Serves one story in a page of its own, which loads again when the file is saved and shows what is wrong in it. */
import { watch, type FSWatcher } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Server, ServerResponse } from 'node:http';
import { basename, dirname, resolve } from 'node:path';
import type { OwnFormat } from '../core/document/own-format.js';
import type { LookAround } from '../core/lint/check-story-text.js';
import { speak } from '../core/words/speak.js';
import type { Words } from '../core/words/words.js';
import { checkFile } from './check-file.js';
import { createLocalServer, toContentType } from './local-server.mjs';
import { readWordsText, withUnused, allWords } from './own-words.js';

/** What is served. */
export interface ServedStory {
  /** The story's file; what is beside it is served too. */
  readonly file: string;
  /** The user's own formats that it may be in. */
  readonly formats: readonly OwnFormat[];
  /** The files of words to tell it with, each in another language. */
  readonly words: readonly string[];
  /** The folder with the built element, `dist/cdn`. */
  readonly element: string;
  /** The folder with the regions that do not come with it. */
  readonly regions: string;
  /** Finds what is wrong around the story. */
  readonly lookAround: LookAround;
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; media-src 'self' https:; " +
  "frame-src https:; connect-src 'self' https:; base-uri 'none'; form-action 'none'";

const toPage = (words?: Words) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>dateline-story serve</title>
<link rel="icon" href="/~dateline/icon.svg">
<link rel="stylesheet" href="/~dateline/page.css">
<script type="module" src="/~dateline/cdn/dateline-story.js"></script>
<script type="module" src="/~dateline/page.js"></script>
<aside aria-label="Problems" hidden></aside>
<dateline-story src="/~dateline/story"${words ? ' words="/~dateline/words"' : ''} hash></dateline-story>
</html>
`;

const style = `body { margin: 0; font-family: Georgia, serif; line-height: 1.5 }
dateline-story { display: flow-root; min-height: 100vh }
aside { font: 0.875rem/1.4 system-ui, sans-serif; padding: 0.75rem 1rem; background: #fff4d6; color: #222; border-bottom: 2px solid #b45309 }
aside p { margin: 0.25rem 0 }
`;

const script = `new EventSource('/~dateline/changes').addEventListener('message', () => location.reload());
const aside = document.querySelector('aside');
const problems = await (await fetch('/~dateline/problems')).json();
aside.hidden = problems.length === 0;
aside.append(...problems.map(({ level, file, line, column, where, message }) => {
  const paragraph = document.createElement('p');
  const spot = [file, line && line + ':' + column, where].filter(Boolean).join(' ');
  paragraph.textContent = level + (spot && ' ' + spot) + ': ' + message;
  return paragraph;
}));
`;

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<circle cx="16" cy="16" r="14" fill="#fffdf8" stroke="#b5341f" stroke-width="2.5"/>
<path d="M16 2v28M2 16h28" stroke="#b5341f" stroke-width="2"/>
<circle cx="16" cy="16" r="5" fill="#b5341f"/>
</svg>
`;

/** A server that does not listen yet. It watches the files until it is closed. */
export function createStoryServer({ file, formats, words, element, regions, lookAround }: ServedStory): Server {
  const pages = new Set<ServerResponse>();
  const folder = dirname(resolve(file));
  const watchers = [file, ...words].map((path) => watchFile(path, () => pages.forEach((page) => page.write('data: saved\n\n')))); // prettier-ignore

  const checked = async (look?: LookAround) => checkFile(await readFile(file), basename(file), formats, look);

  /** The story, the words that it is told with where they are not ours, and what is wrong in both. */
  const spoken = async (look?: LookAround) => {
    const { told, problems } = await checked(look);
    const files = await Promise.all(words.map(async (path) => ({ file: path, ...(await readWordsText(await readFile(path, 'utf8'))) }))); // prettier-ignore
    const own = allWords(files);
    const { words: used } = await speak(told?.story.lang ?? 'en', own);
    const ofWords = (await withUnused(files, told ? [told.story.lang] : [])).flatMap(({ file, problems }) =>
      problems.map((problem) => ({ ...problem, file: basename(file) })),
    );
    return { words: own.find((each) => each === used), problems: [...problems, ...ofWords] };
  };

  /** Without words while a file cannot be read, as between an editor's two steps: the page is there to be loaded again. */
  const page = () =>
    spoken().then(
      ({ words }) => toPage(words),
      () => toPage(),
    );

  const answers: Readonly<Record<string, (response: ServerResponse) => Promise<void> | void>> = {
    '/': async (response) => send(response, await page(), '.html'),
    '/~dateline/words': async (response) => send(response, JSON.stringify((await spoken()).words ?? {}), '.json'),
    '/~dateline/page.css': (response) => send(response, style, '.css'),
    '/~dateline/page.js': (response) => send(response, script, '.js'),
    '/~dateline/icon.svg': (response) => send(response, icon, '.svg'),
    '/~dateline/story': async (response) => send(response, (await checked()).text ?? '{}', '.json'),
    '/~dateline/problems': async (response) => {
      const { problems } = await spoken(lookAround);
      send(response, JSON.stringify(problems.map((problem) => ({ ...problem, value: undefined }))), '.json');
    },
    '/~dateline/changes': (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write('retry: 500\n\n');
      pages.add(response);
      response.once('close', () => pages.delete(response));
    },
  };

  const folders = { '/': folder, '/~dateline/cdn/': element, '/~dateline/cdn/basemap/regions/': regions };
  const server = createLocalServer({ folders, answers, policy });
  return server.once('close', () => watchers.forEach((watcher) => watcher.close()));
}

/** Its folder, as many editors write a new file and give it the old one's name. */
function watchFile(path: string, onSaved: () => void): FSWatcher {
  return watch(dirname(resolve(path)), (_, name) => {
    if (name === basename(path)) onSaved();
  });
}

function send(response: ServerResponse, content: string, ending: string): void {
  response.writeHead(200, { 'Content-Type': toContentType(ending), 'Cache-Control': 'no-store' }).end(content);
}
