/**
 * A server for this machine alone: it reads folders, which no path leads out of, and hidden files stay hidden. It is
 * JavaScript, for `npm start` uses it too, where the command line has not been built.
 */
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, isAbsolute, join, relative } from 'node:path';
import { finished } from 'node:stream';
import { lookup } from 'mrmime';
import sirv from 'sirv';

/** What mrmime leaves out, and our pages ask for. */
const otherTypes = new Map([
  ['.ico', 'image/vnd.microsoft.icon'],
  ['.kml', 'application/vnd.google-earth.kml+xml'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

/**
 * @import { Stats } from 'node:fs'
 * @import { IncomingMessage, Server, ServerResponse } from 'node:http'
 * @import { AddressInfo } from 'node:net'
 */

/**
 * What is served.
 * @typedef {object} Site
 * @property {Readonly<Record<string, string>>} folders the folder by the path it is served under, such as `/stories/`
 * @property {Readonly<Record<string, (response: ServerResponse) => void | Promise<void>>>} [answers] what is made when it is
 * asked for, by its path
 * @property {string} [policy] the Content-Security-Policy of whatever is served: pictures, too, are pages when they are opened
 * @property {boolean} [anyOrigin] whether pages elsewhere may read it: a sandboxed frame, whose origin is none, must
 */

/**
 * A server that does not listen yet.
 * @param {Site} site
 * @returns {Server}
 */
export function createLocalServer(site) {
  const answer = createAnswer(site);
  return createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, error.message);
    });
  });
}

/**
 * Starts a server on this machine alone.
 * @param {Server} server
 * @param {number} port 0 for any that is free
 * @returns {Promise<string>} its origin
 * @throws {Error} as Node gives it: `code` is EADDRINUSE where the port is taken
 */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = /** @type {AddressInfo} */ (server.address());
      resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

/**
 * The type of a file by its ending, with the encoding of a text.
 * @param {string} ending such as `.html`
 * @returns {string | undefined} undefined for an ending that is not known
 */
export function toContentType(ending) {
  /** @type {unknown} */
  const type = otherTypes.get(ending.toLowerCase()) ?? lookup(ending);
  // Of `.constructor` the table has what every object has.
  if (typeof type !== 'string') return undefined;
  return /^text\/|\b(?:json|xml)$/.test(type) ? `${type}; charset=utf-8` : type;
}

/** @param {Site} site */
function createAnswer({ folders, answers = {}, policy, anyOrigin }) {
  const served = Object.entries(folders)
    .map(([prefix, folder]) => ({ prefix, folder, send: sirv(folder, { dev: true, etag: true, extensions: [] }) }))
    .sort((one, other) => other.prefix.length - one.prefix.length);

  /**
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   */
  return async (request, response) => {
    if (!isToThisMachine(request))
      return refuse(response, 403, 'Served to this machine alone, as localhost or 127.0.0.1');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405, 'Only GET and HEAD');
    }
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (policy) response.setHeader('Content-Security-Policy', policy);
    if (anyOrigin) response.setHeader('Access-Control-Allow-Origin', '*');

    const path = toPath(request.url ?? '');
    if (Object.hasOwn(answers, path)) return answers[path]?.(response);
    const place = served.find(({ prefix }) => path.startsWith(prefix));
    if (!place) return refuse(response, 404, 'Not found');
    return sendFile(place, path, request, response);
  };
}

/**
 * @param {{ prefix: string, folder: string, send: ReturnType<typeof sirv> }} place
 * @param {string} path
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
async function sendFile({ prefix, folder, send }, path, request, response) {
  const name = path.slice(prefix.length).replace(/(?<=^|\/)$/, 'index.html');
  const found = await find(folder, name);
  if (found?.isDirectory() && (await find(folder, `${name}/index.html`))) return redirect(response, `${path}/`);
  const type = toContentType(extname(name));
  if (!found?.isFile() || !type) return refuse(response, 404, 'Not found');
  response.setHeader('Content-Type', type);
  keepSoundRange(request, found);
  closeWithResponse(response);
  // As sirv's parser keeps it: of an address it would cut off what follows a `#` or a `?` in a file's name.
  Object.assign(request, { _parsedUrl: { raw: request.url, pathname: encodeURI(`/${name}`) } });
  send(request, response);
}

/**
 * Whether a request is to a name of this machine: a page elsewhere may lead its own name to our address, and ask by that.
 * @param {IncomingMessage} request
 */
function isToThisMachine({ headers: { host }, socket: { localPort } }) {
  return ['127.0.0.1', 'localhost', '[::1]'].some((name) => host === new URL(`http://${name}:${localPort}`).host);
}

/**
 * The decoded path of a request; empty where it is none, or has signs that part paths in another way.
 * @param {string} url
 */
function toPath(url) {
  const path = url.replace(/[?#].*$/, '');
  if (/\/\/|\\|%(?:00|2f|5c)/i.test(path)) return '';
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/**
 * What lies at a path in a folder; undefined where that is nothing, where it is hidden, and where a link leads out.
 * @param {string} folder
 * @param {string} path
 */
async function find(folder, path) {
  if (isHidden(path)) return undefined;
  try {
    const real = await realpath(join(folder, path));
    const inside = relative(await realpath(folder), real);
    return isAbsolute(inside) || isHidden(inside) ? undefined : await stat(real);
  } catch {
    return undefined;
  }
}

/**
 * Whether a part of a path begins with a dot, as the way out of a folder does too.
 * @param {string} path
 */
function isHidden(path) {
  return path.split(/[/\\]/).some((part) => part.startsWith('.'));
}

/**
 * Lets the whole file be sent where sirv would read the range wrongly, and where the file is not the one that the reader has
 * the rest of.
 * @param {IncomingMessage} request
 * @param {Stats} file
 */
function keepSoundRange({ method, headers }, { mtime }) {
  const [, first, last] = /^bytes=(\d+)-([1-9]\d*)?$/.exec(headers.range ?? '') ?? [];
  const isSound = first !== undefined && (last === undefined || Number(first) <= Number(last));
  const known = headers['if-range'];
  const isCurrent = known === undefined || known === mtime.toUTCString();
  if (method === 'HEAD' || !isSound || !isCurrent) delete headers.range;
}

/**
 * A file that cannot be read ends its response, and a reader who leaves, as who seeks in a film does again and again, closes
 * the file: sirv leaves both to us.
 * @param {ServerResponse} response
 */
function closeWithResponse(response) {
  response.once('pipe', (file) => {
    file.once('error', () => response.destroy());
    finished(response, () => file.destroy());
  });
}

/**
 * @param {ServerResponse} response
 * @param {string} path
 */
function redirect(response, path) {
  response.writeHead(301, { Location: path.split('/').map(encodeURIComponent).join('/') }).end();
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 * @param {string} reason
 */
function refuse(response, status, reason) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${reason}\n`);
}
