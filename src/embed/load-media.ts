/**
 * What a published page links that offers media of other hosts: a press on “Load from …” brings in all that the page has of
 * that host, each in its place. Nothing is remembered.
 */
import { showPlayer, type ShownMedia } from '../elements/media-player.js';

function loadAsked({ target }: Event): void {
  const asked = target instanceof Element && target.closest('.offered > button')?.parentElement;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.offered > a')].filter(isOfHost);
  const host = asked && links.find(({ parentElement }) => parentElement === asked)?.host;
  for (const link of links) if (link.host === host) show(link, link.parentElement === asked);
}

/** The link that readers without scripts have says where the media come from; nothing else does. */
function isOfHost({ protocol }: HTMLAnchorElement): boolean {
  return /^https?:$/.test(protocol);
}

/** What is of no kind of media is shown in a sandbox. */
function show({ href: src, parentElement }: HTMLAnchorElement, isAsked: boolean): void {
  const place = parentElement!;
  const { type = '', alt, width, height, failed = '', openFile = '' } = place.dataset;
  const media: ShownMedia = {
    type: /^(?:image|video|audio)$/.test(type) ? (type as ShownMedia['type']) : 'embed',
    src,
    alt,
    width: Number(width) || undefined,
    height: Number(height) || undefined,
  };
  showPlayer(place, media, { words: { failed, openFile }, isAsked });
}

addEventListener('click', loadAsked);
