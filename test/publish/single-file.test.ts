import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { listPictures } from '../../src/core/document/map-addresses.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { listStreets } from '../../src/core/document/to-basemap.js';
import type { Words } from '../../src/core/words/words.js';
import { drawPosters } from '../../src/poster/index.js';
import { writeSingleFile } from '../../src/publish/index.js';
import { italian } from '../fixtures/italian.js';
import { smallStory } from '../fixtures/small-story.js';
import { tell } from '../fixtures/tell.js';
import { element, published, readerOf } from './sample-site.js';

function elementsOf(node: Nodes): Element[] {
  const below = 'children' in node ? node.children.flatMap(elementsOf) : [];
  return node.type === 'element' ? [node, ...below] : below;
}

const textOf = (node: Element): string =>
  node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');

async function open(story = published(), files = element, words: readonly Words[] = []) {
  const elements = elementsOf(fromHtml(await writeSingleFile(story, { readAsset: readerOf(files) }, words)));
  const scripts = elements.filter(({ tagName }) => tagName === 'script').map(textOf);
  return { elements, scripts, all: (tag: string) => elements.filter(({ tagName }) => tagName === tag) };
}

describe('a single file', () => {
  it('has the licences of what is in it', async () => {
    const { all } = await open();
    const licences = all('script').find(({ properties }) => properties['type'] === 'text/plain')!;
    expect(textOf(licences).trim()).toBe('Lit, for \\x3C/script> all');
  });

  it('has no basemap where there is nothing for a map', async () => {
    const { scripts } = await open(published({ title: 'T', events: [{ title: 'E', where: { name: 'Oslo' } }] }));
    expect(scripts.at(-1)).toBe('const url = new URL(`basemap/world-1.json`,import.meta.url).href;');
  });

  it('names no other file', async () => {
    const media = new Map([['ferry one.jpg', new Uint8Array([1, 2, 3])]]);
    const story = published({ ...smallStory, events: [{ id: 'e', title: 'E', media: [{ type: 'image', src: './ferry%20one.jpg?v=1', alt: '' }] }] }, '', { media }); // prettier-ignore
    const { elements } = await open(story);
    const addresses = elements.flatMap(({ properties: { src, href } }) =>
      [src, href].filter((url) => url !== undefined),
    );
    expect(addresses).toContain('data:image/jpeg;base64,AQID');
    for (const address of addresses) expect(address).toMatch(/^(?:data|https):/);
  });

  it('has the poster and the captions of a film in the place of their addresses', async () => {
    const media = new Map(['a.mp4', 'a.jpg', 'a.vtt'].map((path) => [path, new Uint8Array([1, 2, 3])]));
    const film = { type: 'video' as const, src: 'a.mp4', poster: 'a.jpg', tracks: [{ src: './a.vtt', lang: 'en' }] };
    const { all } = await open(published({ events: [{ id: 'e', title: 'E', media: [film] }] }, '', { media }));
    expect(all('video')[0]!.properties).toMatchObject({
      src: 'data:video/mp4;base64,AQID',
      poster: 'data:image/jpeg;base64,AQID',
    });
    expect(all('video')[0]!.properties).not.toHaveProperty('crossOrigin');
    expect(all('track')[0]!.properties).toMatchObject({ src: 'data:text/vtt;base64,AQID' });
  });

  it('has the story’s streets in the place of their address', async () => {
    const streets = { src: 'streets.json', integrity: `sha256-${'A'.repeat(43)}=`, bounds: { south: 1, west: 1, north: 2, east: 2 } }; // prettier-ignore
    const document = { ...smallStory, basemap: [streets, { ...streets, src: 'https://a.example/streets.json' }] };
    const { scripts } = await open(published(document, '', { media: new Map([['streets.json', new Uint8Array([1, 2, 3])]]) })); // prettier-ignore
    const { story } = JSON.parse(scripts.at(-3)!) as { story: StoryDocument };
    const addresses = ['data:application/json;base64,AQID', 'https://a.example/streets.json'];
    expect(listStreets(story.basemap).map(([, { src }]) => src)).toEqual(addresses);
    expect(tell(story).story.streets!.map(({ src }) => src)).toEqual(addresses);
  });

  it('has the pictures and the data of the story’s map in the place of their addresses', async () => {
    const bounds = { south: 1, west: 1, north: 2, east: 2 };
    const wards = { type: 'FeatureCollection', features: [] };
    const media = new Map([
      ['plan.png', new Uint8Array([1, 2, 3])],
      ['plan.svg', new Uint8Array([4])],
      ['wards.geojson', new TextEncoder().encode(JSON.stringify(wards))],
      ['broken.geojson', new Uint8Array([5])],
      ['deep.geojson', new TextEncoder().encode(`${'{"a":['.repeat(9000)}${']}'.repeat(9000)}`)],
    ]);
    const images = ['./plan.png', 'plan.svg', 'https://a.example/plan.png'].map((image) => ({ image, bounds }));
    const layers = ['wards.geojson', 'broken.geojson', 'deep.geojson'].map((geojson) => ({ name: 'L', geojson }));
    const document = { ...smallStory, basemap: images, layers, events: [{ title: 'E', basemap: images.slice(0, 1) }] };
    const { scripts } = await open(published(document, '', { media }));
    const { story } = JSON.parse(scripts.at(-3)!) as { story: StoryDocument };
    const data = 'data:image/png;base64,AQID';
    expect(listPictures(story).map(({ document }) => document)).toEqual(
      [data, 'plan.svg', 'https://a.example/plan.png', data].map((image) => ({
        ...{ image, bounds },
        ...(image === data && { name: 'plan.png' }),
      })),
    );
    expect(story.layers?.map(({ geojson }) => geojson)).toEqual([wards, 'broken.geojson', 'deep.geojson']);
    expect(tell(story).story.overlays!.map(({ src }) => src)).toContain(data);
  });

  it('gives the element its story before it gives the element', async () => {
    const { scripts } = await open();
    const [data, give, code] = scripts.slice(-3) as [string, string, string];
    expect(JSON.parse(data)).toEqual({ story: smallStory });
    expect(give).toContain("Object.assign(document.querySelector('dateline-story'), { story, words })");
    expect(code).toContain('data:application/json,');
  });

  it('has no id that an event could have too, by which another text would be taken for its data', async () => {
    const event = { id: 'story-data', title: 'E', text: '{"innerHTML":"<img src=x onerror=alert()>"}' };
    const { elements, scripts } = await open(published({ events: [event] }));
    const withId = elements.filter(({ properties: { id } }) => id !== undefined);
    expect(withId.map(({ tagName }) => tagName)).toEqual(['dateline-event']);
    expect(scripts.at(-2)).not.toMatch(/getElementById|#/);
    expect(elements.filter(({ properties: { type } }) => type === 'application/json')).toHaveLength(1);
  });

  it('gives the element the words in which it is told, where they are not ours', async () => {
    const { scripts, elements } = await open(published({ ...smallStory, lang: 'it' }), element, [italian]);
    expect(JSON.parse(scripts.at(-3)!)).toEqual({ story: { ...smallStory, lang: 'it' }, words: italian });
    expect(elements.filter(({ properties: { className } }) => String(className) === 'status,claimed').map(textOf)).toEqual(['Sostenuto da the crew']);
    expect(JSON.parse((await open(published(), element, [italian])).scripts.at(-3)!)).toEqual({ story: smallStory });
  }); // prettier-ignore

  it('has the basemap byte for byte, as a browser reads it', async () => {
    const code = (await open()).scripts.at(-1)!;
    const [, literal] = /const url = (`[^]+`);/.exec(code)!;
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a template literal of our own
    const url = new Function('x', `return ${literal}`)('not this') as string;
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    expect(bytes).toEqual(element.get('basemap/world-1.json'));
  });

  it('has the script by which it fits into a frame, before the element', async () => {
    const { scripts } = await open();
    expect(scripts.indexOf('frame')).toBeGreaterThan(0);
    expect(scripts.indexOf('frame')).toBeLessThan(scripts.length - 3);
  });

  it('has the script for media of other hosts where it has any', async () => {
    const media = [{ type: 'embed' as const, src: 'https://player.test/1', alt: 'A </script> film' }];
    const files = new Map([...element, ['dateline-media.js', new TextEncoder().encode('media = "</script>"')]]); // prettier-ignore
    const offering = await open(published({ events: [{ id: 'e', title: 'E', media }] }), files);
    expect(offering.scripts).toContain('media = "\\x3C/script>"');
    expect((await open(published(), files)).scripts.join()).not.toContain('media = ');
  });

  it('is not ended by what its texts and its code say', async () => {
    const bad = '</script><!--<script>';
    const hostile: StoryDocument = { title: bad, events: [{ id: 'e', title: bad, text: bad }] };
    const code = new TextEncoder().encode('const a = "</script><!--<script>"; const b = /<!--/;');
    const { all, scripts } = await open(published(hostile), new Map([...element, ['dateline-story.all.js', code]]));
    expect(all('dateline-event')).toHaveLength(1);
    expect(JSON.parse(scripts.at(-3)!)).toEqual({ story: hostile });
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- code of our own
    expect(new Function(`${scripts.at(-1)}; return [a, b.source]`)()).toEqual([bad, '\\x3C!--']);
  });

  it('shows its drawings, whatever signs are in them', async () => {
    const story = published({ ...smallStory, title: '100 % & "#1" \n<Å>' });
    const { poster } = await drawPosters(story.story, readerOf());
    const { all } = await open(story);
    const response = await fetch(all('img')[0]!.properties.src as string);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(await response.text()).toBe(poster.svg);
  });

  it('needs every file of the basemap that the element names', async () => {
    const less = new Map([...element].filter(([path]) => path !== 'basemap/world-1.json'));
    await expect(open(published(), less)).rejects.toThrow('The built element has no basemap/world-1.json');
  });
});
