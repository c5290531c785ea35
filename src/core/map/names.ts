/** The names of a story’s places on its map: what they say, what room they take, what the basemap’s names leave to them. */
import type { Pixel } from '../places/mercator.js';
import { fill } from '../words/fill.js';
import type { Language } from '../words/language.js';
import type { Box } from './labels.js';
import { markBoxes, type PlacedMark } from './layout.js';
import type { SceneMark } from './scene.js';

/** How wide a name may be in pixels: a longer one is cut, for it would lie over others and over the controls. */
export const longestName = 320;

/** A name of the story, which the basemap does not say again. */
export interface StoryName extends Pixel {
  readonly name: string;
}

/** What a spot is called: the place, or what happened there first where that has no name. */
export function nameOfSpot({ place, events: [first] }: SceneMark): string {
  return place.name || first!.label || first!.title;
}

/** The name at a spot; where something happened somewhere in a place, `? somewhere in …`. */
export function formatSpotName(spot: SceneMark, { words }: Language): string {
  const { name: place, kind } = spot.place;
  return place && kind === 'somewhere' ? `? ${fill(words.place.somewhere, { place })}` : nameOfSpot(spot);
}

/** The room of a name in pixels, the frame included that a place has which is nowhere exactly. */
export function toNameSize(textWidth: number, fontSize: number, { place }: SceneMark): Pick<Box, 'width' | 'height'> {
  const frame = place.kind === 'somewhere' ? 12 : 0;
  return { width: Math.ceil(textWidth) + 7 + frame, height: 1.35 * fontSize + frame / 3 };
}

/** What the basemap's names leave alone: the story's names, its marks, and what else is there. */
export function toNameSurroundings(
  marks: readonly PlacedMark[],
  others: readonly Box[],
): { readonly storyNames: readonly StoryName[]; readonly obstacles: readonly Box[] } {
  const labels = marks.flatMap(({ label }) => (label ? [label.box] : []));
  return {
    storyNames: marks.flatMap(({ x, y, spots }) => spots.map(({ place }) => ({ x, y, name: place.name }))),
    obstacles: [...others, ...marks.flatMap(markBoxes), ...labels],
  };
}
