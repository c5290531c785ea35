import { expect, fixture, html } from '@open-wc/testing';
import { upgradeLinks } from '../../src/embed/upgrade-links.js';

/** Here the element is not defined: what counts is where a story is put, and where none is. */
describe('a link to a story’s file', () => {
  const link = '<a href="/ferry.story.json">A day on the lake</a>';
  const storyAt = async (code: string) => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.innerHTML = code;
    upgradeLinks();
    return { page, story: page.querySelector<HTMLElement>('dateline-story[src$="/ferry.story.json"]:not([id])') };
  };
  /** As the element does when its text is there, or when there is none. */
  const load = (story: HTMLElement, hasText: boolean) => {
    if (hasText) story.append(document.createElement('dateline-event'));
    story.dispatchEvent(new Event('story-load'));
  };

  for (const [what, code, where] of [
    ['a paragraph', `<p>\n  ${link}\n</p>`, 'section > dateline-story:has(+ p)'],
    ['a list’s item', `<ul><li>${link}</li></ul>`, 'li > dateline-story'],
    [
      'a figure that has lost its class',
      `<figure> ${link} <figcaption>A trip.</figcaption></figure>`,
      'figure > dateline-story',
    ],
    [
      'nothing but its column, between paragraphs',
      `<p>Before.</p>\n\n${link}\n\n<p>After.</p>`,
      'section > p + dateline-story',
    ],
    ['a comment’s company', `<p><!-- a note -->${link}</p>`, 'section > dateline-story'],
  ] as const)
    it(`alone in ${what} stays until the story is told, which stands in its place`, async () => {
      const { page, story } = await storyAt(`<section>${code}</section>`);
      expect(story?.matches(where), page.innerHTML).to.equal(true);
      const isShown = () => page.querySelector('a')!.checkVisibility();
      expect([isShown(), story!.offsetHeight, getComputedStyle(story!).visibility]).to.deep.equal([true, 0, 'hidden']);
      load(story!, true);
      expect([isShown(), story!.getAttribute('style')]).to.deep.equal([false, '']);
      expect(page.querySelector('figcaption')?.checkVisibility()).to.not.equal(false);
    });

  it('stays for good where the story has nothing to tell', async () => {
    const { page, story } = await storyAt(`<p>${link}</p>`);
    load(story!, false);
    expect([page.querySelector('a')!.checkVisibility(), story!.offsetHeight]).to.deep.equal([true, 0]);
  });

  it('gives one story, however often the page changes', async () => {
    const { page } = await storyAt(`<p>${link}</p><section>${link}</section>`);
    upgradeLinks();
    upgradeLinks();
    expect(page.querySelectorAll('dateline-story')).to.have.length(2);
  });

  for (const [what, code] of [
    ['in a sentence', `<p>See ${link}.</p>`],
    ['beside another', `<p>${link} ${link}</p>`],
    ['at a line’s end', `<p>Text<br>${link}</p>`],
    ['beside a picture', `<p><img alt="" src="data:,">${link}</p>`],
    ['in a heading', `<h2>${link}</h2>`],
    ['in a list of terms', `<dl><dt>${link}</dt></dl>`],
    ['in words that are stressed', `<p><em>${link}</em></p>`],
    ['in a menu', `<nav><ul><li>${link}</li></ul></nav>`],
    ['that is for saving', `<p>${link.replace('<a', '<a download')}</p>`],
    ['that a reader has written', `<p>${link.replace('<a', '<a rel="nofollow UGC"')}</p>`],
    ['to another file', `<p>${link.replace('.story', '')}</p>`],
    ['to another host', `<p>${link.replace('"/', '"https://other.example/')}</p>`],
    ['in what is being written', `<div contenteditable><p>${link}</p></div>`],
    [
      'in what an editor holds still',
      `<div contenteditable="true"><div contenteditable="false"><p>${link}</p></div></div>`,
    ],
    ['in WordPress’ editor', `<div class="wp-block block-editor-block-list__block"><p>${link}</p></div>`],
    ['in TinyMCE', `<div class="mce-content-body"><p>${link}</p></div>`],
    ['in CKEditor', `<div class="ck ck-content ck-editor__editable"><p>${link}</p></div>`],
    ['in ProseMirror', `<div class="tiptap ProseMirror"><p>${link}</p></div>`],
    ['in Quill', `<div class="ql-editor"><p>${link}</p></div>`],
    ['in a text field', `<textarea><p>${link}</p></textarea>`],
    ['in a template', `<template><p>${link}</p></template>`],
    ['in a story', `<dateline-story id="other"><p>${link}</p></dateline-story>`],
    [
      'in an event’s text',
      `<dateline-story id="other"><dateline-event><p>${link}</p></dateline-event></dateline-story>`,
    ],
    [
      'in a figure that stands for a story',
      `<figure class="dateline-story" data-src="/x.json"><p>${link}</p></figure>`,
    ],
  ] as const)
    it(`${what} is a link`, async () => {
      const { page, story } = await storyAt(code);
      expect(story === null, page.innerHTML).to.equal(true);
    });

  it('to another host stands for a story where the page’s script names that', async () => {
    const script = Object.assign(document.createElement('script'), { type: 'text/plain' });
    script.dataset['datelineLinks'] = 'other.example';
    document.head.append(script);
    const { page } = await storyAt('<p><a href="https://other.example/ferry/">A day on the lake</a></p>');
    script.remove();
    expect(page.querySelector('dateline-story')?.getAttribute('src')).to.equal(
      'https://other.example/ferry/story.json',
    );
  });
});
