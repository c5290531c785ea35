import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { fakeWorld } from './fake-world.js';

const withPicture = (src: string) =>
  `{"title": "T",\n "events": [{"title": "E", "media": [{"type": "image", "alt": "A",\n  "src": ${JSON.stringify(src)}}]}]}`;

async function check(src: string, files: readonly string[] = [], path = 's/story.json', links = {}) {
  const inFolder = Object.fromEntries(files.map((file) => [`s/${file}`, 'JPEG']));
  const { world, written } = fakeWorld({ [path]: withPicture(src), ...inFolder }, links);
  const code = await run(['check', path], commands, world);
  return { code, out: written.out };
}

describe('a file that the story names', () => {
  it('is told with its line, its path and its value where it is not beside it', async () => {
    expect(await check('ferry.jpg')).toEqual({
      code: 1,
      out:
        's/story.json:3:10: error missing-media\n    events[0].media[0].src = "ferry.jpg"\n' +
        '    The file is not beside the story, which is shown without it.\n',
    });
  });

  it.each([
    ['ferry.jpg', ['Ferry.JPG'], 'Ferry.JPG'],
    ['ferry.jpg', ['ferry.png', 'fery.jpg'], 'ferry.png'],
    ['ferry.jpg', ['fery.jpg', 'notes.txt'], 'fery.jpg'],
    ['Media/ferry.jpg', ['media/ferry.jpg'], 'media/ferry.jpg'],
    ['media/a/Ferry.jpg', ['media/a/ferry.jpg'], 'media/a/ferry.jpg'],
    ['f\u00e4hre.jpg', ['fa\u0308hre.jpg'], 'fa\u0308hre.jpg'],
    ['50%25.jpg', ['50%.png'], '50%25.png'],
    ['the%20ferry.jpg', ['the ferry.JPG'], 'the ferry.JPG'],
  ])('%s with %j there is told with what was probably meant: %s', async (src, files, meant) => {
    const { code, out } = await check(src, files);
    expect(code).toBe(1);
    expect(out).toContain(`Did you mean "${meant}"?`);
  });

  it('is told without a guess where nothing is like it', async () => {
    expect((await check('ferry.jpg', ['castle.jpg'])).out).not.toContain('Did you mean');
  });

  it.each([
    ['ferry.jpg', 'ferry.jpg'],
    ['./media/../ferry.jpg', 'ferry.jpg'],
    ['media/the%20ferry.jpg?v=2#top', 'media/the ferry.jpg'],
  ])('is well where it is there: %s', async (src, file) => {
    expect(await check(src, [file])).toEqual({ code: 0, out: '' });
  });

  it('is looked for in the folder of a story that is here', async () => {
    const { world, written } = fakeWorld({ 'story.json': withPicture('ferry.jpg'), 'ferry.jpg': 'JPEG' });
    expect(await run(['check', 'story.json'], commands, world)).toBe(0);
    expect(written.out).toBe('');
  });

  it.each(['/img/ferry.jpg', '../ferry.jpg', '%2e%2e/ferry.jpg', '?ferry.jpg'])('is left to the site: %s', async (src) => {
    expect((await check(src)).out).not.toContain('missing-media');
  }); // prettier-ignore

  it('is left to the site where a link leads elsewhere, and to build what it refuses', async () => {
    expect(await check('ferry.jpg', ['ferry.jpg'], 's/story.json', { 's/ferry.jpg': '/pictures/ferry.jpg' })).toEqual({ code: 0, out: '' });
  }); // prettier-ignore

  it('is not looked for where the story has no folder', async () => {
    expect(await check('ferry.jpg', [], '-')).toEqual({ code: 0, out: '' });
  });
});
