import type { Camera } from '../core/map/camera.js';
import type { TileServer } from '../core/model.js';
import { createLeafletMap, moveFrame, type LeafletMap } from './leaflet-parts.js';
import { makeTileLayer, type TileReports } from './tile-layer.js';
import { minZoom } from './view.js';

/** What tiles need of Leaflet's own stylesheet. */
const styles = `
  .leaflet-pane, .leaflet-layer, .leaflet-tile-container, .leaflet-tile { position: absolute; top: 0; left: 0; }
  .leaflet-zoom-animated { transform-origin: 0 0; }
  .leaflet-tile { max-width: none; visibility: hidden; pointer-events: none; }
  .leaflet-tile-loaded { visibility: inherit; }`;

/** Exactly there, at once. */
const jump = { animate: false, reset: true } as const;

/** Leaflet's view of a map: it shows tiles, and follows the camera wherever that goes. */
export class LeafletTiles {
  readonly #map: LeafletMap;
  #isFollowing = false;

  /** Fills `pane`, which has a size, with servers' tiles, one over the other, until `end` is aborted. */
  constructor(
    pane: HTMLElement,
    camera: Camera,
    servers: readonly TileServer[],
    reports: TileReports,
    end: AbortSignal,
  ) {
    this.#map = createLeafletMap(pane, { ...toLeaflet(camera), minZoom });
    for (const server of servers) makeTileLayer(server, reports)?.addTo(this.#map);
    end.addEventListener('abort', () => this.#map.off().remove());
    dress(pane, end);
  }

  /** Is with a camera that is on its way, in this very frame. */
  follow({ center, zoom }: Camera): void {
    if (!this.#isFollowing) this.#map._moveStart(true, false);
    this.#isFollowing = true;
    moveFrame(this.#map, center.lat, center.lon, zoom);
  }

  /** The camera has come to rest where it was followed to. */
  rest(): void {
    if (this.#isFollowing) this.#map._moveEnd(true);
    this.#isFollowing = false;
  }

  /** Is at once where the camera was put. */
  show(camera: Camera): void {
    const { center, zoom } = toLeaflet(camera);
    this.#map.setView(center, zoom, jump);
    this.#isFollowing = false;
  }

  /** Fills its pane again after its size has changed. */
  resize(camera: Camera): void {
    this.#map.invalidateSize({ animate: false, pan: false });
    this.show(camera);
  }
}

function dress(pane: HTMLElement, end: AbortSignal): void {
  const root = pane.getRootNode() as Document | ShadowRoot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets.push(sheet);
  end.addEventListener('abort', () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}

function toLeaflet({ center: { lat, lon }, zoom }: Camera): { center: [number, number]; zoom: number } {
  return { center: [lat, lon], zoom };
}
