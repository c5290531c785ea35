/** What an address shows, by its ending. */

/** The type of media at `url`; absent of a page, of what cannot be told, and of what browsers do not show. */
export function toMediaType(url: string): 'image' | 'video' | 'audio' | undefined {
  const path = url.replace(/[?#].*$/, '');
  return endings.find(([pattern]) => pattern.test(path))?.[1];
}

const endings = [
  [/\.(?:jpe?g|png|gif|svg|webp|avif)$/i, 'image'],
  [/\.(?:mp4|m4v|mov|webm|ogv)$/i, 'video'],
  [/\.(?:mp3|wav|m4a|aac|flac|og[ag]|opus)$/i, 'audio'],
] as const;
