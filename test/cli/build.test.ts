import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { element } from '../publish/sample-site.js';
import { fakeWorld } from './fake-world.js';

const story = '{"title": "The ferry", "events": [{"id": "e", "title": "E", "when": "2024-05-08"}]}';
const withPicture = (src: string) => `{"title": "T", "events": [{"id": "e", "title": "E", "media": [{"type": "image", "src": "${src}", "alt": "A"}]}]}`; // prettier-ignore
const built = Object.fromEntries([...element].map(([path, content]) => [`element/${path}`, content]));

async function dateline(line: string, files: Record<string, string | Uint8Array>, links: Record<string, string> = {}) {
  const fake = fakeWorld({ ...built, ...files }, links);
  return { code: await run(line.split(' '), commands, fake.world), ...fake.written, files: fake.files };
}

const textOf = (content: string | Uint8Array | undefined) => (typeof content === 'string' ? content : new TextDecoder().decode(content)); // prettier-ignore

describe('build', () => {
  it('writes one story into the folder, and lists what it has written', async () => {
    const { code, out, err, files } = await dateline('build a.json -o site', { 'a.json': story });
    expect(code).toBe(0);
    expect(textOf(files[join('site', 'index.html')])).toContain('<h1>The ferry</h1>');
    const made = Object.keys(files).filter((path) => path.startsWith('site'));
    expect(out.split('\n').filter(Boolean).sort()).toEqual(made.sort());
    expect(err).toContain(`\n${made.length} files written, 0 unchanged. No problems in 1 file\n`);
  });

  it('writes only what has changed, and keeps what it did not make', async () => {
    const first = await dateline('build a.json -o site', { 'a.json': story, 'site/other.txt': 'mine' });
    const again = await dateline('build a.json -o site', first.files as Record<string, string>);
    expect([again.code, again.out]).toEqual([0, '']);
    expect(again.err).toMatch(/\n0 files written, \d+ unchanged\./);
    const changed = { ...again.files, 'a.json': story.replace('"E"', '"F"') } as Record<string, string>;
    const { out, files } = await dateline('build a.json -o site', changed);
    expect(out.split('\n').filter(Boolean).sort()).toEqual(
      ['embed.html', 'index.html', 'poster.svg', 'story.json'].map((name) => join('site', name)),
    );
    expect(files['site/other.txt']).toBe('mine');
  });

  it('has nothing to embed in a single file, and says so', async () => {
    const { code, err } = await dateline('build a.json -o site --single-file --embeds', { 'a.json': story });
    expect([code, err]).toEqual([2, expect.stringContaining('--embeds is for a site')]);
  });

  it.each([
    ['a page', 'build a.json -o site', join('site', 'index.html')],
    ['a single file', 'build a.json -o site --single-file', join('site', 'a.html')],
  ])('replaces no file of others, %s, unless it is told to', async (_, line, path) => {
    const files = { 'a.json': story, [path]: '<h1>mine</h1>' };
    const { code, err, files: left } = await dateline(line, files);
    expect(code).toBe(2);
    expect(err).toContain(`dateline-story: ${path} is there already, and no build has made it. --force replaces it`);
    expect(Object.keys(left).filter((name) => name.startsWith('site'))).toEqual([path]);
    expect(left[path]).toBe('<h1>mine</h1>');
    const forced = await dateline(`${line} --force`, files);
    expect(forced.code).toBe(0);
    expect(textOf(forced.files[path])).toContain('The ferry');
  });

  it('says what is not in a single file, and where it has to lie', async () => {
    const bounds = { south: 1, west: 1, north: 2, east: 2 };
    const basemap = [{ zoomify: 'plan', width: 100, height: 50, bounds, alt: '' }, { image: 'plan.svg', bounds, alt: '' }, { image: 'plan.jpg', bounds, alt: '' }]; // prettier-ignore
    const files = { 's/plan/TileGroup0/0-0-0.jpg': 'JPEG', 's/plan.svg': '<svg/>', 's/plan.jpg': 'JPEG' };
    const { code, err, out } = await dateline('build s/a.json -o site --single-file', { 's/a.json': JSON.stringify({ title: 'T', basemap, events: [{ title: 'E' }] }), ...files }); // prettier-ignore
    expect([code, out]).toEqual([0, `${join('site', 'a.html')}\n`]);
    expect(err).toContain('a.html has not "plan", "plan.svg" in it, and shows it where it lies beside the file.\n');
  });

  it('replaces a single file that it has made', async () => {
    const { files } = await dateline('build a.json -o site --single-file', { 'a.json': story });
    const changed = { ...files, 'a.json': story.replace('"E"', '"F"') } as Record<string, string>;
    const { code, out } = await dateline('build a.json -o site --single-file', changed);
    expect([code, out]).toEqual([0, `${join('site', 'a.html')}\n`]);
  });

  it('gives each of many stories a folder', async () => {
    const { code, files } = await dateline('build s/one/story.json two.csv -o site --title News', { 's/one/story.json': story, 'two.csv': 'title,when\nE,2024\n' }); // prettier-ignore
    expect(code).toBe(0);
    for (const path of ['one/index.html', 'two/story.json', 'index.html', '_headers'])
      expect(files[join('site', path)]).toBeDefined();
    expect(textOf(files[join('site', 'index.html')])).toContain('<h1>News</h1>');
  });

  it('makes a feed and oEmbed for the address it is told', async () => {
    const { files } = await dateline('build a.json -o site --base https://example.org/a', { 'a.json': story });
    expect(textOf(files[join('site', 'feed.xml')])).toContain('<title>The ferry</title>');
    expect(textOf(files[join('site', 'oembed.json')])).toContain('https://example.org/a/embed.html');
  });

  it('takes the whole element along where it is told to', async () => {
    const namesIn = async (line: string) => Object.keys((await dateline(line, { 'a.json': story })).files).filter((path) => path.startsWith('site')); // prettier-ignore
    expect((await namesIn('build a.json -o site')).filter((path) => /all\.js|importers/.test(path))).toEqual([]);
    expect((await namesIn('build a.json -o site --embeds')).filter((path) => /all\.js|importers/.test(path))).toHaveLength(2); // prettier-ignore
  });

  it('says what is not made, and what would make it', async () => {
    const { err } = await dateline('build a.json -o site', { 'a.json': story });
    expect(err).toContain('Without --base there is no feed');
    expect(err).toContain('npm install @resvg/resvg-js');
    const { err: quiet } = await dateline('build a.json -o site --single-file', { 'a.json': story });
    expect(quiet).toBe('1 file written, 0 unchanged. No problems in 1 file\n');
  });

  it('writes each story as a file of its own', async () => {
    const { code, out } = await dateline('build s/one/story.json two.json -o . --single-file', { 's/one/story.json': story, 'two.json': story }); // prettier-ignore
    expect([code, out]).toEqual([0, 'one.html\ntwo.html\n']);
  });
});

