/** Worlds whose network, server or file is broken. */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Visit } from '../../e2e/visit.js';
import { storyAddress, tellStory } from './pages.js';
import type { World } from './world.js';

type Answer = (response: ServerResponse) => void;

const story = readFileSync('stories/kim-in-russia/story.json');
const text = story.toString();
const half = story.subarray(0, story.length / 2);
const json = { 'Content-Type': 'application/json' };

/** An answer that ends. */
function reply(status: number, body: string | Uint8Array = '', headers: Record<string, string> = json): Answer {
  return (response) => response.writeHead(status, headers).end(body);
}

/** An answer that begins, or does not, and never ends. */
function stall(begin?: string | Uint8Array): Answer {
  return (response) => {
    if (begin === undefined) return;
    response.writeHead(200, { ...json, 'Content-Length': String(story.length) });
    response.write(begin);
  };
}

/** One that is cut off. */
function cut(begin: Uint8Array, length = story.length): Answer {
  return (response) => {
    response.writeHead(200, { ...json, 'Content-Length': String(length) });
    response.write(begin, () => response.destroy());
  };
}

const well = reply(200, story);
const away = reply(503, 'Try later');
const html = '<!doctype html><title>Sorry</title><p>We are working on it.</p>';
const type = (contentType: string, body: string | Uint8Array = story): Answer => reply(200, body, { 'Content-Type': contentType }); // prettier-ignore
const to = (location: string, status = 302): Answer => reply(status, '', { Location: location });

const pressAgain = ({ page }: Visit) => page.evaluate(() => {
  const root = document.querySelector('dateline-story')!.shadowRoot!;
  root.querySelector<HTMLElement>('[part="failed"] button')!.click();
}); // prettier-ignore

const askAnew = ({ page }: Visit) => page.evaluate(() => void document.querySelector('dateline-story')!.reload());

const note = (name: string, ...answers: Answer[]): World => ({ name, ends: 'note', answers });
const word = (name: string, ...answers: Answer[]): World => ({ name, ends: 'word', answers });
const whole = (name: string, ...answers: Answer[]): World => ({ name, ends: 'story', answers });

