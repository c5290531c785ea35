import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../src/core/document/check-document.js';
import type { MediaDocument } from '../../../src/core/document/schema.js';
import { toStory } from '../../../src/core/document/to-story.js';

const film: MediaDocument = { type: 'video', src: 'a.mp4' };

function read(media: object, lang = 'en') {
  const document = { lang, events: [{ title: 'E', media: [media as MediaDocument] }] };
  const { story, findings } = toStory(document);
  return { media: story.events[0]!.media[0]!, told: findings.map(({ code, where }) => `${code} ${where}`) };
}
const at = 'events[0].media[0]';

/** A tag by all rules of its syntax; browsers would take some ten seconds for it. */
const endless = ['en', ...Array.from({ length: 20_000 }, (_, index) => `a${1_000_000 + index}`)].join('-');

describe('what goes with a film', () => {
  it('is read, its languages as they are usually written, each track called by its own language', () => {
    const tracks = [
      { src: ' a.vtt ', lang: 'EN-gb' },
      { src: 'b.vtt', lang: 'de', kind: 'subtitles', label: 'Für Reisende' },
      { src: 'c.vtt', lang: 'fr-u-co-phonebk', kind: 'chapters' },
    ];
    const { media, told } = read({ ...film, tracks, poster: 'a.jpg', transcript: 'A *horn*.', transcriptLang: 'KO' });
    expect(media).toMatchObject({ poster: 'a.jpg', transcript: 'A *horn*.', transcriptLang: 'ko' });
    expect(media.tracks).toEqual([
      { src: 'a.vtt', lang: 'en-GB', kind: 'captions', label: 'British English', isShown: false },
      { src: 'b.vtt', lang: 'de', kind: 'subtitles', label: 'Für Reisende', isShown: false },
      {
        src: 'c.vtt',
        lang: expect.stringMatching(/^fr-/) as string,
        kind: 'chapters',
        label: 'français',
        isShown: false,
      },
    ]);
    expect(told).toEqual([]);
  });

  it.each<[string, string | undefined, readonly (readonly [kind: string | undefined, lang: string])[], readonly boolean[]]>([
    ['captions never', 'en', [[undefined, 'en'], ['captions', 'en']], [false, false]],
    ['subtitles in the story’s language', 'de-AT', [['captions', 'de'], ['subtitles', 'de']], [false, true]],
    ['of several such the first', 'de', [['subtitles', 'fr'], ['subtitles', 'de-CH'], ['subtitles', 'de']], [false, true, false]],
    ['subtitles in another never', 'de', [['subtitles', 'en']], [false]],
    ['those of a story that says no language', undefined, [['subtitles', 'en']], [true]],
  ])('is shown before the reader asks: %s', (_, lang, given, expected) => {
    const tracks = given.map(([kind, lang]) => ({ src: 'a.vtt', lang, ...(kind && { kind }) }));
    const { story } = toStory({ ...(lang && { lang }), events: [{ media: [{ ...film, tracks } as MediaDocument] }] });
    expect(story.events[0]!.media[0]!.tracks!.map(({ isShown }) => isShown)).toEqual(expected);
  }); // prettier-ignore

  it.each<[string, object, string]>([
    ['an address that is none', { tracks: [{ src: 'javascript:alert(1)', lang: 'en' }] }, `unsafe-url ${at}.tracks[0].src`],
    ['a language that is none', { tracks: [{ src: 'a.vtt', lang: 'english!' }] }, `unknown-language ${at}.tracks[0].lang`],
    ['the name of a language', { tracks: [{ src: 'a.vtt', lang: 'English' }] }, `unknown-language ${at}.tracks[0].lang`],
    ['a language without end', { tracks: [{ src: 'a.vtt', lang: endless }] }, `unknown-language ${at}.tracks[0].lang`],
    ['a poster that is none', { poster: 'data:text/html,x' }, `unsafe-url ${at}.poster`],
  ])('is left out and told where it is %s', (_, aids, expected) => {
    const { media, told } = read({ ...film, ...aids });
    expect([media.tracks, media.poster]).toEqual([undefined, undefined]);
    expect(told).toEqual([expected]);
  }); // prettier-ignore

  it('has a hundred tracks at most, and tells how many there were', () => {
    const tracks = Array.from({ length: 20_000 }, (_, index) => ({ src: `${index}.vtt`, lang: 'en' }));
    const { media, told } = read({ ...film, tracks });
    expect(media.tracks).toHaveLength(100);
    expect(told).toEqual([`wrong-value ${at}.tracks`]);
  });

  it('keeps a transcript whose language is none, and tells it', () => {
    const { media, told } = read({ ...film, transcript: 'A.', transcriptLang: '?' });
    expect([media.transcript, media.transcriptLang]).toEqual(['A.', undefined]);
    expect(told).toEqual([`unknown-language ${at}.transcriptLang`]);
  });

  const all = { tracks: [{ src: 'a.vtt', lang: 'en' }], poster: 'a.jpg', transcript: 'A horn.' };

  it.each([
    [{ type: 'video', src: 'a.mp4' }, ['tracks', 'poster', 'transcript']],
    [{ type: 'audio', src: 'a.mp3' }, ['tracks', 'transcript']],
    [{ type: 'embed', src: 'https://player.example/' }, ['transcript']],
    [{ type: 'video', src: 'https://youtu.be/dQw4w9WgXcQ' }, ['transcript']],
    [{ type: 'card', src: 'a.pdf' }, ['transcript']],
    [{ type: 'image', src: 'a.jpg', alt: '' }, []],
  ])('is what makes sense with its kind: %j', (media, expected) => {
    const found = read({ ...media, ...all }).media;
    expect(Object.keys(all).filter((key) => key in found)).toEqual(expected);
  });

  it.each([
    { tracks: 'a.vtt' },
    { tracks: [null, 7] },
    { poster: 7 },
    { transcript: ['A'] },
    { transcript: ' ' },
    { tracks: [{}] },
  ])('is nothing where it is none: %j', (aids) => {
    expect(read({ ...film, ...aids }).media).toEqual(read(film).media);
  });
});

it.each<[string, object, string]>([
  ['a track without a language', { tracks: [{ src: 'a.vtt' }] }, `missing-value ${at}.tracks[0].lang`],
  ['one without an address', { tracks: [{ lang: 'en' }] }, `missing-value ${at}.tracks[0].src`],
  ['a kind that there is not', { tracks: [{ src: 'a.vtt', lang: 'en', kind: 'caption' }] }, `wrong-value ${at}.tracks[0].kind`],
  ['one that should be chosen', { tracks: [{ src: 'a.vtt', lang: 'en', default: true }] }, `unknown-key ${at}.tracks[0].default`],
  ['no list', { tracks: 'a.vtt' }, `wrong-value ${at}.tracks`],
])('is told by the check: %s', (_, aids, expected) => {
  const { problems } = checkDocument({ events: [{ title: 'E', media: [{ ...film, ...aids }] }] });
  expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual([expected]);
}); // prettier-ignore
