/** Films and sounds with tracks of another host. */
import type { Media } from '../model.js';
import type { PlayedMedia } from './media-content.js';

/**
 * A piece of media as it has to be asked for: browsers read a track of another host than the page's own (`isOwn`) only where
 * film and track are asked for by CORS. A film that its server gives to no page so does not play; where all tracks are the
 * page's own it may come from anywhere.
 */
export function withCors<Given extends Media>(media: Given, isOwn: (src: string) => boolean): Given & PlayedMedia {
  const isRead = media.tracks?.some(({ src }) => !isOwn(src));
  return isRead ? { ...media, crossorigin: 'anonymous' } : media;
}
