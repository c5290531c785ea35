/** Two pictures that are compared, as two. */
import type { Media } from '../model.js';

/** A piece of media, behind the picture that it is compared with where there is one. */
export function withBefore(media: Media): Media[] {
  return media.before ? [media.before, media] : [media];
}
