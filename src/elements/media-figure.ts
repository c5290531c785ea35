/**
 * A picture, film or sound with its caption and credit. What another site would play comes in only after the reader has
 * asked for it; what cannot be shown says so.
 */
import type { Media } from '../core/model.js';
import { fill } from '../core/words/fill.js';
import type { Words } from '../core/words/words.js';
import { makeElement } from './make-element.js';

/** The figure of one piece of media. */
export function mediaFigure(media: Media, words: Words): HTMLElement {
  const shown = showers[media.type](media, words);
  const figure = makeElement('figure', {}, shown, caption(media));
  shown.addEventListener('error', () => shown.replaceWith(makeElement('p', { class: 'failed' }, words.ui.failed)), {
    once: true,
  });
  return figure;
}

const showers: Readonly<Record<Media['type'], (media: Media, words: Words) => HTMLElement>> = {
  image: ({ src, alt, width, height }) =>
    makeElement('img', { src, alt: alt ?? '', loading: 'lazy', decoding: 'async', ...size(width, height) }),
  video: ({ src, alt, width, height }) =>
    makeElement('video', { src, controls: '', preload: 'none', 'aria-label': alt, ...size(width, height) }),
  audio: ({ src, alt }) => makeElement('audio', { src, controls: '', preload: 'none', 'aria-label': alt }),
  embed: embedButton,
};

function embedButton({ src, alt, width, height }: Media, words: Words): HTMLElement {
  const host = new URL(src, document.baseURI).host;
  const button = makeElement('button', { type: 'button' }, fill(words.ui.showFrom, { host }));
  button.addEventListener('click', () => {
    const frame = makeElement('iframe', {
      src,
      title: alt ?? host,
      sandbox: 'allow-scripts allow-same-origin allow-popups',
      ...size(width, height),
    });
    button.replaceWith(frame);
    frame.focus();
  });
  return button;
}

function size(width: number | undefined, height: number | undefined): Record<string, string | undefined> {
  return { width: width?.toString(), height: height?.toString() };
}

function caption({ caption, credit }: Media): HTMLElement | undefined {
  const text = [caption, credit].filter(Boolean).join(' — ');
  return text ? makeElement('figcaption', {}, text) : undefined;
}
