/**
 * A picture, film or sound with its caption and credit. What another site would play comes in only after the reader has
 * asked for it; what cannot be shown says so.
 */
import { captionContent, playerContent } from '../core/media-content.js';
import type { Media } from '../core/model.js';
import { fill } from '../core/words/fill.js';
import type { Words } from '../core/words/words.js';
import { contentNodes } from './content-nodes.js';
import { makeElement } from './make-element.js';

/** The figure of one piece of media. */
export function mediaFigure(media: Media, words: Words): HTMLElement {
  const shown = media.type === 'embed' ? embedButton(media, words) : player(media.type, media);
  const figure = makeElement('figure', {}, shown, ...contentNodes([captionContent(media)], document));
  shown.addEventListener('error', () => shown.replaceWith(makeElement('p', { class: 'failed' }, words.ui.failed)), {
    once: true,
  });
  return figure;
}

function player(type: 'image' | 'video' | 'audio', media: Media): HTMLElement {
  const [shown] = contentNodes([playerContent(type, media)], document);
  return shown as HTMLElement;
}

function embedButton({ src, alt, width, height }: Media, words: Words): HTMLElement {
  const host = new URL(src, document.baseURI).host;
  const button = makeElement('button', { type: 'button' }, fill(words.ui.showFrom, { host }));
  button.addEventListener('click', () => {
    const frame = makeElement('iframe', {
      src,
      title: alt ?? host,
      sandbox: 'allow-scripts allow-same-origin allow-popups',
      width: width?.toString(),
      height: height?.toString(),
    });
    button.replaceWith(frame);
    frame.focus();
  });
  return button;
}
