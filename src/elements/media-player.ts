/** What shows or plays one piece of media, in a room that it has before it is there; what cannot be shown says so. */
import { embedContent, playerContent } from '../core/content/media-content.js';
import type { Media } from '../core/model.js';
import { toHost } from '../core/urls/remote.js';
import { contentNodes } from './content-nodes.js';
import { makeElement } from './make-element.js';

/** The player of a piece of media; `failed` stands in its place where it cannot be shown. */
export function mediaPlayer(media: Media, failed: string): HTMLElement {
  const shown = media.type === 'embed' ? embed(media) : plainPlayer(media.type, media);
  shown.addEventListener(
    'error',
    () => {
      const note = makeElement('p', { class: 'failed' }, failed);
      const isFocused = document.activeElement === shown;
      shown.replaceWith(note);
      if (isFocused) keepFocus(note);
    },
    { once: true },
  );
  return shown;
}

/** Puts the player in the place of what has stood for it; the focus goes along where the reader has asked there. */
export function showPlayer(
  place: HTMLElement,
  media: Media,
  { failed, isAsked }: { readonly failed: string; readonly isAsked: boolean },
): void {
  const shown = mediaPlayer(media, failed);
  giveRoom(shown, media);
  if (media.type === 'image') shown.style.objectFit = 'contain';
  place.replaceWith(shown);
  if (isAsked) keepFocus(shown);
}

const usualRatios = { image: '3 / 2', video: '16 / 9', embed: '16 / 9', audio: 'auto' };

/** The same room before something is there and after. */
export function giveRoom({ style }: HTMLElement, { type, width, height }: Media): void {
  style.inlineSize = width && type !== 'audio' ? `${width}px` : '100%';
  if (type === 'audio') style.minBlockSize = '54px';
  style.aspectRatio = width && height && type !== 'audio' ? `${width} / ${height}` : usualRatios[type];
}

function plainPlayer(type: 'image' | 'video' | 'audio', media: Media): HTMLElement {
  const [shown] = contentNodes([playerContent(type, media)], document);
  return shown as HTMLElement;
}

function embed(media: Media): HTMLElement {
  const host = toHost(media.src, document.baseURI);
  const [frame] = contentNodes([embedContent(media, host, host === location.host)], document);
  giveRoom(frame as HTMLElement, media);
  return frame as HTMLElement;
}

function keepFocus(shown: HTMLElement): void {
  if (/^(?:img|p)$/.test(shown.localName)) shown.tabIndex = -1;
  shown.focus({ preventScroll: true });
}
