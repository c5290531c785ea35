/**
 * The map as the rest of Dateline knows it. Whoever wants one loads it; nobody else knows what draws it. It is in Web
 * Mercator, north at the top: degrees are WGS 84, pixels CSS pixels, and at zoom z the world is 256 · 2^z pixels wide.
 */
import type { Camera } from '../core/map/camera.js';
import type { Box } from '../core/map/labels.js';
import type { StoryName } from '../core/map/names.js';
import type { MapScene } from '../core/map/scene.js';
import type { Bounds, LatLon, Streets, TileServer } from '../core/model.js';
import type { Problem } from '../core/problems/problem.js';
import type { StreetGround } from './streets/street-ground.js';
import type { GestureHint } from './gestures/map-mover.js';
import type { ColourReader } from './map-colours.js';
import type { RegionLookup } from './regions.js';
import type { View } from './view.js';

/** How the camera gets to where it should be. */
export type Motion = 'fly' | 'jump';

/** Makes what draws streets on a canvas. */
export type MakeGround = (...parts: ConstructorParameters<typeof StreetGround>) => StreetGround;

/** Where a story's pictures and data are shown, and whom they tell. */
export interface LayerStage {
  /** Fills the map, above streets and tiles, below areas, routes and names. Whatever is put into it, `destroy` takes out. */
  readonly pane: HTMLElement;
  readonly colours: ColourReader;
  /** Has the next frame drawn, though nothing moves, and `move` called in it. */
  readonly drawAgain: () => void;
  readonly onProblem: (problem: Problem) => void;
}

/** A story's pictures and data on one map. */
export interface MapLayers {
  /** Follows the camera: in every frame. */
  move(view: View, isMoving: boolean): void;
  /** Takes the colours that are in force now. */
  recolour(): void;
  /** Undoes everything. */
  destroy(): void;
}

/** Makes them on a stage. */
export type MakeLayers = (stage: LayerStage) => MapLayers;

/** What a reader sees of a map. */
export interface Seen {
  readonly bounds: Bounds;
  readonly zoom: number;
}

/** What a map is made with. */
export interface MapOptions {
  /** What the map fills; it has a size. Everything put into it is taken out by `destroy`. */
  readonly container: HTMLElement;
  /** On what gestures are made: the container and the marks above it. */
  readonly gestureTarget: HTMLElement;
  readonly camera: Camera;
  /** BCP 47 language of the names. */
  readonly locale: string;
  /** Whose view of disputed borders is drawn, ISO 3166-1 alpha-2. */
  readonly worldview?: string;
  /** What is known of the regions that the story names; unless said, nothing. */
  readonly regions?: RegionLookup;
  /** Tile servers that may be asked, those that come later over the others; at least one. */
  readonly tiles?: readonly TileServer[];
  /** How close the reader may look at a point where no tiles are, from what she sees: the zoom beyond which there is nothing to see. */
  readonly zoomEnd: (at: LatLon, seen: Seen) => number;
  /** Where the map ends, of one that is a picture: nothing of the earth is drawn then, and the reader keeps the middle inside. Nothing, on the earth. */
  readonly limits?: () => Bounds | undefined;
  /** The view has moved: in every frame of a movement. */
  readonly onMove: (camera: Camera) => void;
  /** The view has come to rest. */
  readonly onSettle: (camera: Camera) => void;
  /** The reader moves the map by a gesture of her own. */
  readonly onExplore: () => void;
  /** The reader tried a gesture that is the page's. */
  readonly onHint: (hint: GestureHint) => void;
  readonly onProblem: (problem: Problem) => void;
}

/** What the basemap's names must leave alone. */
export interface LabelSurroundings {
  readonly storyNames: readonly StoryName[];
  readonly obstacles: readonly Box[];
  /** Where names may stand, in pixels. */
  readonly area: Box;
}

/** Makes a map. What it rejects with is told as a problem; the marks are shown without a map then. */
export type CreateMap = (options: MapOptions) => MapPort | Promise<MapPort>;

/** A map on the page. */
export interface MapPort {
  /** Whose map it is, as it must be said; nothing where the map says it itself, or nobody has to be named. */
  readonly credit?: string;
  /** Moves the camera. A flight that is under way ends; an equal camera is no movement. */
  setCamera(camera: Camera, motion: Motion): void;
  /** Shows these areas, routes and traveller. */
  setScene(scene: MapScene): void;
  /** Shows streets where the story brings them: `makeGround` makes what draws them. A map that has streets of its own needs none. */
  setStreets?(streets: readonly Streets[], makeGround: MakeGround): void;
  /** Shows what the story lays over the map, in the place of what it has shown; nothing without `make`. A map that cannot leaves it away. */
  setLayers?(make: MakeLayers | undefined): void;
  /** Lays out the basemap's names around what is there. */
  setSurroundings(surroundings: LabelSurroundings): void;
  /** Zooms by so many levels, as a button does: around a point, where that is in the picture, or else around the middle. */
  zoomBy(levels: number, motion: Motion, around?: LatLon): void;
  /** Whether that would bring it closer or farther by anything; a map that does not say can always. */
  canZoomBy?(levels: number, around?: LatLon): boolean;
  /** Fills the container again after its size has changed; the camera stays. */
  resize(): void;
  /** Undoes everything. */
  destroy(): void;
}
