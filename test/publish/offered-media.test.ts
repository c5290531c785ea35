import { describe, expect, it } from 'vitest';
import { toPlainText, type ContentElement } from '../../src/core/content/content.js';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import type { Media } from '../../src/core/model.js';
import { en } from '../../src/core/words/en.js';
import { offeredMedia, needsMediaScript } from '../../src/publish/offered-media.js';

const canonical = 'https://paper.example/';

type Given = NonNullable<StoryDocument['events'][number]['media']>[number];

const picture = { type: 'image', src: 'https://pictures.example/ferry.jpg', alt: 'A ferry', width: 640, height: 480 } as const; // prettier-ignore
const film = { type: 'embed', src: 'https://player.example/1', alt: 'The film' } as const;

function show(media: Given, more: Partial<StoryDocument> = {}) {
  const { story } = parseStory({ ...more, events: [{ title: 'E', media: [media] }] });
  const shown = offeredMedia(story.events[0]!.media[0] as Media, story, en) as ContentElement;
  const [first, second] = shown.children as readonly (ContentElement | undefined)[];
  return { shown, first, second, offers: needsMediaScript(story) };
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

  const track = { src: 'https://films.example/a.vtt', lang: 'en' };
  const played = { type: 'video', src: 'https://films.example/a.mp4', alt: 'A film' } as const;

  it('brings along what goes with it, of its host and of those that are allowed', () => {
    const aids = { poster: 'a.jpg', tracks: [track, { src: 'https://third.example/b.vtt', lang: 'de' }] };
    const { shown } = show({ ...played, ...aids });
    expect(JSON.parse(shown.attributes['data-aids']!)).toEqual({
      poster: 'a.jpg',
      tracks: [{ ...track, kind: 'captions', label: 'English', isShown: false }],
      crossorigin: 'anonymous',
    });
    expect(show(played).shown.attributes['data-aids']).toBeUndefined();
  });

  it.each<[string, Given, Partial<StoryDocument>, boolean, string | undefined]>([
    ['captions beside the story', { ...played, src: 'a.mp4', tracks: [{ src: 'a.vtt', lang: 'en' }] }, {}, false, undefined],
    ['captions of a host that is allowed', { ...played, src: 'a.mp4', tracks: [track] }, { allowRemote: true }, true, 'anonymous'],
    ['captions of the story’s own host', { ...played, src: 'a.mp4', tracks: [track] }, { canonical: 'https://films.example/' }, false, undefined],
    ['captions of one that is not', { ...played, src: 'a.mp4', tracks: [track] }, {}, false, undefined],
    ['a film of a host that is allowed, its captions beside the story', { ...played, tracks: [{ src: 'a.vtt', lang: 'en' }] }, { allowRemote: true }, false, undefined],
  ])('has the script where a film may have to do without: %s', (_, media, more, expected, crossorigin) => {
    const { shown, offers } = show(media, more);
    expect([shown.tag, offers, shown.attributes.crossorigin]).toEqual(['video', expected, crossorigin]);
  }); // prettier-ignore

  it('names a frame by its host where the author has no words for it', () => {
    const { first } = show({ type: 'embed', src: film.src }, { allowRemote: true, canonical });
    expect(first!.attributes.title).toBe('player.example');
  });

  it('need the script where the earlier of two pictures that are compared is offered', () => {
    const before = { src: 'https://old.example/a.jpg', alt: 'B' };
    expect(show({ ...picture, src: 'a.jpg', before }).offers).toBe(true);
    expect(show({ ...picture, src: 'a.jpg', before }, { allowRemote: true }).offers).toBe(false);
  });
});