describe('media', () => {
  it('are copied from beside the story', async () => {
    const picture = new Uint8Array([1, 2, 3]);
    const { code, files } = await dateline('build s/a.json -o site', {
      's/a.json': withPicture('p/a%20b.jpg'),
      's/p/a b.jpg': picture,
    });
    expect(code).toBe(0);
    expect(files[join('site', 'p/a b.jpg')]).toEqual(picture);
  });

  it.each([
    ['missing-media', 'p/a.jpg', {}],
    ['outside-media', '../a.jpg', { 'a.jpg': 'secret' }],
    ['unknown-media', 'a.txt', { 's/a.txt': 'notes' }],
  ])('that are refused are an error (%s); the story is published without them', async (code, src, more) => {
    const made = await dateline('build s/a.json -o site', { 's/a.json': withPicture(src), ...more });
    expect(made.code).toBe(1);
    expect(made.err).toContain(`s/a.json:1:88: error ${code}\n    events[0].media[0].src = "${src}"`);
    expect(textOf(made.files[join('site', 'story.json')])).not.toContain(src);
    expect(Object.keys(made.files).filter((path) => /^site\/[^/]*\.(?:jpg|txt)$/.test(path))).toEqual([]);
  });

  it.each([
    ['from elsewhere', '/etc/passwd'],
    ['from what is hidden beside it', join('s', '.git', 'config')],
  ])('that a link of the file system brings %s are refused', async (_, target) => {
    const files = { 's/a.json': withPicture('a.jpg'), [join('s', 'a.jpg')]: 'secret' };
    const made = await dateline('build s/a.json -o site', files, { [join('s', 'a.jpg')]: target });
    expect(made.code).toBe(1);
    expect(made.err).toContain('outside-media');
    expect(made.files[join('site', 'a.jpg')]).toBeUndefined();
  });

  it('that are there and cannot be read end the work', async () => {
    const { world, written } = fakeWorld({ 's/a.json': withPicture('p/a.jpg'), 's/p/a.jpg': 'JPEG' });
    const { read } = world;
    const closed = (path: string) => {
      if (path === join('s', 'p/a.jpg')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      return read(path);
    };
    expect(await run(['build', 's/a.json', '-o', 'site'], commands, { ...world, read: closed })).toBe(2);
    expect(written.err).toContain('p/a.jpg cannot be read: you may not read or write there.');
  });
});

describe('what is wrong', () => {
  it('in a story is told, ends with 1, and the rest is published', async () => {
    const { code, err, files } = await dateline('build a.json -o site', {
      'a.json': story.replace('2024-05-08', 'soon'),
    });
    expect(code).toBe(1);
    expect(err).toContain('a.json:1:');
    expect(files[join('site', 'index.html')]).toBeDefined();
  });

  it.each([
    ['build a.json', '-o says the folder that is written'],
    ['build a.json -o site --base example.org', '--base: The address of a site is http(s)'],
    ['build b.json -o site', 'b.json cannot be read: there is no such file.'],
    [
      'build a.json x/a.json -o site',
      'a.json and x/a.json would both be "a": give one file, or its folder, another name.',
    ],
    ['build a.json assets.json -o site', 'assets.json would be "assets", where shared files are'],
    ['build story.json -o .', 'story.json is the story itself: -o names a folder other than its own.'],
    ['build empty.json -o site', 'empty.json holds no event that could be published.'],
  ])('in “%s” is told, and nothing is written', async (line, message) => {
    const files = {
      'a.json': story,
      'x/a.json': story,
      'assets.json': story,
      'story.json': story,
      'empty.json': '{"events": []}',
    };
    const made = await dateline(line, files);
    expect([made.code, made.out]).toEqual([2, '']);
    expect(made.err).toContain(`dateline-story: ${message}`);
    expect(Object.keys(made.files).filter((path) => /^(?:site|index)/.test(path))).toEqual([]);
  });

  it('with the built element is a mistake of ours', async () => {
    const { world } = fakeWorld({ 'a.json': story });
    await expect(run('build a.json -o site'.split(' '), commands, world)).rejects.toThrow('The built element has no files.json'); // prettier-ignore
  });
});
