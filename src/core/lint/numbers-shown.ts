/** More on one map than is shown. */
import { asList } from '../document/loose.js';
import { mostShown } from '../model.js';
import { createWarning, type Problem } from '../problems/problem.js';
import type { Rule } from './rule.js';

/** A map shows a dozen tile servers, pictures of the story, pictures of an event, and layers of data at a time. */
export const noMoreThanIsShown: Rule = ({ document, story }) => {
  const { tiles = [], overlays = [], layers = [], events } = story;
  const always = layers.filter((layer) => !layer.events).length;
  const layersAtOnce = Math.max(
    0,
    ...events.map(({ id }) => layers.filter((layer) => layer.events?.includes(id)).length),
  );
  return [
    ...tooMany('basemap', 'tile servers', tiles.length),
    ...tooMany('basemap', 'pictures', overlays.length),
    ...tooMany('layers', 'layers', always + layersAtOnce),
    ...asList(document.events).flatMap(([index], place) =>
      tooMany(`events[${index}].basemap`, 'pictures', events[place]?.overlays?.length ?? 0),
    ),
  ];
};

function tooMany(where: string, what: string, count: number): Problem[] {
  if (count <= mostShown) return [];
  const message = `${count} ${what} lie over the map at a time; the first ${mostShown} are shown.`;
  return [createWarning('more-than-shown', where, count, message)];
}
