import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { findMissingMedia, findRefusedMedia } from '../../src/cli/look-for-media.js';
import { run } from '../../src/cli/run.js';
import { plainPng } from '../fixtures/tiny-pictures.js';
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

describe('what lies beside the story and its map shows', () => {
  const bounds = { south: 1, west: 1, north: 2, east: 2 };
  const basemap = [{ image: 'plan.png', bounds, alt: '' }];
  const layers = [{ name: 'L', geojson: 'wards.geojson' }];

  it('is told where it is missing, with what was probably meant', async () => {
    const document = { title: 'T', basemap, layers, events: [{ title: 'E', basemap: [{ image: 'before.jpg', bounds, alt: '' }] }] };
    const { world } = fakeWorld({ 's/Plan.png': 'PNG', 's/wards.json': '{}' });
    const problems = await findMissingMedia(document, 's/story.json', world);
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'missing-media basemap[0].image',
      'missing-media events[0].basemap[0].image',
      'missing-media layers[0].geojson',
    ]);
    expect(problems[0]!.message).toContain('Did you mean "Plan.png"?');
    expect(problems[2]!.message).toContain('Did you mean "wards.json"?');
  }); // prettier-ignore

  it.each<[string, string, string[]]>([
    ['GeoJSON', '{"type":"Point","coordinates":[1,2]}', []],
    ['GeoJSON of a projection', '{"type":"Point","coordinates":[500000,4000000]}', ['layer-projected layers[0].geojson']],
    ['another JSON', '{"a":1}', ['layer-no-geojson layers[0].geojson']],
    ['no JSON', '{', ['layer-no-geojson layers[0].geojson']],
  ])('is looked into, in the words of the page, where it is data: %s', async (_, text, codes) => {
    const document = { layers, events: [{ title: 'E' }] };
    const { world } = fakeWorld({ 's/wards.geojson': text });
    for (const find of [findMissingMedia, findRefusedMedia]) {
      const problems = await find(document, 's/story.json', world);
      expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual(codes);
    }
  }); // prettier-ignore

  it.each<[string, Uint8Array, string[]]>([
    ['is drawn', plainPng(4, 4, [0, 0, 0]), []],
    ['is larger than drawings take', new Uint8Array([...plainPng(4, 4, [0, 0, 0]), ...new Array<number>(300_000).fill(0)]), ['undrawn-picture']],
    ['is none in pixels', new TextEncoder().encode('<svg/>'), ['undrawn-picture']],
  ])('is published, and told by a build where no drawing has it: a picture that %s', async (_, bytes, codes) => {
    const { world } = fakeWorld({ 's/plan.png': bytes });
    const problems = await findRefusedMedia({ basemap, events: [{ title: 'E' }] }, 's/story.json', world);
    expect(problems.map(({ code }) => code)).toEqual(codes);
    for (const problem of problems) expect(problem).toMatchObject({ level: 'warning', where: 'basemap[0].image' });
  }); // prettier-ignore
});

describe('data beside the story', () => {
  const story = (by: string) =>
    JSON.stringify({
      title: 'T',
      events: [{ title: 'E', text: 'T', when: '2024' }],
      layers: [
        { name: 'L', geojson: 'wards.geojson', style: { by } },
        { name: 'M', geojson: 'wards.geojson' },
      ],
    });
  const wards = (coordinates: readonly number[]) =>
    JSON.stringify({ type: 'Feature', properties: { turnout: 40 }, geometry: { type: 'Point', coordinates } });
  const checkData = async (by: string, data: string) => {
    const { world, written } = fakeWorld({ 's/story.json': story(by), 's/wards.geojson': data });
    await run(['check', '--format', 'json', 's/story.json'], commands, world);
    return (JSON.parse(written.out) as { code: string; path: string; message: string }[])
      .filter(({ code }) => code.startsWith('layer-'))
      .map(({ code, path }) => `${code} ${path}`);
  };

  it('is told where it lacks the property that it is coloured by', async () => {
    expect(await checkData('turnuot', wards([10, 50]))).toEqual(['layer-property layers[0].style.by']);
    expect(await checkData('turnout', wards([10, 50]))).toEqual([]);
  });

  it.each([
    ['in metres', wards([500_000, 5_500_000]), 'projected'],
    ['that is no JSON', '{"type":', 'no-geojson'],
    ['that is another JSON', '{"a": 1}', 'no-geojson'],
  ])('%s is told of each layer', async (_, data, flaw) => {
    expect(await checkData('turnout', data)).toEqual([0, 1].map((index) => `layer-${flaw} layers[${index}].geojson`));
  });

  it('is told when the story is published too', async () => {
    const { world } = fakeWorld({ 's/wards.geojson': wards([10, 50]) });
    const document = { title: 'T', events: [], layers: [{ name: 'L', geojson: 'wards.geojson', style: { by: 'x' } }] };
    expect((await findRefusedMedia(document, 's/story.json', world)).map(({ code }) => code)).toEqual([
      'layer-property',
    ]);
  });
});
