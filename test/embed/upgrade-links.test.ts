import { expect, fixture, html } from '@open-wc/testing';
import { upgradeLinks } from '../../src/embed/upgrade-links.js';
import { frames, waitUntil } from '../fixtures/moments.js';

/** Here the element is not defined: what counts is where a story is put, and where none is. */
describe('a link to a story’s file', () => {
  const link = '<a href="/ferry.story.json">A day on the lake</a>';

  const ownStory = 'dateline-story:not([id], [src$="/last.story.json"])';
  /** What is told last: by then the others are. */
  const last = () => Object.assign(document.createElement('a'), { href: '/last.story.json', textContent: 'Last' });
  const told = async (page: HTMLElement) => {
    const sign = last();
    page.parentElement!.append(sign);
    upgradeLinks();
    await waitUntil(() => sign.nextElementSibling);
    sign.remove();
    upgradeLinks();
  };
  const storyAt = async (code: string) => {
    const around = await fixture<HTMLElement>(html`<div><div></div></div>`);
    const page = around.firstElementChild as HTMLElement;
    page.innerHTML = code;
    await told(page);
    return { page, story: page.querySelector<HTMLElement>(ownStory) };
  };
  const stories = (page: HTMLElement) =>
    [...page.querySelectorAll(ownStory)].map((story) => story.getAttribute('src')!.replace(location.origin, ''));
  /** As the element does when its text is there, or when there is none. */
  const load = (story: HTMLElement, hasText: boolean) => {
    if (hasText) story.append(document.createElement('dateline-event'));
    story.dispatchEvent(new Event('story-load'));
  };

  for (const [what, code, where] of [
    ['a paragraph', `<p>\n  ${link}\n</p>`, 'section > p + dateline-story'],
    ['a list’s item', `<ul><li>${link}</li></ul>`, 'li > dateline-story'],
    [
      'a figure that has lost its class',
      `<figure> ${link} <figcaption>A trip.</figcaption></figure>`,
      'figure > dateline-story',
    ],
    [
      'nothing but its column, between paragraphs',
      `<p>Before.</p>\n\n${link}\n\n<p>After.</p>`,
      'section > p + a + dateline-story',
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
    await told(page);
    expect([page.querySelector('a')!.checkVisibility(), stories(page)]).to.deep.equal([true, []]);
  });

  it('is a story in twenty places of a page, and no more', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.innerHTML = `<p>${link}</p>`.repeat(22);
    upgradeLinks();
    await waitUntil(() => stories(page).length === 20);
    page.prepend(page.lastElementChild!);
    upgradeLinks();
    await frames(3);
    expect(stories(page)).to.have.length(20);
  });

  it('gives one story, however often the page changes', async () => {
    const { page } = await storyAt(`<p>${link}</p><section>${link}</section>`);
    await told(page);
    await told(page);
    expect(stories(page)).to.have.length(2);
  });

  it('gives one story where the page has two scripts of ours', async () => {
    const { page } = await storyAt(
      `<p>${link}</p><dateline-story src="${location.origin}/ferry.story.json"></dateline-story>`,
    );
    expect(stories(page)).to.have.length(1);
  });

  it('keeps its story where something is added above it, and unmoved', async () => {
    const { page, story } = await storyAt(`<p>${link}</p><p>After.</p>`);
    load(story!, true);
    let isMoved = false;
    const moves = new MutationObserver((changes) => {
      isMoved ||= changes.some(({ removedNodes }) => [...removedNodes].includes(story!));
    });
    moves.observe(page, { childList: true });
    page.querySelector('p')!.insertAdjacentHTML('beforebegin', '<p>New.</p>');
    await told(page);
    moves.disconnect();
    expect([stories(page), isMoved]).to.deep.equal([['/ferry.story.json'], false]);
    expect(story!.matches('p + p + dateline-story')).to.equal(true);
  });

  it('takes its story along', async () => {
    const { page, story } = await storyAt(`<p>${link}</p><p>After.</p>`);
    page.append(page.querySelector('p')!);
    await told(page);
    expect([stories(page), page.lastElementChild]).to.deep.equal([['/ferry.story.json'], story]);
  });

  it('that leads to another story gives that one instead', async () => {
    const { page, story } = await storyAt(`<p>${link}</p>`);
    load(story!, true);
    page.querySelector('a')!.href = '/train.story.json';
    await waitUntil(() => stories(page)[0] === '/train.story.json');
    expect([stories(page).length, page.querySelector('a')!.checkVisibility()]).to.deep.equal([1, true]);
  });

  for (const [what, change] of [
    ['is taken away', (page: HTMLElement) => page.querySelector('a')!.remove()],
    ['is taken away with its paragraph', (page: HTMLElement) => page.querySelector('p')!.remove()],
    ['is alone no more', (page: HTMLElement) => page.querySelector('a')!.before('See ')],
    ['is put into a menu', (page: HTMLElement) => page.querySelector('nav')!.append(page.querySelector('p')!)],
  ] as const)
    it(`that ${what} has no story any more, and is seen where it is`, async () => {
      const { page, story } = await storyAt(`<p style="display: flex">${link}</p><nav></nav>`);
      const place = page.querySelector<HTMLElement>('p')!;
      load(story!, true);
      expect(place.style.display).to.equal('none');
      change(page);
      upgradeLinks();
      expect([stories(page), place.style.display]).to.deep.equal([[], 'flex']);
    });

  it('that gets text beside it is seen again, with the text', async () => {
    const { page, story } = await storyAt(`<p>${link} </p>`);
    load(story!, true);
    (page.querySelector('p')!.lastChild as Text).data = ' A correction.';
    await waitUntil(() => page.querySelector('p')!.checkVisibility());
    expect(stories(page)).to.deep.equal([]);
  });

  it('gives a story that its server cannot lead to who knows where', async () => {
    const { story } = await storyAt(`<p>${link}</p>`);
    expect(story!.getAttribute('redirect')).to.equal('error');
    expect(story!.getAttribute('allow-remote')).to.equal('false');
  });

  it('that has the focus gives it to its story, and gets it back', async () => {
    const { page, story } = await storyAt(`<p>${link}</p>`);
    const place = page.querySelector('a')!;
    place.focus();
    story!.innerHTML = '<h2>A day on the lake</h2>';
    load(story!, true);
    expect(document.activeElement).to.equal(story!.querySelector('h2'));
    place.before('See ');
    upgradeLinks();
    expect(document.activeElement).to.equal(place);
  });

  it('gives the focus to the first that its story shows', async () => {
    const { page, story } = await storyAt(`<p>${link}</p>`);
    page.querySelector('a')!.focus();
    story!.innerHTML = '<h2 hidden>A day on the lake</h2><dateline-event hidden></dateline-event><dateline-event>B</dateline-event>';
    load(story!, true);
    expect(document.activeElement).to.equal(story!.querySelector('dateline-event:not([hidden])'));
  }); // prettier-ignore

  it('leaves the focus where it is elsewhere', async () => {
    const { page, story } = await storyAt(`<p>${link}</p><button>Another</button>`);
    const button = page.querySelector('button')!;
    button.focus();
    load(story!, true);
    expect(document.activeElement).to.equal(button);
  });

  for (const [what, code, show] of [
    ['by its style', `<p style="display: none">${link}</p>`, (p: HTMLElement) => (p.style.display = '')],
    ['by an attribute', `<p hidden>${link}</p>`, (p: HTMLElement) => (p.hidden = false)],
  ] as const)
    it(`hidden ${what} becomes a story when it is shown`, async () => {
      const { page } = await storyAt(code);
      expect([stories(page), page.querySelector('a')!.checkVisibility()]).to.deep.equal([[], false]);
      show(page.querySelector('p')!);
      await waitUntil(() => stories(page).length === 1);
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

  it('in a figure that names no story stands for its own', async () => {
    const { page } = await storyAt(`<figure class="dateline-story">${link}</figure>`);
    expect(stories(page)).to.deep.equal(['/ferry.story.json']);
  });

  it('to another host stands for a story where one of the page’s scripts names that', async () => {
    const scripts = ['example.org', 'other.example'].map((places) => {
      const script = Object.assign(document.createElement('script'), { type: 'text/plain' });
      script.dataset['datelineLinks'] = places;
      return script;
    });
    document.head.append(...scripts);
    const { page } = await storyAt('<p><a href="https://other.example/ferry/">A day on the lake</a></p>');
    for (const script of scripts) script.remove();
    expect(stories(page)).to.deep.equal(['https://other.example/ferry/story.json']);
  });
});
