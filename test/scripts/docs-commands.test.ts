import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { starterStory } from '../../src/cli/starter-story.js';
import { fakeWorld } from '../cli/fake-world.js';
import { madeUpTown } from '../fixtures/made-up-town.js';
import { writeOsmPbf } from '../fixtures/osm-pbf.js';
import { guideExample } from '../fixtures/own-format.js';

const pages = ['README.md', 'CONTRIBUTING.md', ...globSync(['{docs,bench,geo}/*.md', 'packages/cli/README.md'])].sort();
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const textOf = (page: string): string => readFileSync(page, 'utf8');

/** The lines of a page's blocks of shell, without their remarks. */
function blockLines(page: string): string[] {
  const blocks = [...textOf(page).matchAll(/^```sh\n([^]*?)^```/gm)].map(([, block]) => block!);
  return blocks.flatMap((block) => block.split('\n').map((line) => line.replace(/ +# .*/, '').trim())).filter(Boolean);
}

/** What a page says in code within its text. */
function codeIn(page: string): string[] {
  const text = textOf(page).replace(/^```[^]*?^```/gm, '');
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!.replaceAll('\\|', '|'));
}

const ownCommand = /^(?:npx )?dateline-story(?:-cli)? (?=[a-z]|--)/;
const unique = (lines: string[]): string[] => [...new Set(lines)].sort();
const parts = (line: string): string[] => line.split(/ && | \| /);

/** The lines to type: those of the blocks, those that begin with npm or npx, and the examples in the tables. */
const lines = unique([
  ...pages.flatMap(blockLines),
  ...pages.flatMap(codeIn).filter((code) => /^(?:npm|npx|node) [^…]+$/.test(code)),
  ...commands.flatMap(({ examples }) => examples.map(([line]) => line)),
]);
const ownLines = lines.filter((line) => parts(line).some((part) => ownCommand.test(part)));
/** And what is only spoken of: `dateline-story export --to html`. */
const mentions = unique(pages.flatMap(codeIn)).filter((code) => ownCommand.test(code) && !lines.includes(code));

it('reads what is there', () => {
  expect(lines).toContain('npx dateline-story build stories/*/story.json -o site --base https://example.org/stories/');
  expect(lines).toContain('npm ci && npm start');
  expect(lines).toContain('npx dateline-story import timeline.csv -o story.json');
  expect(mentions).toContain('dateline-story export trip.gpx --to geojson');
});

it.each(pages)('%s calls nothing by a name that is somebody else’s on npm', (page) => {
  expect(textOf(page)).not.toMatch(/npx dateline(?!-)/);
});

describe('what a page says to type', () => {
  const words = unique(lines.flatMap(parts)).map((part) => part.replace(/^(?:[A-Z]+=\S+ )+/, '').split(' '));

  it('begins with what comes with Node or the package, or belongs to others', () => {
    expect(unique(words.map(([program]) => program!))).toEqual(['aws', 'curl', 'dateline-story', 'node', 'npm', 'npx']);
  });

  it('names scripts that there are', () => {
    const ofNpm = ['ci', 'cit', 'install', 'pack', 'run'];
    const asked = words.filter(([program]) => program === 'npm');
    const named = asked.map(([, command, script]) => (command === 'run' ? script! : command!));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !(name in scripts) && !ofNpm.includes(name))).toEqual([]);
  });

  it('names programs that are installed, and files that are there', () => {
    const programs = words.filter(([program]) => program === 'npx').map(([, name]) => name!);
    expect(programs.filter((name) => !existsSync(join('node_modules/.bin', name)))).toEqual([]);
    const files = words.flat().filter((word) => /^(?:scripts|test|geo|bench)\/[\w/.-]+\.\w+$/.test(word));
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('the command line', () => {
  /** Whether it takes the words: what it says against them, or nothing. */
  async function refusal(line: string): Promise<string> {
    const { world, written } = fakeWorld();
    const idle = commands.map((command) => ({ ...command, run: () => Promise.resolve(0 as const) }));
    const words = line
      .replace(ownCommand, '')
      .replace(/ > \S+$/, '')
      .split(' ');
    await run(words, idle, world);
    return written.err;
  }

  it.each(ownLines)('takes %s', async (line) => {
    for (const part of parts(line).filter((part) => ownCommand.test(part))) expect(await refusal(part)).toBe('');
  });

  it.each(mentions)('knows %s', async (mention) => {
    const said = await refusal(mention);
    expect(said.includes('needs a file') ? await refusal(`${mention} FILE`) : said).toBe('');
  });
});

describe('typed into a shell', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commands-'));
  const bin = join(folder, 'bin');
  const story = JSON.stringify(starterStory);
  /** Where the starter story plays. */
  const town = madeUpTown({ lat: 47.6565, lon: 9.175 });
  /** A picture of one pixel, whatever its name says it is. */
  const picture = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
  /** What the examples read, as they name it, and the files that this stands for. */
  const samples: [name: string, files: string[], content: string | Uint8Array][] = [
    ['story.json', ['story.json'], story],
    ['ferry.json', ['ferry.json'], story],
    ['my-story/story.json', ['my-story/story.json'], story],
    ['stories/*/story.json', ['stories/lake/story.json', 'stories/flood/story.json'], story],
    ['https://example.org/story.json', ['story.json'], story],
    ['it.json', ['it.json'], readFileSync('test/fixtures/italian.json', 'utf8')],
    ['timeline.csv', ['timeline.csv'], 'Year,Month,Day,Headline,Text\n2024,5,8,The ferry leaves,On time.\n'],
    ['fires.csv', ['fires.csv'], 'Datum;Ort;Meldung;Höhe\n14.3.1871;Salt Quay;Die Mühle brennt;"53,2"\n'],
    ['notes.md', ['notes.md'], '# A day\n\n## Last week: the ferry leaves\n\nOn time.\n'],
    ['chronicle.js', ['chronicle.js'], guideExample().module],
    ['flood.txt', ['flood.txt'], guideExample().file],
    ['city.osm.pbf', ['city.osm.pbf'], writeOsmPbf(town)],
    ['answer.json', ['answer.json'], JSON.stringify(town)],
    ['altarpiece.jpg', ['altarpiece.jpg'], picture],
    ['plan.png', ['plan.png'], picture],
  ];
  /** In the place of what an example calls besides: npx, a program that fetches, and one that opens a browser. */
  const shims = {
    'dateline-story': `exec '${process.execPath}' '${resolve('packages/cli/dateline-story.js')}' "$@"`,
    'dateline-story-cli': 'exec dateline-story "$@"',
    npx: 'exec "$@"',
    curl: 'exec cat story.json',
    'xdg-open': 'exit 0',
    open: 'exit 0',
  };

  beforeAll(() => {
    mkdirSync(bin);
    for (const [name, code] of Object.entries(shims))
      writeFileSync(join(bin, name), `#!/bin/sh\n${code}\n`, { mode: 0o755 });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A folder with what a line reads, and nothing of what it writes. */
  function layDown(line: string): string {
    const scratch = mkdtempSync(join(folder, 'scratch-'));
    const words = line.replace(/ (?:-o|>) \S+/g, '').split(' ');
    for (const [name, files, content] of samples) {
      for (const file of words.includes(name) ? files : []) {
        mkdirSync(join(scratch, dirname(file)), { recursive: true });
        writeFileSync(join(scratch, file), content);
      }
    }
    return scratch;
  }

  /** Runs a line; once `until` is in what it says it is asked to end. */
  function type(line: string, until?: RegExp): Promise<{ code: number | null; said: string }> {
    return new Promise((done) => {
      const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}` };
      const child = spawn('sh', ['-c', line], { cwd: layDown(line), env, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      const read = (chunk: Buffer): void => {
        said += chunk.toString();
        if (until?.test(said)) child.kill('SIGTERM');
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('close', (code) => done({ code, said }));
    });
  }

  const isServer = (line: string): boolean => / serve /.test(line);

  it.each(ownLines.filter((line) => !isServer(line)))('%s ends well', async (line) => {
    const { code, said } = await type(line);
    expect(code, said).toBe(0);
  });

  it.each(ownLines.filter(isServer))('%s prints its address, and ends well when it is asked to', async (line) => {
    // On any port: another program may have the usual one.
    const { code, said } = await type(`exec ${line} --port 0`, /http:\/\/127\.0\.0\.1:\d+\//);
    expect(said).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    expect(code, said).toBe(0);
  });
});
