/** The colours of streets: those of a page, else ours, by day, by night and where colours are forced. */
import type { ColourReader, MapColours } from '../map-colours.js';

const ours = {
  road: 'light-dark(#fffdf9, #413e38)',
  kerb: 'light-dark(#d9d1c0, #1f1d1a)',
  casing: 'light-dark(#bfb6a2, #5c574e)',
  rail: 'light-dark(#8f887a, #8a8374)',
  building: 'light-dark(#eae3d4, #37342e)',
  site: 'light-dark(#f0e9da, #322f2a)',
  green: 'light-dark(#e4ebd6, #2a3026)',
  park: 'light-dark(#59684a, #a3b296)',
};

type Token = keyof typeof ours;

const forced: Readonly<Record<Token, string>> = {
  road: 'Canvas',
  // GrayText may be any colour, and looks like one.
  kerb: 'color-mix(in srgb, CanvasText 50%, Canvas)',
  casing: 'CanvasText',
  rail: 'CanvasText',
  building: 'Canvas',
  site: 'Canvas',
  green: 'Canvas',
  park: 'CanvasText',
};

/** What a map with streets is drawn with. */
export type StreetColours = MapColours & Readonly<Record<Token, string>>;

/** The colours now: a page's `--dateline-road` and the like count, but where colours are forced. */
export function readStreetColours(reader: ColourReader): StreetColours {
  const isForced = matchMedia('(forced-colors: active)').matches;
  const wanted = Object.entries(ours).map(([token, colour]) => [token, `var(--dateline-${token}, ${colour})`]);
  return { ...reader.read(), ...reader.resolve(isForced ? forced : (Object.fromEntries(wanted) as typeof ours)) };
}
