import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { element } from '../publish/sample-site.js';
import { fakeWorld } from './fake-world.js';

const reads = (name: string) => ({
  name,
  detect: async (file: File) => (await file.text()).startsWith(name),
  read: async (file: File) => ({ title: await file.text(), events: [{ title: 'E' }] }),
});
const failing = { ...reads('Chronicle'), read: () => Promise.reject(new Error('line 3 has no date')) };
const modules = {
  'chronicle.js': { default: reads('Chronicle') },
  'two.js': { default: [reads('Annals'), reads('Diary')] },
  'failing.js': { default: failing },
  'odd.js': { default: { ...reads('Chronicle'), read: () => ({ title: 'T', events: [{ title: 'E' }, 7] }) } },
  'none.js': {},
  'null.js': { default: null },
  'half.js': { default: { name: 'Half', detect: () => true } },
  'broken.js': new SyntaxError('Unexpected token'),
};
const files = {
  ...Object.fromEntries([...element].map(([path, content]) => [`element/${path}`, content])),
  ...Object.fromEntries(Object.keys(modules).map((path) => [path, ''])),
  'a.txt': 'Chronicle of a day',
  'b.txt': 'Diary of a day',
  'c.json': '{"title": "T", "events": [{"title": "E", "when": "soon"}]}',
};

async function dateline(line: string) {
  const fake = fakeWorld({ ...files }, {}, modules);
  return { code: await run(line.split(' '), commands, fake.world), ...fake.written, files: fake.files };
}

describe('--reader', () => {
  it('imports a file in a format of one’s own, and names it', async () => {
    const { code, out, err } = await dateline('import a.txt --reader chronicle.js');
    expect([code, JSON.parse(out)]).toEqual([0, { title: 'Chronicle of a day', events: [{ title: 'E' }] }]);
    expect(err).toBe('1 event, no dates, no places; from Chronicle\n');
  });

  it('may be said several times, and have several formats in one module', async () => {
    for (const file of ['a.txt', 'b.txt'])
      expect((await dateline(`import ${file} --reader chronicle.js --reader two.js`)).code).toBe(0);
  });

  it('checks, exports and publishes such a file', async () => {
    expect(await dateline('check a.txt --reader chronicle.js')).toMatchObject({
      code: 0,
      err: 'No problems in 1 file\n',
    });
    expect(JSON.parse((await dateline('export a.txt --to geojson --reader chronicle.js')).out)).toMatchObject({
      features: [{ properties: { title: 'E' } }],
    });
    const { code, files } = await dateline('build a.txt -o site --reader chronicle.js');
    expect(code).toBe(0);
    expect(files[join('site', 'story.json')]).toBeDefined();
  });

  it('tells once what does not fit in the document that it gives', async () => {
    const { code, out } = await dateline('check a.txt --reader odd.js');
    expect(code).toBe(1);
    expect(out.match(/wrong-value/g)).toHaveLength(1);
    expect(out).toContain('events[1] = 7');
  });

  it('leaves our own stories their lines', async () => {
    const { code, out } = await dateline('check c.json --reader chronicle.js');
    expect([code, out]).toEqual([1, expect.stringMatching(/^c\.json:1:\d+: error unreadable-date/)]);
  });

  it.each([
    ['import a.txt', 2, 'dateline-story: a.txt cannot be read.\n'],
    ['export a.txt --to csv', 2, 'dateline-story: a.txt holds no event that could be exported.\n'],
    ['build a.txt -o site', 2, 'dateline-story: a.txt holds no event that could be published.\n'],
    ['check a.txt', 1, '1 error in 1 file\n'],
  ])('tells in “%s” that a format failed, as of any file that cannot be read', async (line, code, last) => {
    const told = await dateline(`${line} --reader failing.js`);
    expect(told.code).toBe(code);
    expect(told.out + told.err).toContain('error format-failed');
    expect(told.out + told.err).toContain('“Chronicle”, a format of your own, could not read it: line 3 has no date.');
    expect(told.err.endsWith(last)).toBe(true);
  });

  it.each([
    ['nowhere.js', ' cannot be read: there is no such file.', ''],
    ['broken.js', ' cannot be loaded: Unexpected token.'],
    ['none.js', ' has no default export: export default { name, detect, read }'],
    ['null.js', ': null is no format: an object with name, detect and read.'],
    ['half.js', ': “Half” has no "read", which should be a function.'],
  ])('says what is wrong with the module %s', async (path, message, option = '--reader ') => {
    for (const line of ['import a.txt', 'check a.txt', 'export a.txt --to csv', 'build a.txt -o site', 'serve a.txt'])
      expect(await dateline(`${line} --reader ${path}`)).toMatchObject({
        code: 2,
        err: `dateline-story: ${option}${path}${message}\n`,
      });
  });
});
