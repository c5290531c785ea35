/**
 * A WordPress of the tests' own: from Debian's package, in a folder of its own, on this machine alone, with a database that
 * listens on a socket only. Nothing of the machine's services is touched.
 */
import { execFile, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { programPath } from '../programs.mjs';
import { pluginName } from './plugin.mjs';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));

/** The roles that WordPress gives to people who write. */
export const roles = ['admin', 'editor', 'author', 'contributor'];

/**
 * @typedef {object} Wordpress
 * @property {string} url without a slash at its end
 * @property {number} port where it listens on this machine; the sites of a network are told apart by the requests' `Host`
 * @property {Record<string, { password: string, applicationPassword: string }>} users by name, which is the role's
 * @property {(code: string, host?: string) => Promise<string>} php runs code in the site, and gives what it prints
 * @property {() => string} log what PHP has complained of
 * @property {() => Promise<void>} stop stops what was started, and removes it
 */

/**
 * @param {{ plugin: Record<string, Uint8Array>, theme?: string, network?: string }} site the plugin's files, the theme's name;
 *   for a network of sites in subdomains its domain
 * @returns {Promise<Wordpress>}
 * @throws {Error} where WordPress, PHP or MariaDB is not on this machine: what to install
 */
export async function startWordpress({ plugin, theme = 'twentytwentyone', network }) {
  const [php, mariadbd, source] = ['php', 'mariadb', 'wordpress'].map(programPath);
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const www = join(folder, 'www');
  const log = join(folder, 'debug.log');
  const processes = [];
  const stop = async () => {
    await Promise.all(processes.map(endProcess));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    copyWordpress(dirname(source), www);
    writePlugin(join(www, 'wp-content/plugins', pluginName), plugin);
    const socket = await startDatabase(mariadbd, folder, processes);
    const port = await freePort();
    const host = network ?? `127.0.0.1:${port}`;
    const url = `http://${host}`;
    const configure = (more) => writeFileSync(join(www, 'wp-config.php'), configFile({ socket, log, ...more }));
    configure({ url });
    const settings = JSON.stringify({ roles, theme, network, plugin: `${pluginName}/${pluginName}.php` });
    const { stdout } = await run(php, [join(here, 'install.php'), www, settings]);
    if (network) configure({ network });
    startServer(php, { www, port, folder, processes });
    await waitFor(`WordPress at ${url}`, async () => (await fetch(`http://127.0.0.1:${port}/readme.html`)).ok);
    return {
      url,
      port,
      users: JSON.parse(stdout),
      php: async (code, site = host) => (await run(php, [join(here, 'run.php'), www, site, code])).stdout,
      log: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Debian's folder is full of links to other packages; one that leads nowhere is left out, and is no reason to stop. */
function copyWordpress(from, to) {
  spawnSync('cp', ['-rL', '--no-preserve=mode', `${from}/.`, to]);
  rmSync(join(to, 'wp-config.php'), { force: true });
  for (const name of ['mu-plugins', 'plugins', 'uploads']) mkdirSync(join(to, 'wp-content', name), { recursive: true });
  cpSync(join(here, 'test-site.php'), join(to, 'wp-content/mu-plugins/test-site.php'));
}

function writePlugin(folder, files) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Its temporary files are its own too: a server that starts deletes those that it finds. */
async function startDatabase(mariadbd, folder, processes) {
  const env = { ...process.env, TMPDIR: folder };
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  const user = `--user=${userInfo().username}`;
  const install = [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    user,
  ];
  await run('mariadb-install-db', install, { env });
  const small = ['--innodb-buffer-pool-size=32M', '--innodb-log-file-size=8M', '--innodb-flush-log-at-trx-commit=0'];
  const quiet = ['--skip-networking', '--performance-schema=OFF', '--skip-log-bin', user];
  start(mariadbd, ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, ...small, ...quiet], {
    folder,
    processes,
    env,
  });
  const ask = (program, ...rest) => run(program, ['--no-defaults', `--socket=${socket}`, '-uroot', ...rest]);
  await waitFor('MariaDB', () => ask('mariadb-admin', 'ping'));
  await ask('mariadb', '-e', 'CREATE DATABASE wordpress CHARACTER SET utf8mb4');
  return socket;
}

/** Several workers: WordPress asks itself for previews, and would wait for ever. No more memory than hosts give. */
function startServer(php, { www, port, folder, processes }) {
  const limits = ['memory_limit=128M', 'upload_max_filesize=32M', 'post_max_size=32M', 'opcache.enable_cli=1'];
  const args = [...limits.flatMap((limit) => ['-d', limit]), '-S', `127.0.0.1:${port}`, '-t', www, join(here, 'router.php')];
  start(php, args, { folder, processes, env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' } });
}

/** Its workers are in its group, and all end with this process. */
function start(program, args, { folder, processes, env = process.env }) {
  const output = openSync(join(folder, 'output.log'), 'a');
  const child = spawn(program, args, { detached: true, stdio: ['ignore', output, output], env });
  closeSync(output);
  processes.push(child);
  process.once('exit', () => signalGroup(child, 'SIGKILL'));
}

function signalGroup({ pid }, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended.
  }
}

async function endProcess(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  await ended;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitFor(name, isThere) {
  const deadline = performance.now() + 60_000;
  for (let reason = 'no answer'; performance.now() < deadline;) {
    try {
      if (await isThere()) return;
    } catch (error) {
      reason = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (performance.now() >= deadline) throw new Error(`${name} did not start: ${reason}`);
  }
}

const quoted = (text) => `'${text.replace(/['\\]/g, '\\$&')}'`;

/** The site's settings: passwords for programs over http, no request to anybody, and every notice written down. */
function configFile({ url, network, socket, log }) {
  const keys = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'];
  const constants = {
    DB_NAME: quoted('wordpress'),
    DB_USER: quoted('root'),
    DB_PASSWORD: quoted(''),
    DB_HOST: quoted(`localhost:${socket}`),
    DB_CHARSET: quoted('utf8mb4'),
    DB_COLLATE: quoted(''),
    ...Object.fromEntries(
      keys.flatMap((key) => [`${key}_KEY`, `${key}_SALT`]).map((key) => [key, quoted(`test ${key}`)]),
    ),
    ...(url && { WP_HOME: quoted(url), WP_SITEURL: quoted(url) }),
    ...(network && networkConstants(network)),
    WP_ENVIRONMENT_TYPE: quoted('local'),
    WP_DEBUG: 'true',
    WP_DEBUG_DISPLAY: 'false',
    WP_DEBUG_LOG: quoted(log),
    WP_HTTP_BLOCK_EXTERNAL: 'true',
    DISABLE_WP_CRON: 'true',
    AUTOMATIC_UPDATER_DISABLED: 'true',
    DISALLOW_FILE_MODS: 'true',
  };
  const defines = Object.entries(constants).map(([name, value]) => `define( '${name}', ${value} );`);
  return [
    '<?php',
    ...defines,
    "$table_prefix = 'wp_';",
    "defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );",
    "require_once ABSPATH . 'wp-settings.php';",
    '',
  ].join('\n');
}

/** Each site of a network says its own address. */
const networkConstants = (domain) => ({
  MULTISITE: 'true',
  SUBDOMAIN_INSTALL: 'true',
  DOMAIN_CURRENT_SITE: quoted(domain),
  PATH_CURRENT_SITE: quoted('/'),
  SITE_ID_CURRENT_SITE: '1',
  BLOG_ID_CURRENT_SITE: '1',
});
