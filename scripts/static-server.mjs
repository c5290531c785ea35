/** A small server of folders: read only, no path leads out of them, and a file that has not changed is not sent again. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';

/** The kinds of files that are served, and their types; anything else is not found. */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.kml': 'application/vnd.google-earth.kml+xml; charset=utf-8',
  '.gpx': 'application/gpx+xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * @typedef {object} Site
 * @property {Record<string, string>} folders absolute folder by the path it is served under, such as `/stories/`
 * @property {string} [policy] the Content-Security-Policy of its pages
 * @property {boolean} [anyOrigin] whether pages elsewhere may read its files: a sandboxed frame, whose origin is none, must
 */

/**
 * @param {Site} site
 * @returns {import('node:http').Server} not yet listening
 */
export function createStaticServer(site) {
  return createServer((request, response) => {
    answer(site, request, response).catch((error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'Internal error');
    });
  });
}

async function answer(site, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD');
  }
  const path = pathOf(request.url);
  if (path === undefined) return refuse(response, 400, 'Not a path');
  const file = fileFor(site.folders, path);
  const info = file && (await stat(file).catch(() => undefined));
  const isFolder = info?.isDirectory();
  if (isFolder && (await stat(resolve(file, 'index.html')).catch(() => undefined)))
    return redirect(response, `${path}/`);
  const type = file && types[extname(file)];
  if (!info || isFolder || !type) return refuse(response, 404, `Not found: ${path}`);
  if (site.anyOrigin) response.setHeader('Access-Control-Allow-Origin', '*');
  return send(response, { file, info, type, policy: site.policy, request });
}

/** The decoded path of a request; undefined where it is none. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/** The file that a path names, in the folder with the longest name it begins with; undefined if it would lie outside. */
function fileFor(folders, path) {
  const [prefix] = Object.keys(folders)
    .filter((name) => path.startsWith(name))
    .sort((one, other) => other.length - one.length);
  if (prefix === undefined) return undefined;
  const rest = path.slice(prefix.length);
  const folder = resolve(folders[prefix]);
  const file = resolve(folder, `.${sep}${rest}${rest === '' || rest.endsWith('/') ? 'index.html' : ''}`);
  return file.startsWith(folder + sep) ? file : undefined;
}

function send(response, { file, info, type, policy, request }) {
  const tag = `W/"${info.size.toString(36)}-${Math.round(info.mtimeMs).toString(36)}"`;
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('ETag', tag);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (policy && type.startsWith('text/html')) response.setHeader('Content-Security-Policy', policy);
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': info.size });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file)
    .once('error', () => response.destroy())
    .pipe(response);
}

function redirect(response, location) {
  response.writeHead(301, { Location: encodeURI(location) }).end();
}

function refuse(response, status, reason) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${reason}\n`);
}

/**
 * Starts a server on this machine alone.
 * @param {import('node:http').Server} server
 * @param {number} port 0 for any that is free
 * @returns {Promise<string>} its origin
 * @throws {Error} as Node gives it: `code` is EADDRINUSE where the port is taken
 */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`));
  });
}
