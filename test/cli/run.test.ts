import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { defineCommand } from '../../src/cli/command.js';
import { run } from '../../src/cli/run.js';
import { fakeWorld } from './fake-world.js';

async function dateline(line: string, files: Record<string, string> = {}) {
  const { world, written } = fakeWorld(files);
  const code = await run(line.split(' ').filter(Boolean), commands, world);
  return { code, ...written };
}

it('tells its version', async () => {
  expect(await dateline('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' });
});

it('shows all commands, on the standard error where none was asked for', async () => {
  const { code, out } = await dateline('--help');
  expect(code).toBe(0);
  for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`^ {2}${name} +${summary}$`, 'm'));
  expect(await dateline('help')).toEqual({ code: 0, out, err: '' });
  expect(await dateline('')).toEqual({ code: 2, out: '', err: out });
});

it.each(commands.map(({ name }) => name))(
  'shows how %s is used, in lines of 80 letters, with examples',
  async (name) => {
    const { code, out } = await dateline(`${name} --help`);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: dateline-story ${name}`);
    expect(out).toMatch(/Examples:\n {2}\S/);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect((await dateline(`help ${name}`)).out).toBe(out);
  },
);

it.each([
  ['chekc a.json', 'There is no command "chekc". Did you mean "check"? See: dateline-story --help'],
  ['--hepl', 'There is no option "--hepl". Did you mean "--help"? See: dateline-story --help'],
  ['help chek', 'There is no command "chek". Did you mean "check"? See: dateline-story --help'],
  ['check', 'check needs a file: dateline-story check FILE…'],
  [
    'check --stricct a.json',
    'check has no option --stricct. Did you mean "--strict"? See: dateline-story check --help',
  ],
  ['check --strict=yes a.json', '--strict takes no value, but has "yes".'],
  ['check a.json --format', '--format needs a value: --format text|json|github'],
  ['check --format --strict a.json', '--format needs a value: --format text|json|github'],
  ['check --format jsn a.json', '--format is one of text, json, github, not "jsn". Did you mean "json"?'],
  ['check nowhere.json', 'nowhere.json cannot be read: there is no such file.'],
  ['new a b', 'new takes no more than one file: dateline-story new [FOLDER]'],
])('says what is wrong in “%s”, and ends with 2', async (line, message) => {
  expect(await dateline(line)).toEqual({ code: 2, out: '', err: `dateline-story: ${message}\n` });
});

it('throws what is a mistake of its own', async () => {
  const broken = defineCommand({ ...commands[0]!, name: 'broken', run: () => Promise.reject(new RangeError('ours')) });
  await expect(run(['broken', 'x'], [broken], fakeWorld().world)).rejects.toThrow('ours');
});

describe('check', () => {
  const many = `{"title": "T", "extra": 1, "events": [${Array.from({ length: 103 }, () => '{"title": "E", "when": "3/4/24", "xyz": 1}').join(',\n')}, {"title": ""}]}`;

  it('shows people the first hundred of each kind, says how many more there are and who lists them, and the others all', async () => {
    const { code, out, err } = await dateline('check a.json', { 'a.json': many });
    const count = (text: string, word: string) => text.split(word).length - 1;
    expect([code, err]).toEqual([1, '103 errors and 106 warnings in 1 file\n']);
    expect([count(out, 'error unreadable-date\n'), count(out, 'warning unknown-key\n')]).toEqual([100, 100]);
    expect(out).toContain('warning empty-text\n');
    expect(out).toMatch(
      /\na\.json: not shown: warning unknown-key: 4 more, error unreadable-date: 3 more\. --format json lists all\.\n$/,
    );
    expect(JSON.parse((await dateline('check -f json a.json', { 'a.json': many })).out)).toHaveLength(209);
    expect(count((await dateline('check -f github a.json', { 'a.json': many })).out, '\n')).toBe(209);
  });

  const good = '{"title": "T", "events": [{"title": "E"}]}';
  const warning = '{"title": "T",\n "events": [{"title": ""}]}';
  const error = '{"title": 1, "events": [{"title": "E"}]}';

  it.each([
    ['check a', { a: good }, 0, 'No problems in 1 file\n'],
    ['check a b', { a: good, b: warning }, 0, '2 warnings in 2 files\n'],
    ['check --strict a', { a: good }, 0, 'No problems in 1 file\n'],
    ['check --strict a b', { a: good, b: warning }, 1, '2 warnings in 2 files\n'],
    ['check a b', { a: good, b: error }, 1, '1 error and 1 warning in 2 files\n'],
    ['check -', { '-': error }, 1, '1 error and 1 warning in 1 file\n'],
    ['check a', { a: '' }, 1, '1 error in 1 file\n'],
  ])('%s of %j ends with %d', async (line, files, code, summary) => {
    const result = await dateline(line, files as Record<string, string>);
    expect([result.code, result.err]).toEqual([code, summary]);
  });

  const bad = '{"title": "T",\n "events": [{"title": "E", "when": "03.04\\u001b"}]}';

  it('tells people where, what and what would be right, without the control characters of a hostile file', async () => {
    const { out } = await dateline('check a', { a: bad });
    expect(out).toBe(
      'a:2:36: error unreadable-date\n    events[0].when = "03.04\\u001b"\n' +
        '    “03.04�” is not a date: write 2023-09-10, 2023-09, 2023 or 2023-09-10T18:30 (EDTF).\n',
    );
  });

  it.each([
    'check a\u001b[2J\u202e',
    'check -f github a\u001b[2J\u202e',
    'check away\u009b2J',
    'export --to csv away\u009b2J',
  ])('writes no control character of a file’s name: %j', async (line) => {
    const { out, err } = await dateline(line, { 'a\u001b[2J\u202e': bad });
    // eslint-disable-next-line no-control-regex -- they are what must not be there
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(out + err).toMatch(/a�\[2J�|away�2J/);
  });

  it('tells programs the same', async () => {
    const { out } = await dateline('check -f json a', { a: warning });
    expect(JSON.parse(out)).toContainEqual({
      ...{ file: 'a', line: 2, column: 23, level: 'warning', code: 'empty-text', path: 'events[0].title', value: '' },
      message: 'It is empty; it should say something, or be left out.',
    });
    expect(JSON.parse((await dateline('check -f json a', { a: good })).out)).toEqual([]);
  });

  it('writes no control character of a file into what GitHub reads', async () => {
    const hostile = '{"title": "T", "\\u001b[2Jkey": 1, "\\u202ekey\\n::error::x": 2, "events": []}';
    const { out } = await dateline('check --format=github a.json', { 'a.json': hostile });
    expect(out).toContain('%0A::error::x');
    // eslint-disable-next-line no-control-regex -- they are what must not be there
    expect(out.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]/);
  });

  it('tells GitHub, which wants some characters escaped', async () => {
    const { out } = await dateline('check --format=github a,b', { 'a,b': error });
    expect(out.split('\n')[0]).toBe(
      '::error file=a%2Cb,line=1,col=11,title=wrong-value::title: It is 1; it should be a text.',
    );
  });
});

describe('new', () => {
  it('writes a story that has nothing wrong, and leaves one that is there as it is', async () => {
    const { world, files, written } = fakeWorld({ 'package/story.schema.json': '{}' });
    expect(await run(['new', 'a/'], commands, world)).toBe(0);
    expect(await run(['check', '--strict', 'a/story.json'], commands, world)).toBe(0);
    expect(written.out).toBe('a/story.json is written. Next: dateline-story check a/story.json\n');
    const before = files['a/story.json'];
    expect(await run(['new', 'a'], commands, world)).toBe(2);
    expect(written.err).toContain('dateline-story: a/story.json cannot be written: it is there already.\n');
    expect(files['a/story.json']).toBe(before);
  });

  it('writes the schema that the story names beside it, and replaces none', async () => {
    const { world, files } = fakeWorld({ 'package/story.schema.json': '{ "new": true }', 'b/story.schema.json': '{}' });
    expect(await run(['new', 'a'], commands, world)).toBe(0);
    const { $schema } = JSON.parse(files['a/story.json'] as string) as { $schema: string };
    expect(new TextDecoder().decode(files[`a/${$schema.replace('./', '')}`] as Uint8Array)).toBe('{ "new": true }');
    expect(await run(['new', 'b'], commands, world)).toBe(0);
    expect(files['b/story.schema.json']).toBe('{}');
  });
});
