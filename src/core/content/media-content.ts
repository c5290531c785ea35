/** A picture, film or sound, and the words under it. */
import type { Media } from '../model.js';
import { content, type Content, type ContentElement } from './content.js';

/** What the browser itself shows or plays: nothing of it is loaded before it is near, or asked for. */
export function playerContent(type: 'image' | 'video' | 'audio', { src, alt, width, height }: Media): ContentElement {
  const size = { width: width?.toString(), height: height?.toString() };
  if (type === 'image') return content('img', { src, alt: alt ?? '', loading: 'lazy', decoding: 'async', ...size });
  const player = { src, controls: '', preload: 'none', 'aria-label': alt };
  return type === 'video' ? content(type, { ...player, ...size }) : content(type, player);
}

/**
 * What another page shows, in a sandbox: it neither leads this page away nor sends forms. What is of this page's own host
 * (`isOwn`) and could reach into it would be in no sandbox.
 */
export function embedContent({ src, alt, width, height }: Media, host: string, isOwn: boolean): ContentElement {
  return content('iframe', {
    src,
    title: alt || host,
    sandbox: `allow-scripts allow-popups${isOwn ? '' : ' allow-same-origin'}`,
    loading: 'lazy',
    width: width?.toString(),
    height: height?.toString(),
  });
}

/** What stands in the place of a piece of media that does not come: that it is so, what it is, and the way to its file. */
export function failedContent({ src, alt }: Media, failed: string): Content {
  return content('p', { class: 'failed' }, failed, ' — ', content('a', { href: src }, alt || src));
}

/** Caption and credit; absent without any. */
export function captionContent({ caption, credit }: Media): Content | undefined {
  const text = [caption, credit].filter(Boolean).join(' — ');
  return text ? content('figcaption', {}, text) : undefined;
}
