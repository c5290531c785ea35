/** What an address shows, by its ending. */
import type { Media } from '../model.js';

/** The type of media at `url`; absent of a page or of what cannot be told. */
export function toMediaType(url: string): Exclude<Media['type'], 'embed'> | undefined {
  const path = url.replace(/[?#].*$/, '');
  return endings.find(([pattern]) => pattern.test(path))?.[1];
}

const endings = [
  [/\.(?:jpe?g|png|gif|svg|webp|avif)$/i, 'image'],
  [/\.(?:mp4|webm|ogv)$/i, 'video'],
  [/\.(?:mp3|wav|m4a|ogg|oga)$/i, 'audio'],
] as const;
