import { wantsReducedMotion } from '../controllers/reduced-motion.js';
import { toCamera, toOpeningCamera, type Camera, type Viewport } from '../core/map/camera.js';
import { findZoomEnd } from '../core/map/closeness.js';
import type { MapScene } from '../core/map/scene.js';
import type { LatLon, TileServer } from '../core/model.js';
import { pointOfPlace, type RegionBounds } from '../core/places/bounds.js';
import { worldEnd } from '../core/places/zoom-ends.js';
import type { Problem } from '../core/problems/problem.js';
import { activeEvent, type StoryState } from '../core/state.js';
import type { Language } from '../core/words/language.js';
import { createDrawnMap } from '../map/create-drawn-map.js';
import type { CreateMap, LabelSurroundings, MapOptions, MapPort, Motion } from '../map/map-port.js';
import type { RegionLookup } from '../map/regions.js';
import type { View } from '../map/view.js';
import { tellMapProblem } from './map-problem.js';

/** What a map is made for. */
export interface MapHost extends HTMLElement {
  readonly state: StoryState;
  readonly language?: Language;
  readonly worldview: string;
  readonly tiles?: readonly TileServer[];
  readonly createMap?: CreateMap;
  /** What is known of the story's regions. */
  readonly regions: RegionLookup;
  /** Whether more will be known of them. */
  readonly regionsAreComing: boolean;
}

/** What a map is made in, and whom it tells. */
export interface MapSurface extends Pick<MapOptions, 'onExplore' | 'onHint'> {
  readonly container: () => HTMLElement;
  readonly gestureTarget: () => HTMLElement;
  readonly viewport: () => Viewport;
  /** The camera has moved, in every frame of a movement. */
  readonly onMove: () => void;
  /** The camera has come to rest, or was put somewhere before there is a map. */
  readonly onSettle: () => void;
  /** There is a map to draw on. */
  readonly onReady: () => void;
}

/** The map of one element, made when it can be and dropped with it, and where it looks: at the story's active event. */
export class MapSession {
  #port?: MapPort;
  /** The making of the map that is there, under way, or has failed. */
  #making?: object;
  #camera?: Camera;

  constructor(
    private readonly host: MapHost,
    private readonly surface: MapSurface,
  ) {}

