import { describe, expect, it } from 'vitest';
import { toPlainText, type ContentElement } from '../../src/core/content/content.js';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import type { Media } from '../../src/core/model.js';
import { en } from '../../src/core/words/en.js';
import { offeredMedia, offersMedia } from '../../src/publish/offered-media.js';

const canonical = 'https://paper.example/';

type Given = NonNullable<StoryDocument['events'][number]['media']>[number];

const picture = { type: 'image', src: 'https://pictures.example/ferry.jpg', alt: 'A ferry', width: 640, height: 480 } as const; // prettier-ignore
const film = { type: 'embed', src: 'https://player.example/1', alt: 'The film' } as const;

function show(media: Given, more: Partial<StoryDocument> = {}) {
  const { story } = parseStory({ ...more, events: [{ title: 'E', media: [media] }] });
  const shown = offeredMedia(story.events[0]!.media[0] as Media, story, en) as ContentElement;
  const [first, second] = shown.children as readonly (ContentElement | undefined)[];
  return { shown, first, second, offers: offersMedia(story) };
}

describe('media of a published page', () => {
  it.each<[string, Given, Partial<StoryDocument>, string]>([
    ['a picture of the site', { ...picture, src: 'ferry.jpg' }, {}, 'img'],
    ['a picture of the story’s own host', picture, { canonical: 'https://pictures.example/1' }, 'img'],
    ['a picture that the author allows', picture, { allowRemote: ['example'] }, 'img'],
    ['a picture of another host', picture, {}, 'div.offered'],
    ['one of a host that the author has not named', picture, { allowRemote: ['player.example'] }, 'div.offered'],
    ['one where the author wants readers to be asked', picture, { allowRemote: false }, 'div.offered'],
    ['a sound of another host', { type: 'audio', src: 'https://pictures.example/a.mp3', alt: 'A horn' }, {}, 'div.offered'],
    ['what is embedded', film, {}, 'div.offered'],
    ['what is embedded of the story’s own host', film, { canonical: 'https://player.example/' }, 'div.offered'],
    ['what is embedded and allowed', film, { allowRemote: ['player.example'], canonical }, 'div.embedded'],
    ['what is embedded where all is allowed', film, { allowRemote: true, canonical }, 'div.embedded'],
    ['what is embedded and allowed, in a page of no known host', film, { allowRemote: true }, 'div.offered'],
  ])('is shown, or offered to the reader: %s', (_, media, more, expected) => {
    const { shown, offers } = show(media, more);
    const { class: name } = shown.attributes;
    expect(name ? `${shown.tag}.${name}` : shown.tag).toBe(expected);
    expect(offers).toBe(expected === 'div.offered');
  }); // prettier-ignore

  it('keeps its link, and has a button that names the host and no name before an @', () => {
    const { shown, first, second } = show({ ...picture, src: 'https://trusted.example@evil.example/a.jpg' });
    expect(first!.attributes.href).toBe('https://trusted.example@evil.example/a.jpg');
    expect(second).toMatchObject({ tag: 'button', attributes: { type: 'button' } });
    expect(toPlainText([second!])).toBe('Load from evil.example');
    expect(shown.attributes).toMatchObject({ 'data-type': 'image', 'data-width': '640', 'data-height': '480' });
    expect(shown.attributes).toMatchObject({ 'data-failed': en.ui.failed, 'data-open-file': en.ui.openFile });
  });

  it.each([
    ['another host', film, ['allow-scripts', 'allow-popups', 'allow-same-origin']],
    ['the page’s own host', { ...film, src: 'https://paper.example/film' }, ['allow-scripts', 'allow-popups']],
  ])('is in a sandbox where it is embedded, out of the page and named: %s', (_, media, sandbox) => {
    const { first, second } = show(media, { allowRemote: true, canonical });
    expect(first).toMatchObject({ tag: 'iframe', attributes: { src: media.src, title: 'The film', loading: 'lazy' } });
    expect(first!.attributes.sandbox!.split(' ')).toEqual(sandbox);
    expect(second).toMatchObject({ tag: 'a', attributes: { href: media.src } });
  });

  it('names a frame by its host where the author has no words for it', () => {
    const { first } = show({ type: 'embed', src: film.src }, { allowRemote: true, canonical });
    expect(first!.attributes.title).toBe('player.example');
  });
});