/** All of them. */
export const networks: readonly World[] = [
  whole('a file as it should be', well),
  { ...note('503, then well: the reader tries again', away, well), recovers: pressAgain },
  { ...note('503, then well: the network is back', away, well), recovers: ({ page }) => page.evaluate(() => dispatchEvent(new Event('online'))) },
  { ...note('503, then well: the story is put in again', away, well), recovers: ({ page }) => page.evaluate(() => document.querySelector('dateline-story')!.parentElement!.append(document.querySelector('dateline-story')!)) },
  { ...note('503, then well: the page asks anew', away, well), recovers: askAnew },
  { ...note('503, then another file', away, well), recovers: ({ page }) => page.evaluate((src) => void (document.querySelector('dateline-story')!.src = src), storyAddress) },
  { ...note('half a file, then all of it', cut(half), well), recovers: pressAgain },
  { ...word('no JSON, then JSON', reply(200, text.slice(0, -9)), well), recovers: askAnew },
  note('404', reply(404, 'Not found')),
  note('403', reply(403)),
  note('410', reply(410, html, { 'Content-Type': 'text/html' })),
  note('500 with a page', reply(500, html, { 'Content-Type': 'text/html' })),
  word('204', reply(204)),
  note('401 that asks who is there', reply(401, '', { 'WWW-Authenticate': 'Bearer' })),
  word('a page of an error with 200', type('text/html; charset=utf-8', html)),
  word('an empty file', reply(200)),
  word('half a file that says it is whole', reply(200, half)),
  note('half a file, and the line is cut', cut(half)),
  note('a line that is cut after nothing', cut(new Uint8Array(0))),
  note('a server that hangs up', (response) => void response.socket?.destroy()),
  note('silence', stall()),
  note('silence after {', stall('{')),
  note('silence after half', stall(half)),
  { ...note('silence, then well: the reader tries again', stall(), well), recovers: pressAgain },
  note('a ring of redirects', (response) => to(response.req.url!)(response)),
  note('a redirect to a host that nobody knows', to('https://elsewhere.invalid/story.json')),
  whole('a redirect to where it is', to(storyAddress)),
  whole('a lasting redirect to where it is', to(storyAddress, 308)),
  note('gzip that is none', reply(200, story, { ...json, 'Content-Encoding': 'gzip' })),
  word('gzip that is cut', reply(200, gzipSync(story).subarray(0, 2000), { ...json, 'Content-Encoding': 'gzip' })),
  whole('gzip', reply(200, gzipSync(story), { ...json, 'Content-Encoding': 'gzip' })),
  whole('plain text', type('text/plain')),
  whole('text with the wrong encoding named', type('text/plain; charset=iso-8859-1')),
  whole('a type that says nothing', type('application/octet-stream')),
  whole('HTML that is JSON', type('text/html')),
  whole('no type', reply(200, story, {})),
  whole('a BOM', reply(200, `\uFEFF${text}`)),
  whole('UTF-16', reply(200, Buffer.from(`\uFEFF${text}`, 'utf16le'))),
  word(
    'bytes that are no UTF-8', reply(200, Buffer.from(text.replaceAll('’', 'é'), 'latin1'))),
  word('a picture', type('image/png', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64'))),
  word('null', reply(200, 'null')),
  word('a list', reply(200, '[]')),
  word('a text', reply(200, '"The story"')),
  word('a number', reply(200, '7')),
  word('NUL', reply(200, '\0'.repeat(1000))),
  word('100,000 lists in one another', reply(200, '['.repeat(100_000))),
  word('20 MB and one', reply(200, `{"events":[],"title":"${'x'.repeat(20 * 1024 * 1024)}"}`)),
  whole('a story and then more', reply(200, text.replace('"dateline"', '"unknown": {}, "dateline"'))),
  whole('a story that comes byte by byte', (response) => {
    response.writeHead(200, json);
    const send = (at: number): void => void (at < story.length ? response.write(story.subarray(at, at + 400), () => setImmediate(send, at + 400)) : response.end());
    send(0);
  }),
  { name: 'no address', ends: 'text', src: '' },
  { name: 'an address that is none', ends: 'word', src: 'https://[' },
  { name: 'a port that nobody listens at', ends: 'note', src: 'http://127.0.0.1:9/story.json' },
  { name: 'another scheme', ends: 'word', src: 'ftp://example.org/story.json' },
  { name: 'a base at another host', ends: 'note', wrap: (html) => `<base href="https://elsewhere.invalid/">${html}`, src: 'story.json' },
  { name: 'a base of this host', ends: 'story', head: '<base href="/stories/kim-in-russia/">', src: 'story.json' },
  { name: 'a policy without connect-src', ends: 'note', head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:">` },
  { name: 'a policy without styles', ends: 'story', head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:">` },
  { name: 'a policy without pictures', ends: 'story', head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'">` },
  { name: 'a policy without scripts', ends: 'text', written: true, head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">` },
  { name: 'trusted types that nobody may make', ends: 'text', written: true, head: `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types 'none'">` },
  { name: 'no script', ends: 'text', written: true, broken: /dateline-story\.js$/ },
  { name: 'no elements', ends: 'text', written: true, broken: /chunks\/reader/ },
  { name: 'no chunks, after a deploy', ends: 'text', written: true, broken: /chunks\// },
  { name: 'no chunks, and nothing written', ends: 'note', broken: /chunks\// },
  { name: 'no elements, and nothing written', ends: 'note', broken: /chunks\/reader/ },
  { name: 'silent elements', ends: 'note', silent: /chunks\/reader/ },
  { name: 'a silent panel', ends: 'story', silent: /chunks\/panel/ },
  { name: 'a silent map', ends: 'story', silent: /chunks\/map|basemap\// },
  { name: 'a silent file beside written text', ends: 'text', written: true, silent: /chunks\/reader/ },
  { name: 'no panel', ends: 'part', broken: /chunks\/panel/ },
  { name: 'no map', ends: 'part', broken: /chunks\/map/ },
  { name: 'no land', ends: 'story', broken: /basemap\// },
  { name: 'no regions', ends: 'story', broken: /chunks\/fetch-regions/ },
  { name: 'no map at all', ends: 'part', broken: /chunks\/(?:map|basemap)|basemap\// },
  { name: 'nothing that makes the text', ends: 'note', broken: /chunks\/event-content/ },
  { name: 'nothing that reads the file', ends: 'note', broken: /chunks\/document/ },
  { name: 'nothing that reads what lies on the map', ends: 'story', src: '/stories/harbour-fire/story.json', broken: /chunks\/whole-document/ },
  { name: 'nothing that says what is wrong', ends: 'note', src: '/nowhere.json', broken: /chunks\/(?:tell-problems|problem)/ },
  { name: 'no words of the language', ends: 'story', src: '/stories/kim-in-russia/story.ar.json', broken: /chunks\/ar-/ },
  { name: 'no words that the page names', ends: 'story', wrap: (html) => html.replace('<dateline-story', '<dateline-story words="/nowhere.json"') },
  { name: 'nothing that reads a table', ends: 'note', src: tellStory('broken.csv', 'title,when\nA,2020\n'), broken: /importers\// },
]; // prettier-ignore
