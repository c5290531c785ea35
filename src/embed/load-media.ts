/**
 * What a published page links that offers media of other hosts: a press on “Load from …” brings in all that the page has of
 * that host, each in its place. Nothing is remembered.
 */
import type { Media } from '../core/model.js';
import { showPlayer } from '../elements/media-player.js';

function loadAsked({ target }: Event): void {
  const button = target instanceof Element ? target.closest('.offered > button') : null;
  const asked = button?.closest<HTMLElement>('.offered');
  if (!asked) return;
  const { host } = asked.dataset;
  for (const place of document.querySelectorAll<HTMLElement>('.offered')) {
    const { host: other, failed = '' } = place.dataset;
    if (other === host) showPlayer(place, readMedia(place), { failed, isAsked: place === asked });
  }
}

/** The media that the page has written down. */
function readMedia({ dataset }: HTMLElement): Media {
  const { type, src = '', alt, width, height } = dataset;
  return {
    type: type as Media['type'],
    src,
    ...(alt && { alt }),
    ...(width && { width: Number(width) }),
    ...(height && { height: Number(height) }),
  };
}

addEventListener('click', loadAsked);
