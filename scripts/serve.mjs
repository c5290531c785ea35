/** `npm start`: serves the stories, each in an ordinary page. */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { site } from './site.mjs';
import { createLocalServer, listen } from '../src/cli/local-server.mjs';

const usage = `Usage: npm start -- [options]

  --port <number>   the port to serve on, 0 for any that is free (default 8080)
  --open            open the page in the browser
  --help            show this text`;

const { port, open, help } = readOptions();
if (help) {
  console.log(usage);
} else {
  await serve();
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '8080' }, open: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    if (!/^\d+$/.test(values.port) || Number(values.port) > 65535) {
      throw new RangeError(`--port takes a number from 0 to 65535, not "${values.port}"`);
    }
    return { ...values, port: Number(values.port) };
  } catch (error) {
    return fail(`${error.message}\n\n${usage}`);
  }
}

async function serve() {
  const server = createLocalServer(site);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  try {
    const url = `${await listen(server, port)}/`;
    console.log(`\n  The stories are at ${url}\n  Stop with Ctrl-C.\n`);
    if (open) openInBrowser(url);
  } catch (error) {
    if (error.code === 'EADDRINUSE') fail(`Port ${port} is taken. Choose another: npm start -- --port ${port + 1}`);
    if (error.code === 'EACCES') fail(`Port ${port} may not be used here. Choose another: npm start -- --port 8080`);
    throw error;
  }
}

function openInBrowser(url) {
  const [command, ...rest] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  spawn(command, [...rest, url], { stdio: 'ignore', detached: true })
    .once('error', () => console.log(`  No browser could be started here; open ${url} yourself.`))
    .unref();
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
