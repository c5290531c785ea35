/**
 * What a published page links that has media of other hosts: a press on “Load from …” brings in all that the page has of that
 * host, each in its place, and a film plays even where its server keeps its tracks to itself. Nothing is remembered.
 */
import { showPlayer, type ShownMedia } from '../elements/media-player.js';
import { playWithoutTracks } from '../elements/play-without-tracks.js';

function loadAsked({ target }: Event): void {
  const asked = target instanceof Element && target.closest('.offered > button')?.parentElement;
  // The link that readers without scripts have says where the media come from; nothing else does.
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.offered > a')].filter(({ protocol }) =>
    /^https?:$/.test(protocol),
  );
  const host = asked && links.find(({ parentElement }) => parentElement === asked)?.host;
  for (const link of links) if (link.host === host) show(link, link.parentElement === asked);
}

/** What is of no kind of media is shown in a sandbox. */
function show({ href: src, parentElement }: HTMLAnchorElement, isAsked: boolean): void {
  const place = parentElement!;
  const { type = '', alt, width, height, aids = '{}', failed = '', openFile = '' } = place.dataset;
  const media: ShownMedia = {
    ...(JSON.parse(aids) as ShownAids),
    type: /^(?:image|video|audio)$/.test(type) ? (type as ShownMedia['type']) : 'embed',
    src,
    alt,
    width: Number(width) || undefined,
    height: Number(height) || undefined,
  };
  showPlayer(place, media, { words: { failed, openFile }, isAsked });
}

type ShownAids = Pick<ShownMedia, 'poster' | 'tracks' | 'crossorigin'>;

addEventListener('click', loadAsked);
addEventListener('error', playWithoutTracks, true);
