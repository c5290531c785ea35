import { expect, it } from 'vitest';
import { toPlainText, type ContentElement } from '../../../src/core/content/content.js';
import { transcriptContent } from '../../../src/core/content/transcript-content.js';
import { en } from '../../../src/core/words/en.js';

it('is opened by a word of the story’s language, and is Markdown in which HTML is text', () => {
  const made = transcriptContent({ type: 'audio', src: 'a.mp3', transcript: '**Horn** <b>' }, en) as ContentElement;
  expect([made.tag, made.attributes]).toEqual(['details', { class: 'transcript' }]);
  const [summary, text] = made.children as ContentElement[];
  expect([summary!.tag, toPlainText([summary!])]).toEqual(['summary', 'Transcript']);
  expect(text!.attributes).toEqual({ lang: undefined, dir: undefined });
  expect(toPlainText([text!])).toBe('Horn <b>');
});

it('says its language, where that is not the story’s, and is read in its own direction', () => {
  const media = { type: 'audio', src: 'a.mp3', transcript: 'نشرة', transcriptLang: 'ar' } as const;
  const [, text] = (transcriptContent(media, en) as ContentElement).children as ContentElement[];
  expect(text!.attributes).toEqual({ lang: 'ar', dir: 'auto' });
});

it('is not there where there is none', () => {
  expect(transcriptContent({ type: 'audio', src: 'a.mp3' }, en)).toBeUndefined();
});
