/** Debian's nginx, as docs/publishing.md says to set it up. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { programPath } from '../../scripts/programs.mjs';

/** A server of a folder. */
export interface Served {
  readonly root: string;
  /** What its pages may do, instead of what the guide says. */
  readonly policy?: string;
}

/** A running nginx. */
export interface Nginx {
  /** The origin of each server, in the order asked for. */
  readonly origins: readonly string[];
  stop(): Promise<void>;
}

/** Ports that are free now, one each. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

/** Starts nginx on this machine alone; all that it writes is in `folder`. */
export async function startNginx(servers: readonly Served[], ports: readonly number[], folder: string): Promise<Nginx> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, toConfiguration(servers, ports, folder));
  const process = spawn(programPath('nginx'), ['-p', folder, '-c', file, '-e', join(folder, 'error.log')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  process.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const origins = ports.map((port) => `http://127.0.0.1:${port}`);
  const failed = once(process, 'exit').then(() => Promise.reject(new Error(`nginx does not run: ${said}`)));
  await Promise.race([failed, Promise.all(origins.map(answers))]);
  failed.catch(() => undefined);
  return {
    origins,
    stop: async () => {
      const ended = once(process, 'exit');
      process.kill('SIGQUIT');
      await ended;
    },
  };
}

/** The server that the guide shows, in a whole configuration: one for each folder. */
function toConfiguration(servers: readonly Served[], ports: readonly number[], folder: string): string {
  const [, shown = ''] = /```nginx\n(server \{[^]+?\n\})\n```/.exec(readFileSync('docs/publishing.md', 'utf8')) ?? [];
  const own = servers.map(({ root, policy }, index) =>
    shown
      .replace('listen 80;', `listen 127.0.0.1:${ports[index]};`)
      .replace('root /srv/site;', `root ${root};`)
      .replace(/(?<=Content-Security-Policy )"[^"]+"/, (usual) => (policy ? `"${policy}"` : usual)),
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
  return [
    // Whose the folder is.
    `user ${userInfo().username};`,
    'daemon off;',
    `pid ${folder}/nginx.pid;`,
    'worker_processes 1;',
    'events {}',
    'http {',
    'include /etc/nginx/mime.types;',
    'access_log off;',
    ...temporary,
    ...own,
    '}',
    '',
  ].join('\n');
}

function answers(origin: string): Promise<void> {
  return vi.waitFor(async () => (await fetch(origin)).body?.cancel(), { timeout: 30_000 });
}
