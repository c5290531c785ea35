/** The map of a story in a picture: basemap, areas, routes, marks and names. */
import type { MultiPolygon } from 'geojson';
import { cutText } from '../core/axis/labels.js';
import { plainFrom } from '../core/places/zoom-ends.js';
import type { Box } from '../core/map/labels.js';
import { layOutMarks, markBoxes, type PlacedMark } from '../core/map/layout.js';
import { mapCredit } from '../core/map/credit.js';
import { creditSeparator, osmCopyright, toCredits, toStreetsCredit } from '../core/map/streets-credit.js';
import { formatSpotName, longestName, toNameSize, toNameSurroundings } from '../core/map/names.js';
import {
  toDrawnJourneys,
  toSceneAreas,
  toSceneMarks,
  toTravel,
  type DrawnJourney,
  type MapScene,
  type SceneMark,
} from '../core/map/scene.js';
import { toMark } from '../core/marks/mark.js';
import type { Story } from '../core/model.js';
import type { Language } from '../core/words/language.js';
import { drawBaseLabels, layOutBaseLabels } from '../map/base-labels.js';
import { drawBase } from '../map/base-layer.js';
import { drawLayer } from '../map/layers/draw-layer.js';
import type { RegionLookup } from '../map/regions.js';
import { SceneLayer } from '../map/scene-layer.js';
import { drawStreetMap, isBlankAround } from '../map/streets/draw-street-map.js';
import { drawStreetNames, layOutStreetNames } from '../map/streets/street-names.js';
import type { StreetShapes } from '../map/streets/street-shapes.js';
import { toViewPoint, type View } from '../map/view.js';
import type { Basemap } from './basemap.js';
import { drawCount, drawFrame } from './box-drawing.js';
import { drawDataKey } from './data-key.js';
import { drawPointer, placePointers } from './edge-pointers.js';
import { drawMark } from './mark-drawing.js';
import { palette } from './palette.js';
import { drawScale, type Corner } from './scale-drawing.js';
import { noFile, type ReadOwn } from './read-own.js';
import { StoryData, toInks, type ReadyData } from './story-data.js';
import { StoryPictures, type ReadyPicture } from './story-pictures.js';
import { StoryStreets, type ReadyStreets } from './story-streets.js';
import { SvgPen } from './svg-pen.js';
import { textWidth } from './text-width.js';
import { sansFamily, writeText } from './write-text.js';

/** What a map shows, and how large. */
export interface StoryMapOptions {
  readonly view: View;
  /** The pixels of the picture for one of the map. */
  readonly scale: number;
  /** The event that is strong. */
  readonly activeId?: string;
  /** The event up to which ways are in accent. */
  readonly travelledTo?: string;
  /** Where names may stand. */
  readonly area: Box;
  /** Whether names at the edges point to the places beyond. */
  readonly pointers?: boolean;
  /** Begins every id in the drawing. */
  readonly idPrefix: string;
}

/** The ground around a picture. */
const onPaper = { ...palette, land: palette.paper };

const creditSize = 9;

const nameSize = 13;

/** The zoom from which a picture has houses: they are most of its weight. */
const housesFrom = 16;

/** Between a name and the edge of its box, in pixels. */
const nameEdge = 3.5;

/** The maps of one story: what all of them draw, and what is slow to find, is found once. */
export class StoryMaps {
  readonly #story: Story;
  readonly #language: Language;
  readonly #basemap: Basemap;
  readonly #streets: StoryStreets;
  readonly #pictures: StoryPictures;
  readonly #data: StoryData;
  readonly #journeys: readonly DrawnJourney[];
  /** Keeps outlines for all maps; each is hatched by its own pen. */
  readonly #scenes = new SceneLayer({ pattern: (pen, ...look) => (pen as SvgPen).pattern(pen, ...look) });

