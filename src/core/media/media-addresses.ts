/** The addresses that a piece of media is fetched from: its own, and those of what goes with it. */
import type { Media } from '../model.js';

/** Its own first, then those of its poster and its tracks; a picture that it is compared with is fetched for itself. */
export function listMediaAddresses({ src, poster, tracks = [] }: Media): string[] {
  return [src, ...(poster === undefined ? [] : [poster]), ...tracks.map((track) => track.src)];
}

/** The same piece of media with each of them, and those of a picture before, as `toAddress` has it. */
export function withMediaAddresses<Given extends Media>(media: Given, toAddress: (src: string) => string): Given {
  const { src, poster, tracks, before } = media;
  return {
    ...media,
    src: toAddress(src),
    ...(poster !== undefined && { poster: toAddress(poster) }),
    ...(before && { before: withMediaAddresses(before, toAddress) }),
    ...(tracks && { tracks: tracks.map((track) => ({ ...track, src: toAddress(track.src) })) }),
  };
}
