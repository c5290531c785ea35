/** Which names at points say what is said beside them already. */
import type { StoryName } from '../../core/map/names.js';
import type { Pixel } from '../../core/places/mercator.js';

/** Two names that begin alike are not shown nearer to each other than this, in pixels. */
const alikeDistance = 200;

/** What is as near to a mark of the story as this may be what the mark names, in pixels. */
const markDistance = 60;

/** Whether a name near it begins with the same two words: gates of one building, halls of one school. */
export function isSaidNearby(name: string, at: Pixel, said: readonly StoryName[]): boolean {
  const start = startOf(name);
  return said.some((other) => distance(at, other) < alikeDistance && startOf(other.name) === start);
}

/** Whether a mark of the story beside it bears the name, alone or with more. */
export function isOnMark(name: string, at: Pixel, marks: readonly StoryName[]): boolean {
  const text = name.toLowerCase();
  return marks.some((mark) => distance(at, mark) < markDistance && mark.name.toLowerCase().includes(text));
}

function startOf(name: string): string {
  return name.toLowerCase().split(/\s+/u, 2).join(' ');
}

function distance(a: Pixel, b: Pixel): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
