/** The map of a story in a picture: basemap, areas, routes, marks and names. */
import type { MultiPolygon, Polygon } from 'geojson';
import type { Box } from '../core/label-placement.js';
import type { Language } from '../core/language.js';
import { layOutMarks, markBoxes, type PlacedMark } from '../core/map-layout.js';
import {
  toDrawnJourneys,
  toSceneAreas,
  toSceneMarks,
  toTravel,
  type MapScene,
  type SceneMark,
} from '../core/map-scene.js';
import { toMark } from '../core/mark.js';
import type { Area, Story } from '../core/model.js';
import { fill } from '../core/words/fill.js';
import { drawBaseLabels, layOutBaseLabels } from '../map/base-labels.js';
import { drawBase } from '../map/base-layer.js';
import { SceneLayer } from '../map/scene-layer.js';
import { toViewPoint, type View } from '../map/view.js';
import { regionInfo, type Basemap } from './basemap.js';
import { drawCount, drawFrame } from './box-drawing.js';
import { drawMark } from './mark-drawing.js';
import { palette } from './palette.js';
import { SvgPen } from './svg-pen.js';
import { textWidth } from './text-width.js';
import { families, writeText } from './write-text.js';

/** What a map shows, and how large. */
export interface StoryMapOptions {
  readonly view: View;
  /** The pixels of the picture for one of the map. */
  readonly scale: number;
  /** The event that is strong. */
  readonly activeId?: string;
  /** Where names may stand. */
  readonly area: Box;
  /** What names must leave alone. */
  readonly obstacles: readonly Box[];
  /** Begins every id in the drawing. */
  readonly idPrefix: string;
}

/** A drawn map, in pixels of its view, and its marks. */
export interface StoryMap {
  readonly svg: string;
  readonly marks: readonly PlacedMark[];
}

/** Whom the map's data is from, as the map itself says it. */
export const credit = 'Natural Earth · © GeoNames';

const nameSize = 13;

/** Draws the map. */
export async function drawStoryMap(
  story: Story,
  language: Language,
  basemap: Basemap,
  { view, scale, activeId, area, obstacles, idPrefix }: StoryMapOptions,
): Promise<StoryMap> {
  const scene: MapScene = {
    areas: toSceneAreas(story, activeId),
    ...toTravel(story, toDrawnJourneys(story), activeId),
  };
  const shapes = new Map<Area, Polygon | MultiPolygon | undefined>();
  for (const { area } of scene.areas) shapes.set(area, await basemap.shapeOf(area));
  const packs = await basemap.packsOf(view);
  const marks = placeMarks(story, language, view, activeId, area, obstacles);

  const pen = new SvgPen(view.width, scale, idPrefix);
  drawBase(pen, view, packs, palette, pen);
  new SceneLayer(pen).draw(pen, view, scene, ({ area }) => shapes.get(area), palette);
  const names = {
    locale: language.locale,
    textSize: nameSize,
    fontFamily: families.sans,
    storyNames: marks.flatMap(({ x, y, spots }) => spots.map(({ place }) => ({ x, y, name: place.name }))),
    obstacles: [...obstacles, ...marks.flatMap(markBoxes), ...marks.flatMap(({ label }) => (label ? [label.box] : []))],
    area,
  };
  // The finer pack knows better, and comes last.
  const labels = [...packs].reverse().flatMap((pack) => pack.labels);
  drawBaseLabels(pen, layOutBaseLabels(pen, view, labels, names), view, palette, names);
  const inOrder = [...marks].sort((a, b) => Number(a.active) - Number(b.active));
  return { svg: pen.toSvg() + inOrder.map((mark) => drawPlacedMark(mark, activeId)).join(''), marks };
}

function placeMarks(
  story: Story,
  language: Language,
  view: View,
  activeId: string | undefined,
  area: Box,
  obstacles: readonly Box[],
): PlacedMark[] {
  const spots = toSceneMarks(story, activeId, (region) => regionInfo(region)?.label);
  return layOutMarks(spots, {
    timeline: story.timeline,
    width: view.width,
    height: view.height,
    area,
    obstacles,
    direction: language.direction,
    toPoint: ({ at }) => toViewPoint(view, at),
    toText: (spot) => spotName(spot, language),
    measure: (text, { place }) => {
      const vague = place.kind === 'somewhere' ? 12 : 0;
      return { width: textWidth(text, 'bold', nameSize) + 8 + vague, height: 1.35 * nameSize + vague / 3 };
    },
  });
}

function spotName({ place }: SceneMark, { words }: Language): string {
  return place.kind === 'somewhere' ? `? ${fill(words.place.somewhere, { place: place.name })}` : place.name;
}

function drawPlacedMark({ x, y, spots, events, active, label }: PlacedMark, activeId: string | undefined): string {
  const shown = events.find(({ id }) => id === activeId) ?? events[0]!;
  const isVague = spots[0]?.place.kind === 'somewhere';
  return [
    drawMark(toMark(shown), x, y, active),
    events.length > 1 ? drawCount(events.length, x - 10, y - 9) : '',
    label ? drawName(label.text, label.box, active, isVague) : '',
  ].join('');
}

function drawName(text: string, box: Box, active: boolean, isVague: boolean): string {
  const fill = active ? palette.accentText : palette.ink;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const frame = isVague ? drawFrame(box, fill) : '';
  const halo = { colour: palette.paper, width: isVague ? 0 : 3.5 };
  return frame + writeText(text, x, y, { face: 'bold', size: nameSize, fill, halo });
}