  /** What the map shows, or will show; nothing before there is a story and room for it. */
  get view(): View | undefined {
    const camera = (this.#camera ??= this.#findCamera());
    const { width, height } = this.surface.viewport();
    return camera && { camera, width, height };
  }

  /** The map, once it is there. */
  get port(): MapPort | undefined {
    return this.#port;
  }

  /** Another story is looked at from anew. */
  forgetCamera(): void {
    this.#camera = undefined;
  }

  /** Makes the map where there is none yet and it is known what it shows. */
  ensure(): void {
    if (this.#camera && !this.#making) this.make();
  }

  /** Makes the map anew. */
  make(): void {
    this.drop();
    const { isConnected, language, worldview, tiles, createMap = createDrawnMap } = this.host;
    const camera = this.#camera ?? this.#findCamera();
    if (!isConnected || !language || !camera) return;
    const making = (this.#making = {});
    this.#camera = camera;
    const { container, gestureTarget, onExplore, onHint } = this.surface;
    const options: MapOptions = {
      ...{ container: container(), gestureTarget: gestureTarget(), camera, locale: language.locale, tiles },
      worldview: worldview === 'default' ? undefined : worldview,
      zoomEnd: (at, seen) => {
        const { story } = this.host.state;
        return story ? findZoomEnd(at, story, seen) : worldEnd;
      },
      limits: () => this.host.state.story?.picture?.bounds,
      regions: (region) => this.host.regions(region),
      onMove: (next) => this.#moved(next),
      onSettle: (next) => {
        // Where a map begins is old news where the story has gone on while it was made.
        if (this.#port || this.#camera === camera) this.#settled(next);
      },
      onExplore,
      onHint,
      onProblem: (problem) => tellMapProblem(this.host, problem),
    };
    // A page's own may throw at once.
    const made = (async () => createMap(options))();
    made.then(
      (port) => {
        if (making !== this.#making) return port.destroy();
        this.#port = port;
        if (this.#camera) port.setCamera(this.#camera, 'jump');
        this.surface.onReady();
      },
      (error: unknown) => {
        if (making === this.#making) tellMapProblem(this.host, toProblem(error, createMap));
      },
    );
  }

  /** Takes the map away. */
  drop(): void {
    this.#making = undefined;
    this.#port?.destroy();
    this.#port = undefined;
  }

  /** Goes where the story has gone: at once to another story's event, and where nobody would see the flight. */
  follow(before: StoryState): void {
    const { story, activeId, reveal, cause } = this.host.state;
    const isOther = before.story !== story;
    const isNews = isOther || before.activeId !== activeId || before.reveal !== reveal || before.exploring;
    if (isNews) this.goToActive(cause === 'load' || isOther ? 'jump' : this.#motion());
  }

  /** Looks at the active event, unless the reader looks around by herself. */
  goToActive(motion: Motion): void {
    if (this.host.state.exploring) return;
    const camera = this.#findCamera();
    if (!camera) return;
    if (this.#port) return this.#port.setCamera(camera, motion);
    const isNew = JSON.stringify(camera) !== JSON.stringify(this.#camera);
    this.#camera = camera;
    if (isNew) this.surface.onSettle();
  }

  /** Zooms by so many levels, around the active place. */
  zoom(levels: number): void {
    this.#port?.zoomBy(levels, this.#motion(), this.#activePoint());
  }

  /** Whether there is anything to see by that. */
  canZoom(levels: number): boolean {
    return this.#port?.canZoomBy?.(levels, this.#activePoint()) ?? true;
  }

  #activePoint(): LatLon | undefined {
    const places = activeEvent(this.host.state)?.places ?? [];
    return places.map((place) => pointOfPlace(place, this.#boundsOfRegion)).find((at) => at !== undefined);
  }

  /** Fills its room again. */
  resize(): void {
    this.#port?.resize();
    this.goToActive('jump');
  }

  /** Draws areas, routes and traveller, where there is a map. */
  draw(toScene: () => MapScene): void {
    this.#port?.setScene(toScene());
  }

  /** Keeps the basemap's names away from what is there. */
  surround(surroundings: LabelSurroundings): void {
    this.#port?.setSurroundings(surroundings);
  }

  /** Has marks and names laid out anew around what lies over the map. */
  layOut(): void {
    this.surface.onSettle();
  }

  #moved(camera: Camera): void {
    this.#camera = camera;
    this.surface.onMove();
  }

  #settled(camera: Camera): void {
    this.#camera = camera;
    this.surface.onSettle();
  }

  /**
   * Where the active event is; where it has no place the map stays where it is or is going, and begins with the whole story.
   * Nothing while that depends on a region that is on its way.
   */
  #findCamera(): Camera | undefined {
    const { state, regionsAreComing } = this.host;
    const { story } = state;
    const viewport = this.surface.viewport();
    if (!story || !viewport.width || !viewport.height) return undefined;
    const event = activeEvent(state);
    let isKnown = true;
    const boundsOfRegion: RegionBounds = (region) => {
      const bounds = this.#boundsOfRegion(region);
      if (!bounds && regionsAreComing) isKnown = false;
      return bounds;
    };
    const camera = this.#camera
      ? event && toCamera(event, story, viewport, boundsOfRegion)
      : toOpeningCamera(event, story, viewport, boundsOfRegion);
    return isKnown ? camera : undefined;
  }

  readonly #boundsOfRegion: RegionBounds = (region) => this.host.regions(region)?.bounds;

  #motion(): Motion {
    const { bottom, top } = this.host.getBoundingClientRect();
    const isSeen = !document.hidden && bottom >= 0 && top <= innerHeight;
    return isSeen && !wantsReducedMotion() ? 'fly' : 'jump';
  }
}

function toProblem(error: unknown, createMap: CreateMap): Problem {
  const what = createMap === createDrawnMap ? 'The map could not be made' : "The page's own map could not be made";
  const hint = createMap === createDrawnMap ? ' Its files belong beside the script.' : '';
  return {
    level: 'warning',
    code: 'map-unavailable',
    where: '',
    value: String(error),
    message: `${what} (${String(error)}); the marks are shown without it.${hint}`,
  };
}
