/** A picture, film or sound, and the words under it. */
import type { Media } from '../model.js';
import { isDataUrl } from '../urls/remote.js';
import type { Words } from '../words/words.js';
import { content, type Content, type ContentElement } from './content.js';

/** A piece of media, and how it is asked for where a page may read it only if its server says so (`withCors`). */
export interface PlayedMedia extends Media {
  readonly crossorigin?: 'anonymous';
}

/** What the browser itself shows or plays: nothing of it is loaded before it is near, or asked for, but a film's poster. */
export function playerContent(type: 'image' | 'video' | 'audio', media: PlayedMedia): ContentElement {
  const { src, alt, poster, crossorigin, tracks = [] } = media;
  const size = type !== 'audio' && toSize(media);
  return type === 'image'
    ? content('img', { src, alt: alt ?? '', loading: 'lazy', decoding: 'async', ...size })
    : content(
        type,
        { src, controls: '', preload: 'none', 'aria-label': alt, poster, crossorigin, ...size },
        ...tracks.map(({ src, kind, lang, label, isShown }) =>
          content('track', { src, kind, srclang: lang, label, default: isShown ? '' : undefined }),
        ),
      );
}

function toSize({ width, height }: Media): Readonly<Record<string, string | undefined>> {
  return { width: width?.toString(), height: height?.toString() };
}

/**
 * What another page shows, in a sandbox: it neither leads this page away nor sends forms. What is of this page's own host
 * (`isOwn`), or of none, and could reach into it would be in no sandbox.
 */
export function embedContent(media: Media, host: string, isOwn: boolean): ContentElement {
  return content('iframe', {
    src: media.src,
    title: media.alt || host,
    sandbox: `allow-scripts allow-popups${isOwn || !host ? '' : ' allow-same-origin'}`,
    allow: 'picture-in-picture; encrypted-media',
    allowfullscreen: '',
    // YouTube plays for nobody who does not say whose page asks (its error 153).
    referrerpolicy: 'strict-origin-when-cross-origin',
    loading: 'lazy',
    ...toSize(media),
  });
}

/** What leads to that which no frame and no browser shows: its name, and whose it is. */
export function cardContent({ src, alt }: Media, href = src): ContentElement {
  const host = URL.canParse(src) ? new URL(src).host.replace(/^www\./, '') : '';
  const name = alt || host || src;
  const whose = host && host !== name ? [' ', content('span', {}, host)] : [];
  // What is written into the page itself browsers do not open, they only put it away.
  const download = isDataUrl(href) ? name : undefined;
  return content('a', { class: 'card', href, rel: 'noopener', download }, content('strong', {}, name), ...whose);
}

/** What is said of a piece of media that does not come. */
export type FailedWords = Pick<Words['ui'], 'failed' | 'openFile'>;

/** What stands in the place of a piece of media that does not come: that it is so, what it is, and the way to its file. */
export function failedContent({ src, alt }: Media, { failed, openFile }: FailedWords): Content {
  return content('p', { class: 'failed' }, failed, ' — ', content('a', { href: src }, alt || openFile));
}

/** Caption and credit, behind a `label` where there is one; absent without any. */
export function captionContent({ caption, credit }: Media, label?: string): Content | undefined {
  const text = [caption, credit].filter(Boolean).join(' — ');
  if (!label) return text ? content('figcaption', {}, text) : undefined;
  return content('figcaption', {}, content('b', {}, label), text ? ` — ${text}` : undefined);
}