  /** `readOwn` gives what lies beside the story, by the address that the story has for it. */
  constructor(story: Story, language: Language, basemap: Basemap, readOwn: ReadOwn = noFile) {
    this.#story = story;
    this.#language = language;
    this.#basemap = basemap;
    this.#streets = new StoryStreets(story, readOwn);
    this.#pictures = new StoryPictures(story, readOwn);
    this.#data = new StoryData(story, readOwn);
    this.#journeys = toDrawnJourneys(story);
  }

  /** What is known of the story's regions. */
  get regions(): RegionLookup {
    return this.#basemap.regions;
  }

  /** Draws one, in pixels of its view. */
  async draw(options: StoryMapOptions): Promise<string> {
    const [story, language] = [this.#story, this.#language];
    const { view, scale, activeId, travelledTo, area, idPrefix } = options;
    const scene: MapScene = {
      areas: toSceneAreas(story, activeId),
      ...toTravel(story, this.#journeys, travelledTo),
    };
    const shapes = new Map<string, MultiPolygon | undefined>();
    for (const { area } of scene.areas)
      if (area.type === 'region') shapes.set(area.region, await this.#basemap.shapeOf(area.region));
    const packs = story.picture ? [] : await this.#basemap.packsOf(view);
    const spots = toSceneMarks(story, activeId, (region) => this.regions(region)?.label);
    const streets = await this.#streets.in(view);
    const pictures = await this.#pictures.in(view, activeId);
    const data = await this.#data.of(activeId);
    const key = drawDataKey(data, area, language);
    const corners = [...drawCorners(view, { story, streets, pictures, data }, language), ...(key ? [key] : [])];
    const taken = corners.map(({ box }) => box);
    const pointers = options.pointers ? placePointers(spots, view, area, [...taken, ...boxesOf(spots, view)]) : [];
    const obstacles = [...taken, ...pointers.map(({ box }) => box)];
    const marks = placeMarks(spots, story, language, options, obstacles);

    const { storyNames, obstacles: around } = toNameSurroundings(marks, obstacles);

    const pen = new SvgPen(view, scale, idPrefix);
    drawBase(pen, view, packs, story.picture ? onPaper : palette, pen);
    const shown = streets.map((one) => (view.camera.zoom < housesFrom ? withoutHouses(one.shapes) : one.shapes));
    drawStreetMap(pen, view, shown, palette, isBlankAround(shown, view));
    const names = {
      locale: language.locale,
      textSize: nameSize,
      fontFamily: sansFamily,
      storyNames: [...storyNames, ...pointers.map(({ x, y, text }) => ({ x, y, name: text }))],
      obstacles: around,
      routes: scene.routes,
      area,
    };
    drawStreetNames(pen, layOutStreetNames(pen, view, streets, names), view, palette, names);
    for (const { href, matrix, overlay, ...size } of pictures) pen.drawPicture(href, size, matrix, overlay.opacity);
    for (const one of data) drawLayer(pen, view, one.shapes, toInks(one, pen));
    this.#scenes.draw(pen, view, scene, (region) => shapes.get(region), palette);
    drawBaseLabels(pen, layOutBaseLabels(pen, view, packs, names), view, palette, names);
    const inOrder = [...marks].sort((a, b) => Number(a.active) - Number(b.active));
    return [
      pen.toSvg(),
      ...pointers.map(drawPointer),
      ...inOrder.map((mark) => drawPlacedMark(mark, activeId)),
      ...corners.map(({ svg }) => svg),
    ].join('');
  }
}

function withoutHouses({ bounds, layer: shapesOf }: StreetShapes): StreetShapes {
  const none = { areas: [], lines: { ground: [], tunnel: [], bridge: [] }, named: [] };
  return { bounds, layer: (layer) => (layer === 'building' ? none : shapesOf(layer)) };
}

/** The room of the marks in view, whether some will share one or not. */
function boxesOf(spots: readonly SceneMark[], view: View): Box[] {
  return spots.flatMap(({ at, events, active }) => markBoxes({ ...toViewPoint(view, at), events, active }));
}

function placeMarks(
  spots: readonly SceneMark[],
  story: Story,
  language: Language,
  { view, area }: StoryMapOptions,
  obstacles: readonly Box[],
): PlacedMark[] {
  return layOutMarks(spots, {
    timeline: story.timeline,
    width: view.width,
    height: view.height,
    area,
    obstacles,
    direction: language.direction,
    toPoint: ({ at }) => toViewPoint(view, at),
    toText: (spot) => spotName(spot, language),
    measure: (text, spot) => toNameSize(measureName(text), nameSize, spot),
  });
}

/** The name at a spot, cut where it is longer than any that is meant for a map. */
function spotName(spot: SceneMark, language: Language): string {
  return cutText(formatSpotName(spot, language), longestName, measureName).text;
}

function measureName(text: string): number {
  return textWidth(text, 'bold', nameSize);
}

function drawPlacedMark({ x, y, spots, events, active, label }: PlacedMark, activeId: string | undefined): string {
  const shown = events.find(({ id }) => id === activeId) ?? events[0]!;
  const isVague = spots[0]?.place.kind === 'somewhere';
  return [
    drawMark(toMark(shown), x, y, active),
    events.length > 1 ? drawCount(events.length, x - 10, y - 9) : '',
    label ? drawName(label, active, isVague) : '',
  ].join('');
}

function drawName({ text, side, box }: NonNullable<PlacedMark['label']>, active: boolean, isVague: boolean): string {
  const fill = active ? palette.accentText : palette.ink;
  const y = box.y + box.height / 2;
  const look = { face: 'bold', size: nameSize, fill } as const;
  const middle = box.x + box.width / 2;
  if (isVague) return drawFrame(box, fill) + writeText(text, middle, y, { ...look, width: measureName(text) });
  const halo = { colour: palette.paper, width: 3.5 };
  // In another font a name grows away from its mark.
  if (side === 'right') return writeText(text, box.x + nameEdge, y, { ...look, halo, anchor: 'start' });
  if (side === 'left') return writeText(text, box.x + box.width - nameEdge, y, { ...look, halo, anchor: 'end' });
  return writeText(text, middle, y, { ...look, halo });
}

/** What a map is made of beside the world. */
interface Ground {
  readonly streets: readonly ReadyStreets[];
  readonly pictures: readonly ReadyPicture[];
  readonly data: readonly ReadyData[];
  /** Where its map is a picture nothing of the earth is shown. */
  readonly story: Story;
}

/** What a map names, and the scale of a close one. Where it is printed nobody can follow a link: the address is written out. */
function drawCorners(view: View, { story, streets, pictures, data }: Ground, language: Language): Corner[] {
  const { picture } = story;
  const isClose = !picture && view.camera.zoom > plainFrom;
  const credits = [
    ...streets.map((one) => toStreetsCredit(one.streets, language)),
    ...pictures.map(({ overlay }) => overlay.attribution),
    ...data.map(({ layer }) => layer.attribution),
  ];
  const names = toCredits([picture ? picture.attribution : mapCredit, ...credits], view.camera.zoom);
  const address = names.some((name) => name.includes('OpenStreetMap'))
    ? [osmCopyright.replace('https://www.', '')]
    : [];
  const credit = [...names, ...address].join(creditSeparator);
  return [
    ...(isClose ? [drawScale(view, language, streets.length + pictures.length > 0)] : []),
    ...(credit ? [drawCredit(credit, view)] : []),
  ];
}

/** In the lower right corner of a view. */
function drawCredit(credit: string, view: View): Corner {
  const [width, height] = [textWidth(credit, 'sans', creditSize) + 12, 16];
  const box = { x: view.width - width, y: view.height - height, width, height };
  const halo = { colour: palette.paper, width: 3 };
  const style = { face: 'sans', size: creditSize, fill: palette.muted, halo, anchor: 'end' } as const;
  return { box, svg: writeText(credit, view.width - 6, box.y + height / 2, style) };
}
