import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the server; `until` is what it has to print before it is asked to stop. */
function serve(options: string[], until?: RegExp): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/serve.mjs', ...options]);
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (until?.test(output) && !child.killed) child.kill('SIGINT');
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', (code) => resolve({ code, output }));
  });
}

describe('npm start', () => {
  it('prints its address and ends well when it is asked to', async () => {
    const { code, output } = await serve(['--port', '0'], /http:\/\/127\.0\.0\.1:\d+\//);
    expect(output).toMatch(/The stories are at http:\/\/127\.0\.0\.1:\d+\//);
    expect(code).toBe(0);
  });

  it('says that a port is taken, and what to do', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, output } = await serve(['--port', String(port)]);
    taken.close();
    expect(output).toContain(`Port ${port} is taken`);
    expect(output).toContain(`--port ${port + 1}`);
    expect(code).toBe(1);
  });

  it.each([
    ['an option it does not know', ['--prot', '1'], '--prot'],
    ['a port that is no number', ['--port', 'eighty'], '"eighty"'],
    ['a port that is too large', ['--port', '70000'], '"70000"'],
    ['an argument', ['8080'], '8080'],
  ])('refuses %s and shows how it is used', async (_, options, named) => {
    const { code, output } = await serve(options);
    expect(output).toContain(named);
    expect(output).toContain('Usage: npm start');
    expect(code).toBe(1);
  });

  it('shows how it is used', async () => {
    const { code, output } = await serve(['--help']);
    expect(output).toMatch(/^Usage: npm start/);
    expect(code).toBe(0);
  });
});
