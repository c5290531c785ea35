/** The addresses that a piece of media is fetched from: its own, and those of its poster and its tracks. */
import type { Media } from '../model.js';

/** All of them, its own first. */
export function listMediaAddresses({ src, poster, tracks = [] }: Media): string[] {
  return [src, ...(poster === undefined ? [] : [poster]), ...tracks.map((track) => track.src)];
}

/** The same piece of media with each of them as `toAddress` has it. */
export function withMediaAddresses<Given extends Media>(media: Given, toAddress: (src: string) => string): Given {
  const { src, poster, tracks } = media;
  return {
    ...media,
    src: toAddress(src),
    ...(poster !== undefined && { poster: toAddress(poster) }),
    ...(tracks && { tracks: tracks.map((track) => ({ ...track, src: toAddress(track.src) })) }),
  };
}
