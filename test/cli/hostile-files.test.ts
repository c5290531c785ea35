import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The program as it is installed: in a process of its own, where a crash is a crash. */
const program = 'packages/cli/dateline-story.js';
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));

beforeAll(() => {
  if (!existsSync(program)) throw new Error('packages/cli is not built: npm run build');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program; `readOnly` closes its output after the first part, as `| head -1` does. */
function run(words: readonly string[], readOnly = false): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString();
      if (readOnly) child.stdout.destroy();
    });
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    child.once('close', (code, signal) => resolve({ code, signal, out, err }));
  });
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const collections = (depth: number) =>
  `${'{"type":"GeometryCollection","geometries":['.repeat(depth)}${']}'.repeat(depth)}`;
const digits = '9'.repeat(100_000);

const files: Readonly<Record<string, string>> = {
  'lists.json': lists(100_000),
  'events.json': `{"events":[${lists(100_000)}]}`,
  'keys.json': `{"events":[{"title":"A","nonsense":${objects(100_000)},"when":${objects(9)},"where":${lists(9)}}]}`,
  'route.json': `{"routes":{"r":{"geometry":{"type":"LineString","coordinates":${lists(100_000)}}}},"events":[]}`,
  'timeline.json': `{"title":{"text":${objects(50_000)}},"events":[{"start_date":${objects(50_000)},"media":${lists(9)}}]}`,
  'collections.json': `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":${collections(50_000)}}]}`,
  'numbers.json': `{"events":[{"title":"A","when":"${digits}","where":{"lat":1e999,"lon":-${digits}},"camera":{"zoom":0.${digits}}}]}`,
  'prototypes.json': `{"__proto__":{"polluted":1},"constructor":{"prototype":1},"places":{"__proto__":{"name":"P"}},"events":[{"__proto__":{"title":"P"},"id":"__proto__","where":"__proto__","by":["constructor"]}]}`,
  'cut.json': `{"events":[${'['.repeat(200_000)}`,
};

/** It ends by itself, and what it says is meant for people. */
function expectPlain({ code, signal, out, err }: Ran, codes: readonly number[]): void {
  expect(signal).toBeNull();
  expect(codes).toContain(code);
  expect(err).not.toMatch(/a mistake of ours|\n\s+at |RangeError|TypeError/);
  expect(out + err).toMatch(/error|warning|No problems/);
}

describe.each(Object.entries(files))('%s', (name, text) => {
  it('is checked and imported, with a plain word for what is wrong', async () => {
    const path = write(name, text);
    const [checked, imported] = await Promise.all([run(['check', path]), run(['import', path])]);
    expectPlain(checked, [0, 1]);
    expectPlain(imported, [0, 1, 2]);
    expect(imported.out).not.toContain('polluted');
  });
});

it('a file of 50 MB, long and deep and wrong, is checked and imported, with a plain word for what is wrong', async () => {
  const event = `{"__proto__":{"title":"P"},"when":"${'9'.repeat(50)}","where":{"lat":1e999},"by":[null,{}],"x":${lists(500)}}`;
  const events = Array.from({ length: 200 }, () => event).join();
  const escapes = '\\"\\\\'.repeat(6_000_000);
  const text = `{"__proto__":{},"title":"${'a'.repeat(26_000_000)}","summary":"${escapes}","deep":${objects(50_000)},"events":[${events}]}`;
  expect(text.length).toBeGreaterThan(50_000_000);
  const path = write('large.json', text);
  const [checked, whole] = await Promise.all([run(['check', path]), run(['check', path, '--format', 'json'])]);
  expectPlain(checked, [1]);
  expect(checked.out).toContain('--format json lists all');
  expect(whole.out).toContain('events[199].where.lat');
  const imported = await run(['import', path, '-o', join(folder, 'out.json')]);
  expectPlain(imported, [1]);
}, 120_000); // prettier-ignore

it('a reader who has read enough ends the program, and nobody complains', async () => {
  const events = Array.from({ length: 5000 }, () => '{"nonsense":1,"when":"soon"}').join();
  const path = write('many.json', `{"events":[${events}]}`);
  const { signal, out, err } = await run(['check', path], true);
  expect(signal).toBeNull();
  expect(out).toContain('many.json');
  expect(err).not.toMatch(/EPIPE|\n\s+at |a mistake of ours/);
});
