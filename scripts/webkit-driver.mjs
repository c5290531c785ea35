/** Runs WebKitWebDriver, under a virtual display where there is none, for as long as this process lives. */
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';

/**
 * Starts the driver and waits until it listens.
 * @returns {Promise<number>} its port on 127.0.0.1
 * @throws {Error} when it does not listen within 20 s
 */
export async function startWebkitDriver() {
  const port = await freePort();
  const driver = ['WebKitWebDriver', '-p', String(port)];
  const [command, ...rest] = process.env.DISPLAY
    ? driver
    : ['xvfb-run', '-a', '-s', '-screen 0 1280x1024x24', ...driver];
  // Detached: its own process group, so that display, driver and browser end together.
  const child = spawn(command, rest, { stdio: 'ignore', detached: true });
  child.unref();
  process.on('exit', () => endGroup(child.pid));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    if (await listens(port)) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${command} did not listen on port ${port} within 20 s`);
}

function endGroup(pid) {
  try {
    process.kill(-pid);
  } catch {
    // It has ended already.
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function listens(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
