/**
 * What a published page links that offers media of other hosts: a press on “Load from …” brings in all that the page has of
 * that host, each in its place. Nothing is remembered.
 */
import type { Media } from '../core/model.js';
import { showPlayer } from '../elements/media-player.js';

function loadAsked({ target }: Event): void {
  const asked = target instanceof Element && target.closest('.offered > button')?.parentElement;
  if (!asked) return;
  const { host } = asked.dataset;
  for (const place of document.querySelectorAll<HTMLElement>('.offered')) {
    const { host: other, failed = '', openFile = '' } = place.dataset;
    if (other === host) showPlayer(place, readMedia(place), { words: { failed, openFile }, isAsked: place === asked });
  }
}

/** The media that the page has written down. */
function readMedia({ dataset }: HTMLElement): Media {
  const { type, src = '', alt, width, height } = dataset;
  return { type: type as Media['type'], src, alt, width: toSize(width), height: toSize(height) };
}

function toSize(text: string | undefined): number | undefined {
  return text ? Number(text) : undefined;
}

addEventListener('click', loadAsked);
