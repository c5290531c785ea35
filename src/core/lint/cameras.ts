/** What an author wishes of the map, and the map cannot give. */
import { asList } from '../document/loose.js';
import type { CameraWish, LatLon, PictureMap, Story, StoryEvent } from '../model.js';
import { pointOfPlace } from '../places/bounds.js';
import { streetsAt } from '../places/streets-at.js';
import { zoomsToFill } from '../places/mercator.js';
import { wholePictureZoom } from '../places/picture-earth.js';
import { findTilesEnd, tilesAt } from '../places/tile-zooms.js';
import { pictureEnd, plainFrom, streetsEnd, worldEnd } from '../places/zoom-ends.js';
import { createWarning, type Problem } from '../problems/problem.js';
import type { Rule } from './rule.js';

/** A map beside the text and one on a phone, in pixels. */
const rooms = { camera: { width: 640, height: 480 }, cameraNarrow: { width: 360, height: 300 } } as const;

/** A camera does not go where there is nothing to see. */
export const noCameraBeyondMap: Rule = ({ document, story }) =>
  asList(document.events).flatMap(([index, written], position) => {
    const event = story.events[position]!;
    return (['camera', 'cameraNarrow'] as const).flatMap((key) => {
      const wish = event[key];
      const where = `events[${index}].${key}.zoom`;
      if (story.picture) return tooCloseToPicture(written[key]?.zoom, story.picture, where);
      return wish ? [...tooClose(wish, event, story, where), ...tooWide(wish, event, story, key, where)] : [];
    });
  });

function tooCloseToPicture(zoom: number | undefined, picture: PictureMap, where: string): Problem[] {
  const end = pictureEnd - wholePictureZoom(picture);
  if (typeof zoom !== 'number' || zoom <= end) return [];
  const message = `The map goes as far as two pixels for each of the picture; the "zoom" should be at most ${end}.`;
  return [createWarning('camera-too-close', where, zoom, message)];
}

function tooClose(wish: CameraWish, event: StoryEvent, story: Story, where: string): Problem[] {
  const { zoom = 0 } = wish;
  const at = centerOf(wish, event);
  if (!at || wish.bounds || zoom <= plainFrom) return [];
  const end = Math.max(findTilesEnd(story.tiles) ?? 0, streetsAt(at, story) ? streetsEnd : 0);
  if (zoom <= end) return [];
  const message =
    end > worldEnd
      ? `The map goes no closer than ${end} here; the "zoom" should be at most that.`
      : `The map that comes along ends at ${worldEnd}, and there are no streets here: beyond that readers see a plain ground. ` +
        `The "zoom" should be at most ${worldEnd}, or the story have streets (dateline-story basemap) or tiles.`;
  return [createWarning('camera-too-close', where, zoom, message)];
}

/** Where nothing but streets is drawn they are not a spot on a plain ground: they fill half of the map at the least. */
function tooWide(wish: CameraWish, event: StoryEvent, story: Story, key: keyof typeof rooms, where: string): Problem[] {
  const { zoom = 0 } = wish;
  const at = centerOf(wish, event);
  if (!at || wish.bounds || zoom <= plainFrom || tilesAt(story.tiles ?? [], zoom).length > 0) return [];
  const streets = streetsAt(at, story);
  if (!streets) return [];
  const filling = Math.min(...zoomsToFill(streets.bounds, rooms[key]));
  if (zoom >= filling - 1) return [];
  const message =
    `The streets of the story are a spot on a plain ground at this zoom; it should be at least ${Math.ceil(filling * 10) / 10}, or ` +
    'there should be more streets (dateline-story basemap --around).';
  return [createWarning('camera-too-wide', where, zoom, message)];
}

function centerOf({ center }: CameraWish, event: StoryEvent): LatLon | undefined {
  return center ?? event.places.map((place) => pointOfPlace(place)).find((point) => point !== undefined);
}
